package org.vpip.analysis.finding.details.answer;

import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.StudentTail;

/** The mean of a score at one wave, and how far the scores spread. */
public record MeanDetails(PossibleScores scores, ScoreMoments moments) implements FindingDetails {
    /** A limit of an interval has two decimals. */
    private static final double HALF_DIGIT = 0.005;

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        PersonVariable variable = variable(subject);
        double mean = moments.mean();
        FindingNumbers numbers = new FindingNumbers()
                .add("mean", mean, NumberBasis.of(new ValueSum(used, variable, scores, mean)))
                .add(FindingNumbers.VALUE, value, NumberBasis.derived("mean"))
                .add("minimum", scores.minimum(), NumberBasis.IMPERSONAL)
                .add("maximum", scores.maximum(), NumberBasis.IMPERSONAL);
        moments.deviation()
                .ifPresent(deviation -> numbers.add(
                        "sd", deviation, NumberBasis.of(new SquareSum(used, variable, scores, mean, deviation))));
        return numbers;
    }

    private static PersonVariable variable(FindingSubject subject) {
        return PersonVariable.of(subject.source(), subject.waves().get(0));
    }

    /** Returns what the interval tells: with the number of people, the deviation. */
    @Override
    public NumberBasis intervalBasis(FindingSubject subject, PersonSet used, Interval interval) {
        if (moments.deviation().isPresent()) {
            return NumberBasis.derived("mean", "sd", FindingNumbers.PEOPLE);
        }
        if (used.count() < 2) {
            return NumberBasis.unmodelled(used);
        }
        double factor = Math.sqrt(used.count()) / new StudentTail(used.count() - 1).critical(interval.level());
        double deviation = (interval.high() - interval.low()) / 2 * factor;
        return NumberBasis.of(
                new SquareSum(used, variable(subject), scores, moments.mean(), deviation, 0, HALF_DIGIT * factor));
    }

    /** Returns the details with other moments. */
    public MeanDetails with(ScoreMoments others) {
        return new MeanDetails(scores, others);
    }
}
