package org.vpip.analysis.finding.details.answer;

import java.util.List;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
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
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        PersonVariable variable = variable(subject);
        Fact sum = new ValueSum(used, variable, scores, moments.mean());
        return moments.deviation().isEmpty()
                ? List.of(sum)
                : List.of(
                        sum,
                        new SquareSum(
                                used,
                                variable,
                                scores,
                                moments.mean(),
                                moments.deviation().getAsDouble()));
    }

    private static PersonVariable variable(FindingSubject subject) {
        return PersonVariable.of(subject.source(), subject.waves().get(0));
    }

    /** Returns what the interval tells where no deviation is published: with the number of people, the deviation. */
    @Override
    public List<Fact> intervalFacts(FindingSubject subject, PersonSet used, Interval interval) {
        if (used.count() < 2 || moments.deviation().isPresent()) {
            return List.of();
        }
        double factor = Math.sqrt(used.count()) / new StudentTail(used.count() - 1).critical(interval.level());
        double deviation = (interval.high() - interval.low()) / 2 * factor;
        return List.of(
                new SquareSum(used, variable(subject), scores, moments.mean(), deviation, 0, HALF_DIGIT * factor));
    }

    /** Returns the details with other moments. */
    public MeanDetails with(ScoreMoments others) {
        return new MeanDetails(scores, others);
    }
}
