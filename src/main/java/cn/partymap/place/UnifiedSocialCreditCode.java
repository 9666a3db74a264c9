package cn.partymap.place;

/** 统一社会信用代码, GB 32100-2015: 18 characters, the last one checks the other 17 (weights 3^i mod 31). */
final class UnifiedSocialCreditCode {

    /** Without I, O, S, V and Z, which look like digits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private UnifiedSocialCreditCode() {}

    static boolean isValid(String code) {
        if (code.length() != 18 || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return ALPHABET.charAt(check) == code.charAt(17);
    }
}
