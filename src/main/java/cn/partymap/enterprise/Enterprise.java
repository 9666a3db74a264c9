package cn.partymap.enterprise;

import cn.partymap.place.Check;
import cn.partymap.place.Group;
import cn.partymap.place.Kind;
import cn.partymap.place.Place;
import cn.partymap.place.Property;
import cn.partymap.place.Role;
import cn.partymap.place.Visibility;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("enterprises")
@Kind(
        zh = "非公企业",
        en = "Non-public enterprises",
        descriptionZh = "街道内的非公企业",
        descriptionEn = "The non-public enterprises of the street",
        idLetter = "E",
        icon = "enterprise",
        order = 3)
class Enterprise extends Place {

    @Property(
            zh = "行业门类",
            en = "Industry",
            group = Group.TITLE,
            role = Role.TYPE,
            values = Industry.class,
            filter = true)
    private @Nullable String industry;

    @Property(zh = "统一社会信用代码", en = "Unified social credit code", check = Check.USCC, maxLength = 18)
    private @Nullable String uscc;

    @Property(
            zh = "所属党组织",
            en = "Party organization",
            group = Group.ORGANIZATION,
            references = "branches",
            reverseZh = "覆盖的企业",
            reverseEn = "Enterprises covered")
    private @Nullable String branchId;

    @Property(zh = "员工数", en = "Employees", group = Group.STAFF, visibility = Visibility.STAFF, unit = "人", min = 0)
    private @Nullable Integer employeeCount;

    @Property(zh = "党员数", en = "Party members", group = Group.STAFF, visibility = Visibility.STAFF, unit = "人", min = 0)
    private @Nullable Integer memberCount;

    @Property(
            zh = "组织覆盖方式",
            en = "Coverage",
            group = Group.STAFF,
            visibility = Visibility.STAFF,
            values = Coverage.class)
    private @Nullable String coverage;

    @Property(zh = "党建指导员", en = "Liaison", group = Group.STAFF, visibility = Visibility.STAFF, maxLength = 40)
    private @Nullable String liaisonName;

    @Property(zh = "联系领导", en = "Leader who visits", group = Group.STAFF, visibility = Visibility.STAFF, maxLength = 40)
    private @Nullable String visitLeader;
}
