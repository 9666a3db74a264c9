/** 党组织 (party organizations): their register and their tree. */
@NullMarked
@ApplicationModule(allowedDependencies = "place")
package cn.partymap.branch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
