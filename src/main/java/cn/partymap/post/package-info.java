/** 流动党员报到点 (posts where floating members report): where, when, what to bring. */
@NullMarked
@ApplicationModule(allowedDependencies = "place")
package cn.partymap.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
