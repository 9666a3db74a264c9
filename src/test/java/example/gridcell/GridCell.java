package example.gridcell;

import cn.partymap.place.Kind;
import cn.partymap.place.Place;
import cn.partymap.place.Property;
import cn.partymap.place.Visibility;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A made-up sixth kind: this class and one migration are all there is to it. */
@Entity
@DiscriminatorValue("grid-cells")
@Kind(
        zh = "网格",
        en = "Grid cells",
        descriptionZh = "党员网格",
        descriptionEn = "Grid cells of party members",
        idLetter = "G",
        icon = "grid-cell",
        order = 6,
        area = true)
class GridCell extends Place {

    @Property(zh = "户数", en = "Households", unit = "户", min = 0, filter = true)
    private @Nullable Integer households;

    @Property(zh = "网格员", en = "Cell leader", visibility = Visibility.STAFF)
    private @Nullable String leaderName;
}
