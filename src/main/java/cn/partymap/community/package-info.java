/** 社区 (communities): the areas that the other places lie in. */
@NullMarked
@ApplicationModule(allowedDependencies = "place")
package cn.partymap.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
