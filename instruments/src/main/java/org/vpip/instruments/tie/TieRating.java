package org.vpip.instruments.tie;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody said about a tie; empty where it was not asked or the file has words.
 *
 * @param throughCommunity whether the two know each other through the community
 */
public record TieRating(
        OptionalDouble frequency, OptionalDouble strength, OptionalDouble trust, Optional<Boolean> throughCommunity) {

    public static final TieRating NONE =
            new TieRating(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

    /** Strength, or frequency where no strength was asked, or 1. */
    public double weight() {
        return strength.orElse(frequency.orElse(1));
    }
}
