/** Positions, boxes, reference systems and geometry: the only home of coordinate order and units. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.partymap.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
