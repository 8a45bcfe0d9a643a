package org.vpip.app.security;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code to type from paper or to dictate: eight characters of Crockford's base 32, which has no I, L, O and U, and a check
 * character, written {@code XXXX-XXXXC}. The check detects every single wrong character and every swap of two characters.
 * The program stores only its keyed hash.
 *
 * @param signs the nine characters without hyphen, in capitals
 */
public record ShortCode(String signs) {
    private static final int LENGTH = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    public ShortCode {
        if (signs.length() != LENGTH
                || !CrockfordBase32.isWellFormed(signs)
                || !CrockfordBase32.hasValidCheckSymbol(signs)) {
            throw new IllegalArgumentException("signs");
        }
    }

    /** The fault of a typed code. */
    public enum ShortCodeFault {
        /** A character that no code has. */
        SIGN,
        /** Too few characters, or too many. */
        LENGTH,
        /** A wrong check character: one of the nine is mistaken. */
        CHECK
    }

    /** The result of reading a typed code. */
    public sealed interface ShortCodeReading {
        /** A well-formed code. */
        record ValidShortCode(ShortCode code) implements ShortCodeReading {}

        /** A text that is no code. */
        record InvalidShortCode(ShortCodeFault fault) implements ShortCodeReading {}
    }

    public static ShortCode random() {
        byte[] bytes = new byte[LENGTH - 1];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** Returns the code of the first bytes of a digest. */
    static ShortCode of(byte[] digest) {
        String signs = CrockfordBase32.encode(digest, LENGTH - 1);
        return new ShortCode(signs + CrockfordBase32.checkSymbol(signs));
    }

    /** Reads a code regardless of case, spaces and hyphens; I and L become 1, O becomes 0. */
    public static ShortCodeReading read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        if (!CrockfordBase32.isWellFormed(signs)) {
            return new ShortCodeReading.InvalidShortCode(ShortCodeFault.SIGN);
        }
        if (signs.length() != LENGTH) {
            return new ShortCodeReading.InvalidShortCode(ShortCodeFault.LENGTH);
        }
        return CrockfordBase32.hasValidCheckSymbol(signs)
                ? new ShortCodeReading.ValidShortCode(new ShortCode(signs))
                : new ShortCodeReading.InvalidShortCode(ShortCodeFault.CHECK);
    }

    /** Returns the printed form. */
    public String formatted() {
        return signs.substring(0, 4) + "-" + signs.substring(4);
    }

    @Override
    public String toString() {
        return "ShortCode";
    }
}
