package org.vpip.app.security;

/**
 * The characters of Crockford's base 32 as the field of 32 elements. The check character makes the sum of all characters,
 * each times its own power of the generator, zero. A single change or a swap of any two characters breaks that.
 */
final class CrockfordBase32 {
    private static final int SIZE = 32;
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** x^5 + x^2 + 1, of which 2 is a generator. */
    private static final int POLYNOMIAL = 0b100101;

    private CrockfordBase32() {}

    private static char symbol(int value) {
        return SIGNS.charAt(value);
    }

    static boolean isWellFormed(String signs) {
        return signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    /** Returns the check character of a text. */
    static char checkSymbol(String signs) {
        return symbol(sum(signs + SIGNS.charAt(0)));
    }

    /** Returns whether the last character is the check character of the others. */
    static boolean hasValidCheckSymbol(String signs) {
        return sum(signs) == 0;
    }

    private static int sum(String signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum = timesTwo(sum) ^ SIGNS.indexOf(signs.charAt(i));
        }
        return sum;
    }

    private static int timesTwo(int value) {
        int twice = value << 1;
        return twice >= SIZE ? twice ^ POLYNOMIAL : twice;
    }

    /** Returns as many characters as requested, each from the last five bits of one byte. */
    static String encode(byte[] bytes, int length) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < length; i++) {
            signs.append(symbol(Byte.toUnsignedInt(bytes[i]) % SIZE));
        }
        return signs.toString();
    }
}
