package cn.partymap.branch;

import cn.partymap.place.Check;
import cn.partymap.place.Display;
import cn.partymap.place.Group;
import cn.partymap.place.Honour;
import cn.partymap.place.Kind;
import cn.partymap.place.Mask;
import cn.partymap.place.Place;
import cn.partymap.place.Property;
import cn.partymap.place.Role;
import cn.partymap.place.Visibility;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("branches")
@Kind(
        zh = "党组织",
        en = "Party organizations",
        descriptionZh = "街道党工委、社区党委、党总支和党支部",
        descriptionEn = "The party organizations of the street, from the working committee to the branches",
        idLetter = "B",
        icon = "branch",
        order = 2)
class Branch extends Place {

    @Property(
            zh = "组织类型",
            en = "Type",
            group = Group.TITLE,
            role = Role.TYPE,
            required = true,
            values = OrgType.class,
            filter = true)
    private @Nullable String orgType;

    @Property(zh = "领域", en = "Sector", required = true, values = Sector.class, filter = true)
    private @Nullable String sector;

    @Property(
            zh = "上级党组织",
            en = "Superior organization",
            group = Group.ORGANIZATION,
            references = "branches",
            reverseZh = "下级党组织",
            reverseEn = "Subordinate organizations")
    private @Nullable String parentId;

    @Property(
            zh = "书记",
            en = "Secretary",
            group = Group.ORGANIZATION,
            visibility = Visibility.MASKED,
            mask = Mask.PERSON,
            maxLength = 40)
    private @Nullable String secretaryName;

    @Property(
            zh = "书记手机",
            en = "Secretary's mobile",
            group = Group.STAFF,
            visibility = Visibility.STAFF,
            display = Display.PHONE,
            check = Check.MOBILE,
            maxLength = 20)
    private @Nullable String secretaryMobile;

    @Property(zh = "党员数", en = "Party members", unit = "人", min = 0, mask = Mask.SMALL_COUNT)
    private @Nullable Integer memberCount;

    @Property(zh = "成立日期", en = "Founded on")
    private @Nullable LocalDate foundedOn;

    @Property(zh = "换届日期", en = "Term ends on", group = Group.STAFF, visibility = Visibility.STAFF)
    private @Nullable LocalDate termEndsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Property(zh = "荣誉", en = "Honours", group = Group.HONOURS, display = Display.HONOURS, values = Honour.Level.class)
    private @Nullable List<Honour> honours;
}
