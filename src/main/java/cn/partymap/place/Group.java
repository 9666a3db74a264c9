package cn.partymap.place;

import java.util.Locale;

/** The sections of the detail panel and the form, in their order. */
public enum Group {
    TITLE("名称", "Name"),
    WAY("怎么走", "Getting there"),
    HOURS("开放时间", "Opening hours"),
    SERVICES("能提供什么", "What it offers"),
    ORGANIZATION("由谁负责", "Who is in charge"),
    ABOUT("基本情况", "Facts"),
    HONOURS("荣誉与品牌", "Honours and brand"),
    STAFF("内部资料", "Staff only"),
    RECORD("记录", "Record");

    private final Label label;

    Group(String zh, String en) {
        this.label = new Label(zh, en);
    }

    public Label label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
