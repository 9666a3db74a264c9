package cn.partymap.station;

import cn.partymap.place.Check;
import cn.partymap.place.Display;
import cn.partymap.place.Group;
import cn.partymap.place.Kind;
import cn.partymap.place.Place;
import cn.partymap.place.Property;
import cn.partymap.place.Role;
import cn.partymap.place.Service;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("stations")
@Kind(
        zh = "服务站点",
        en = "Service stations",
        descriptionZh = "党群服务中心、流动党员服务驿站等九类服务站点",
        descriptionEn = "Service stations of nine types, from party service centres to floating members’ stations",
        idLetter = "S",
        icon = "station",
        order = 4)
class Station extends Place {

    @Property(
            zh = "站点类型",
            en = "Type",
            group = Group.TITLE,
            role = Role.TYPE,
            required = true,
            values = StationType.class,
            filter = true)
    private @Nullable String stationType;

    @Property(zh = "开放时间", en = "Opening hours", group = Group.HOURS, display = Display.HOURS)
    private @Nullable String openingHours;

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
            reverseZh = "主办的服务站点",
            reverseEn = "Stations hosted")
    private @Nullable String hostBranchId;

    @Property(zh = "面积", en = "Floor area", unit = "m²", min = 0)
    private @Nullable Double floorArea;

    @Property(zh = "座位数", en = "Seats", min = 0)
    private @Nullable Integer seats;

    @Property(
            zh = "预约链接",
            en = "Booking",
            group = Group.SERVICES,
            display = Display.URL,
            check = Check.HTTPS_URL,
            maxLength = 300)
    private @Nullable String bookingUrl;
}
