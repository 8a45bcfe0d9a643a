package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.instrument.DesiredDirection;

/**
 * The numbers of people whose change exceeds what error of measurement explains, in either direction, and of the others.
 *
 * @param reliability of the score; empty where it is not published
 * @param threshold least change that exceeds it, in points; empty where it is not published
 */
public record ReliableChangeDetails(DirectionCounts directions, OptionalDouble reliability, OptionalDouble threshold)
        implements FindingDetails {
    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        PersonVariable change = new PersonVariable(subject.method().id() + " " + subject.source(), subject.waves());
        boolean up = subject.direction() == DesiredDirection.UP;
        NumberBasis rose = count(used, change, "rose", directions.increased());
        NumberBasis fell = count(used, change, "fell", directions.decreased());
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        return new FindingNumbers()
                .add("improved", up ? directions.increased() : directions.decreased(), up ? rose : fell)
                .add("unchanged", directions.unchanged(), count(used, change, "unchanged", directions.unchanged()))
                .add("worse", up ? directions.decreased() : directions.increased(), up ? fell : rose)
                .add(FindingNumbers.VALUE, value, NumberBasis.derived("improved", FindingNumbers.PEOPLE))
                .add("reliability", reliability, unmodelled)
                .add("threshold", threshold, unmodelled);
    }

    private static NumberBasis count(PersonSet used, PersonVariable change, String direction, int count) {
        return NumberBasis.of(new CategoryCount(used, change, List.of(direction), count));
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(directions.increased(), directions.unchanged(), directions.decreased()));
    }

    /** Removes the reliability and the threshold, from which the spread of the scores follows. */
    public ReliableChangeDetails counted() {
        return new ReliableChangeDetails(directions, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
