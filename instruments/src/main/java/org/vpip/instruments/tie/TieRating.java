package org.vpip.instruments.tie;

import java.util.Optional;
import java.util.OptionalDouble;

/** The ratings of a tie; empty where not asked or not numeric in the file. */
public record TieRating(
        OptionalDouble frequency, OptionalDouble strength, OptionalDouble trust, Optional<Boolean> throughCommunity) {

    public static final TieRating NONE =
            new TieRating(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

    /** Returns the strength, else the frequency, else 1. */
    public double weight() {
        return strength.orElse(frequency.orElse(1));
    }
}
