@NullMarked
package cn.partymap.database;

import org.jspecify.annotations.NullMarked;
