package cn.partymap.community;

import cn.partymap.place.Check;
import cn.partymap.place.Group;
import cn.partymap.place.Kind;
import cn.partymap.place.Mask;
import cn.partymap.place.Place;
import cn.partymap.place.Property;
import cn.partymap.place.Visibility;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("communities")
@Kind(
        zh = "社区",
        en = "Communities",
        descriptionZh = "街道的社区及其范围（示意）",
        descriptionEn = "The communities of the street and their areas (illustrative)",
        idLetter = "C",
        icon = "community",
        order = 1,
        area = true)
class Community extends Place {

    @Property(zh = "区划代码", en = "Division code", required = true, check = Check.DIVISION_CODE, maxLength = 12)
    private @Nullable String divisionCode;

    @Property(
            zh = "书记",
            en = "Secretary",
            group = Group.ORGANIZATION,
            visibility = Visibility.MASKED,
            mask = Mask.PERSON,
            maxLength = 40)
    private @Nullable String secretaryName;

    @Property(zh = "人口", en = "Population", unit = "人", min = 0)
    private @Nullable Integer population;

    @Property(zh = "党员数", en = "Party members", unit = "人", min = 0, mask = Mask.SMALL_COUNT)
    private @Nullable Integer memberCount;

    @Property(zh = "阵地面积", en = "Premises", unit = "m²", min = 0)
    private @Nullable Double premisesArea;

    @Property(zh = "品牌名称", en = "Brand", group = Group.HONOURS, maxLength = 100)
    private @Nullable String brandName;

    @Property(zh = "品牌故事", en = "Story of the brand", group = Group.HONOURS, maxLength = 2000)
    private @Nullable String brandStory;
}
