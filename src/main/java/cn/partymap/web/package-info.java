/** What every answer shares: problem+json, ETag and compression, security headers, links, the page itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"place", "sql"})
package cn.partymap.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
