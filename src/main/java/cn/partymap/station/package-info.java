/** 服务站点 (service stations): nine types, what they offer and when. */
@NullMarked
@ApplicationModule(allowedDependencies = "place")
package cn.partymap.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
