package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.fact.PossibleScores.ScoredChoice;

/**
 * What is known of a variable before anything is published: who has a value, and which values there are.
 *
 * @param atoms in which everybody has a value
 * @param choices all choices; empty for a scale or a free number
 * @param scores by choice; empty where no mean is published
 */
record VariableDomain(
        PersonVariable variable,
        BitSet atoms,
        PossibleScores possible,
        List<String> choices,
        Map<String, Double> scores) {
    /** An item with more choices, of which only means are published, is taken for a scale. */
    private static final int MOST_CHOICES = 7;

    /** Part of the least width by which that of one score is wider, for the values between which a mean of items cannot be. */
    private static final double GRID = 0.9;

    /** @param facts of the variable and others */
    static VariableDomain of(PersonVariable variable, List<AtomFact> facts) {
        BitSet atoms = new BitSet();
        Set<String> choices = new LinkedHashSet<>();
        PossibleScores possible = PossibleScores.FREE;
        for (AtomFact fact : facts) {
            if (!fact.variable().equals(Optional.of(variable))) {
                continue;
            }
            atoms.or(fact.atoms());
            if (fact.fact() instanceof CategoryCount category) {
                choices.addAll(category.choices());
            }
            possible = scores(fact).orElse(possible);
        }
        if (choices.isEmpty() && isScale(possible)) {
            return new VariableDomain(variable, atoms, possible, List.of(), Map.of());
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (ScoredChoice choice : possible.choices()) {
            scores.put(choice.name(), choice.score());
            choices.add(choice.name());
        }
        return new VariableDomain(variable, atoms, possible, List.copyOf(choices), scores);
    }

    private static Optional<PossibleScores> scores(AtomFact fact) {
        if (fact.fact() instanceof ValueSum sum) {
            return Optional.of(sum.scores());
        }
        return fact.fact() instanceof SquareSum squares ? Optional.of(squares.scores()) : Optional.empty();
    }

    /** Returns this domain with these choices, without scores. */
    VariableDomain withChoices(List<String> others) {
        return new VariableDomain(variable, atoms, possible, others, Map.of());
    }

    /** Returns the score of a choice; empty where no mean is published. */
    OptionalDouble score(String choice) {
        Double score = scores.get(choice);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    boolean isBounded() {
        return possible.minimum().isPresent() && possible.maximum().isPresent();
    }

    /**
     * Returns whether an interval of a mean has a fifth of the range of the scores. That of a scale is taken a little wider: a reader may know that a
     * score is a mean of few items, so that only some values within the interval are possible.
     */
    boolean isWide(PossibleRange range, int people) {
        return width(range) >= leastWidth(people) - PossibleRange.EXACT;
    }

    /** Returns the least width of an interval of a mean that is wide, on the scale of the scores. */
    double leastWidth(int people) {
        double fifth = width(new PossibleRange(minimum(), maximum())) / 5;
        return fifth * (choices.isEmpty() ? 1 + GRID / people : 1);
    }

    private double width(PossibleRange range) {
        return SquaredScores.score(variable, range.high()) - SquaredScores.score(variable, range.low());
    }

    /** Returns whether the values are taken for scores between two ends, without choices. */
    static boolean isScale(PossibleScores possible) {
        return possible.choices().isEmpty() || possible.choices().size() > MOST_CHOICES;
    }

    double minimum() {
        return possible.minimum().orElseThrow();
    }

    double maximum() {
        return possible.maximum().orElseThrow();
    }

    /** Returns whether everybody in these atoms has a value. */
    boolean covers(BitSet others) {
        BitSet outside = (BitSet) others.clone();
        outside.andNot(atoms);
        return outside.isEmpty();
    }
}
