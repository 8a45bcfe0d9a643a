package org.vpip.reports.disclosure.audit;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * The squares of the scores of a scale as a variable of their own. A mean with a standard deviation gives the sum of the squares, and
 * with it the square of one person who is told apart by several sums.
 */
final class SquaredScores {
    private static final String MARK = "\u00b2";

    private SquaredScores() {}

    /** Returns a fact, and for squares of a scale also the fact of their own variable. */
    static Stream<PublishedFact> with(PublishedFact published) {
        return published.fact() instanceof SquareSum squares
                        && squares.scores().minimum().isPresent()
                        && VariableDomain.isScale(squares.scores())
                ? Stream.of(published, squared(published, squares))
                : Stream.of(published);
    }

    private static PublishedFact squared(PublishedFact published, SquareSum squares) {
        PersonVariable variable = new PersonVariable(
                squares.variable().source() + MARK, squares.variable().waves());
        double low = squares.scores().minimum().orElseThrow();
        double high = squares.scores().maximum().orElseThrow();
        double least = low <= 0 && high >= 0 ? 0 : Math.min(low * low, high * high);
        PossibleScores possible =
                PossibleScores.between(OptionalDouble.of(least), OptionalDouble.of(Math.max(low * low, high * high)));
        ValueSum sum = new ValueSum(
                squares.people(), variable, possible, published.bounds().low());
        return new PublishedFact(published.origin(), sum, published.bounds(), published.fewest());
    }

    private static boolean isSquared(PersonVariable variable) {
        return variable.source().endsWith(MARK);
    }

    /** Returns a value of a variable in the units of the score: the root of a square. */
    static double score(PersonVariable variable, double value) {
        return isSquared(variable) ? Math.sqrt(Math.max(0, value)) : value;
    }
}
