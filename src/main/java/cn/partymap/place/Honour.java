package cn.partymap.place;

import java.time.LocalDate;

/** A title that was awarded, such as 红旗党组织. */
public record Honour(String title, String level, LocalDate awardedOn) {

    /** Who awarded it. */
    public enum Level implements Coded {
        STREET("街道", "Street"),
        DISTRICT("区", "District"),
        CITY("市", "City"),
        PROVINCE("省", "Province"),
        NATIONAL("全国", "National");

        private final Label label;

        Level(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
