package org.vpip.app.people;

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
        if (signs.length() != LENGTH || !Base32.isWritten(signs) || !Base32.isChecked(signs)) {
            throw new IllegalArgumentException("signs");
        }
    }

    /** What is wrong with a code as typed. */
    public enum Fault {
        /** A sign that no code has. */
        SIGN,
        /** Too few signs, or too many. */
        LENGTH,
        /** The last sign does not go with the others: one of them is mistaken. */
        CHECK
    }

    /** What was typed, understood or not. */
    public sealed interface Reading {
        /** A code as it could have been handed out. */
        record Understood(ShortCode code) implements Reading {}

        /** None. */
        record Mistaken(Fault fault) implements Reading {}
    }

    public static ShortCode random() {
        StringBuilder signs = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            signs.append(Base32.sign(CHANCE.nextInt(Base32.SIZE)));
        }
        return new ShortCode(signs.toString() + Base32.check(signs.toString()));
    }

    /** Capitals, spaces and hyphens do not matter; I and L are read as 1, O as 0. */
    public static Reading read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        if (!Base32.isWritten(signs)) {
            return new Reading.Mistaken(Fault.SIGN);
        }
        if (signs.length() != LENGTH) {
            return new Reading.Mistaken(Fault.LENGTH);
        }
        return Base32.isChecked(signs)
                ? new Reading.Understood(new ShortCode(signs))
                : new Reading.Mistaken(Fault.CHECK);
    }

    /** As it is printed. */
    public String written() {
        return signs.substring(0, 4) + "-" + signs.substring(4);
    }

    @Override
    public String toString() {
        return "ShortCode";
    }
}
