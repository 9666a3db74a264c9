/** The private PostGIS or an external one: how it starts and stops, its two roles, its migrations, and what to say when it cannot. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.partymap.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
