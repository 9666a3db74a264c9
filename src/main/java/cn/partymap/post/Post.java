package cn.partymap.post;

import cn.partymap.place.Display;
import cn.partymap.place.Group;
import cn.partymap.place.Kind;
import cn.partymap.place.Mask;
import cn.partymap.place.Place;
import cn.partymap.place.Property;
import cn.partymap.place.Role;
import cn.partymap.place.Service;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("posts")
@Kind(
        zh = "流动党员报到点",
        en = "Posts for floating members",
        descriptionZh = "流动党员报到的地点、时间和需携带的材料",
        descriptionEn = "Where and when floating members report, and what to bring",
        idLetter = "P",
        icon = "post",
        order = 5)
class Post extends Place {

    @Property(zh = "最近出口", en = "Nearest exit", group = Group.WAY, references = "landmarks")
    private @Nullable String nearestExit;

    @Property(zh = "开放时间", en = "Opening hours", group = Group.HOURS, display = Display.HOURS)
    private @Nullable String openingHours;

    @Property(zh = "需携带", en = "Bring", group = Group.SERVICES, display = Display.CHIPS, maxLength = 40)
    private List<String> bring = List.of();

    @Property(
            zh = "服务项目",
            en = "Services",
            group = Group.SERVICES,
            display = Display.CHIPS,
            role = Role.SERVICES,
            values = Service.class,
            filter = true)
    private List<String> services = List.of();

    @Property(
            zh = "主办党组织",
            en = "Hosted by",
            group = Group.ORGANIZATION,
            references = "branches",
            reverseZh = "主办的报到点",
            reverseEn = "Posts hosted")
    private @Nullable String hostBranchId;

    @Property(zh = "流动党员数", en = "Floating members", unit = "人", min = 0, mask = Mask.SMALL_COUNT)
    private @Nullable Integer floatingMemberCount;
}
