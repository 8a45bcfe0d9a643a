package org.vpip.app.security;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code to type from paper or to say on the telephone: eight signs of Crockford's base 32, which has no I, L, O and U,
 * and a ninth that checks them, written {@code XXXX-XXXXC}. Every single mistaken sign and every swap of two signs is
 * noticed. Only its keyed hash is ever stored.
 *
 * @param signs the nine signs without hyphen, in capitals
 */
public record ShortCode(String signs) {
    private static final int LENGTH = 9;
    private static final SecureRandom CHANCE = new SecureRandom();

    public ShortCode {
        if (signs.length() != LENGTH
                || !CrockfordBase32.isWellFormed(signs)
                || !CrockfordBase32.hasValidCheckSymbol(signs)) {
            throw new IllegalArgumentException("signs");
        }
    }

    /** What is wrong with a code as typed. */
    public enum ShortCodeFault {
        /** A sign that no code has. */
        SIGN,
        /** Too few signs, or too many. */
        LENGTH,
        /** The last sign does not go with the others: one of them is mistaken. */
        CHECK
    }

    /** What was typed, understood or not. */
    public sealed interface ShortCodeReading {
        /** A code as it could have been handed out. */
        record ValidShortCode(ShortCode code) implements ShortCodeReading {}

        /** None. */
        record InvalidShortCode(ShortCodeFault fault) implements ShortCodeReading {}
    }

    public static ShortCode random() {
        StringBuilder signs = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            signs.append(CrockfordBase32.symbol(CHANCE.nextInt(CrockfordBase32.SIZE)));
        }
        return new ShortCode(signs.toString() + CrockfordBase32.checkSymbol(signs.toString()));
    }

    /** Capitals, spaces and hyphens do not matter; I and L are read as 1, O as 0. */
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

    /** As it is printed. */
    public String formatted() {
        return signs.substring(0, 4) + "-" + signs.substring(4);
    }

    @Override
    public String toString() {
        return "ShortCode";
    }
}
