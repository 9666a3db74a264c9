package cn.partymap.branch;

import cn.partymap.place.Coded;
import cn.partymap.place.Label;

/** What kind of party organization it is. */
enum OrgType implements Coded {
    WORKING_COMMITTEE("党工委", "Working committee"),
    COMMITTEE("党委", "Committee"),
    GENERAL_BRANCH("党总支", "General branch"),
    BRANCH("党支部", "Branch"),
    JOINT_BRANCH("联合党支部", "Joint branch");

    private final Label label;

    OrgType(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
