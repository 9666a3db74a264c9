/** Named places, people and databases for the tests. */
@NullMarked
package cn.partymap.testing;

import org.jspecify.annotations.NullMarked;
