/** Opening hours: parsed from OSM opening_hours, said in words. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.partymap.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
