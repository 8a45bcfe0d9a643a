package org.vpip.analysis.finding.fact;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The scores that a person can have.
 *
 * @param minimum smallest possible score; empty for a free number, as is the maximum
 * @param choices scored choices of an item; empty for scales and free numbers
 */
public record PossibleScores(OptionalDouble minimum, OptionalDouble maximum, List<ScoredChoice> choices) {
    /** Any number. */
    public static final PossibleScores FREE =
            new PossibleScores(OptionalDouble.empty(), OptionalDouble.empty(), List.of());

    public PossibleScores {
        choices = List.copyOf(choices);
    }

    /** A choice and its score. */
    public record ScoredChoice(String name, double score) {}

    /** Returns the scores from a minimum to a maximum; either is empty for a free number. */
    public static PossibleScores between(OptionalDouble minimum, OptionalDouble maximum) {
        return new PossibleScores(minimum, maximum, List.of());
    }

    /** Returns the scores of these choices. */
    public static PossibleScores of(List<ScoredChoice> choices) {
        return new PossibleScores(
                choices.stream().mapToDouble(ScoredChoice::score).min(),
                choices.stream().mapToDouble(ScoredChoice::score).max(),
                choices);
    }
}
