package cn.partymap.place;

/** Whether the place is in use; planned and closed places are for the staff only. */
public enum Status implements Coded {
    ACTIVE("在用", "In use"),
    PLANNED("筹建", "Planned"),
    CLOSED("已关闭", "Closed");

    private final Label label;

    Status(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
