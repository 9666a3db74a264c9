package cn.partymap.enterprise;

import cn.partymap.place.Coded;
import cn.partymap.place.Label;

/** How party work reaches the enterprise. */
enum Coverage implements Coded {
    OWN_BRANCH("单独组建", "Own branch"),
    JOINT_BRANCH("联合组建", "Joint branch"),
    LIAISON("派驻指导员", "Liaison sent"),
    NONE("未覆盖", "Not covered");

    private final Label label;

    Coverage(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
