/** The OGC API: landing page, conformance, OpenAPI, collections, schema, items; and the first view of the map in one answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "hours", "nearest", "place", "sql", "web"})
package cn.partymap.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
