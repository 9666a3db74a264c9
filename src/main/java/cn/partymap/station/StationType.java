package cn.partymap.station;

import cn.partymap.place.Coded;
import cn.partymap.place.Label;

/** The nine types of service station. */
enum StationType implements Coded {
    PARTY_SERVICE_CENTRE("党群服务中心", "Party service centre", "t-centre"),
    FLOATING_MEMBER_STATION("流动党员服务驿站", "Floating members’ station", "t-inn"),
    FLOATING_MEMBER_HOME("流动党员之家", "Floating members’ home", "t-home"),
    PIONEER_STUDIO("先锋工作室", "Pioneer studio", "t-pioneer"),
    OPINION_RADIO("民情广播室", "Opinion radio", "t-radio"),
    NEIGHBOUR_WATCH("邻里守望工作站", "Neighbour watch", "t-watch"),
    MICRO_CHARITY("党员微公益站", "Micro-charity", "t-heart"),
    COMMUNITY_STEWARD("社区管家", "Community steward", "t-steward"),
    DIRECT_LINE("群众工作直通车", "Direct line", "t-bus");

    private final Label label;

    private final String icon;

    StationType(String zh, String en, String icon) {
        this.label = new Label(zh, en);
        this.icon = icon;
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public String icon() {
        return icon;
    }
}
