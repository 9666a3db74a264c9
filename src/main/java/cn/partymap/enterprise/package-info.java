/** 非公企业 (non-public enterprises): their register and how party work covers them. */
@NullMarked
@ApplicationModule(allowedDependencies = "place")
package cn.partymap.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
