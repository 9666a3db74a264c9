/** The private PostGIS or an external one: its start and end, its two roles, its migrations, and what to say when it fails. */
@NullMarked
@ApplicationModule(allowedDependencies = "sql")
package cn.partymap.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
