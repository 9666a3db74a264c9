/** Finding places and landmarks by what people type. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "place", "sql", "web"})
package cn.partymap.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
