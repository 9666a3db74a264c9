/** Sheets and GIS files in and out; now the loading of a street's folder, the sample among them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "place", "sql"})
package cn.partymap.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
