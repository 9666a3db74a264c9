/** Start points (station exits, metro exits, squares) and, from there, the way to a place. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "place", "sql", "web"})
package cn.partymap.nearest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
