package cn.partymap.place;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A rule on a text's form that its type does not tell. The message names what was expected. */
public enum Check {
    NONE("", "") {
        @Override
        public boolean accepts(String value) {
            return true;
        }
    },
    OFFICE_PHONE(
            "座机号码，如 0731-8888 0312（手机号不公开，请填在“手机”）",
            "an office line such as 0731-8888 0312; a mobile number is not public") {
        @Override
        public boolean accepts(String value) {
            return OFFICE_LINE.matcher(value).matches()
                    && !HIDDEN_MOBILE.matcher(value.replaceAll("[ -]", "")).find()
                    && Arrays.stream(value.split("[ /]"))
                            .noneMatch(part -> HIDDEN_MOBILE.matcher(part).find());
        }
    },
    MOBILE("11 位手机号", "a mobile number of 11 digits") {
        @Override
        public boolean accepts(String value) {
            return MOBILE_NUMBER.matcher(value.replaceAll("[ -]", "")).matches();
        }
    },
    DIVISION_CODE("12 位区划代码", "a division code of 12 digits") {
        @Override
        public boolean accepts(String value) {
            return TWELVE_DIGITS.matcher(value).matches();
        }
    },
    USCC(
            "18 位统一社会信用代码，末位为校验码（GB 32100-2015）",
            "a unified social credit code of 18 characters with its check character (GB 32100-2015)") {
        @Override
        public boolean accepts(String value) {
            return UnifiedSocialCreditCode.isValid(value);
        }
    },
    HTTPS_URL("以 https:// 开头的网址", "an address that begins with https://") {
        @Override
        public boolean accepts(String value) {
            return HTTPS.matcher(value).matches();
        }
    };

    private static final Pattern OFFICE_LINE = Pattern.compile("[0-9+][0-9 -]{5,19}(转 ?[0-9]{1,6})?");
    /** A mobile number whatever stands round it: 013812345678, 0086 138…, 138…转1. */
    private static final Pattern HIDDEN_MOBILE = Pattern.compile("(^|[^0-9])(0|0086|\\+?86)?1[3-9][0-9]{9}([^0-9]|$)");

    private static final Pattern MOBILE_NUMBER = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
    private static final Pattern HTTPS = Pattern.compile("https://[^\\s\"'<>]{3,300}");

    private final Label expected;

    Check(String zh, String en) {
        this.expected = new Label(zh, en);
    }

    public abstract boolean accepts(String value);

    public Label expected() {
        return expected;
    }
}
