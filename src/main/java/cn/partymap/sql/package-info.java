/** SQL is source: one query per {@code .sql} file beside its caller, with named parameters only. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.partymap.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
