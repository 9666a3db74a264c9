/** The contract of every place: its kinds and their declaration, street, change sets, what can be wrong with it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "sql"})
package cn.partymap.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
