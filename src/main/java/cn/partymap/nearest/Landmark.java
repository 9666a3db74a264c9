package cn.partymap.nearest;

import cn.partymap.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A fixed thing one walks from.
 *
 * @param id unique in its street; part of links and posters, so it never changes
 * @param kind {@code station-exit}, {@code metro-exit} or {@code square}
 */
public record Landmark(
        String id, String kind, String name, @Nullable String nameEn, Position position) {}
