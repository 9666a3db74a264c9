package cn.partymap.place;

/** What a station or post offers to whoever walks in. */
public enum Service implements Coded {
    FREE_READING("免费阅读", "Free reading", "s-read"),
    INTERNET("上网", "Internet", "s-net"),
    WATER("饮水", "Drinking water", "s-water"),
    CHARGING("充电", "Charging", "s-charge"),
    REST("休息", "Rest", "s-rest"),
    TOILET("卫生间", "Toilet", "s-wc"),
    NURSING("母婴室", "Nursing room", "s-baby"),
    ACCESSIBLE("无障碍", "Accessible", "s-access"),
    POLICY_ADVICE("政策咨询", "Policy advice", "s-policy"),
    MEMBERSHIP_ADVICE("组织关系咨询", "Membership advice", "s-transfer"),
    VOLUNTEERING("志愿服务", "Volunteering", "s-volunteer"),
    LUGGAGE("行李寄存", "Luggage", "s-locker");

    private final Label label;

    private final String icon;

    Service(String zh, String en, String icon) {
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
