package cn.partymap.branch;

import cn.partymap.place.Coded;
import cn.partymap.place.Label;

/** The kind of unit that the organization is part of. */
enum Sector implements Coded {
    GOVERNMENT("机关", "Government"),
    COMMUNITY("社区", "Community"),
    NON_PUBLIC("非公企业", "Non-public enterprise"),
    SOCIAL("社会组织", "Social organization"),
    PUBLIC_INSTITUTION("事业单位", "Public institution"),
    STATE_OWNED("国企", "State-owned enterprise");

    private final Label label;

    Sector(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
