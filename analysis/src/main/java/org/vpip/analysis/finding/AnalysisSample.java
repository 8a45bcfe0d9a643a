package org.vpip.analysis.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;

/**
 * The people on whom a number is based, or the sessions.
 *
 * @param used people or sessions in the number
 * @param eligible people or sessions that could have been in it
 * @param excluded the difference by reason; reasons without anyone are left out
 * @param people empty where sessions are counted, or people that cannot be distinguished
 */
public record AnalysisSample(
        int used, int eligible, Map<ExclusionReason, Integer> excluded, Optional<SamplePeople> people) {
    public AnalysisSample {
        if (used < 0 || used > eligible) {
            throw new IllegalArgumentException("used must lie from 0 to eligible: " + used + " of " + eligible);
        }
        Map<ExclusionReason, Integer> ordered = new EnumMap<>(ExclusionReason.class);
        excluded.forEach((reason, count) -> {
            if (count > 0) {
                ordered.put(reason, count);
            }
        });
        excluded = Collections.unmodifiableMap(ordered);
    }

    /** Creates a sample of sessions, or of people that cannot be distinguished. */
    public AnalysisSample(int used, int eligible, Map<ExclusionReason, Integer> excluded) {
        this(used, eligible, excluded, Optional.empty());
    }

    /** Returns a sample of these people, without exclusions. */
    public static AnalysisSample complete(PersonSet people) {
        return new AnalysisSample(people.count(), people.count(), Map.of(), Optional.of(SamplePeople.complete(people)));
    }

    /** Returns a sample without exclusions, of sessions or of people that cannot be distinguished. */
    public static AnalysisSample complete(int people) {
        return new AnalysisSample(people, people, Map.of());
    }

    /** Removes the excluded people, so that only the used ones are counted. */
    public AnalysisSample withoutExclusions() {
        return new AnalysisSample(used, used, Map.of(), people.map(known -> SamplePeople.complete(known.used())));
    }

    /**
     * Returns a sample of the same people in which only a lower limit of their number stands.
     *
     * @param limit at most the number of people
     */
    public AnalysisSample atLeast(int limit) {
        return new AnalysisSample(limit, limit, Map.of(), people);
    }

    /** Returns the people in the number; empty where they are not identified. */
    public PersonSet usedPeople() {
        return people.map(SamplePeople::used).orElse(PersonSet.EMPTY);
    }

    /** Returns what the counts tell of people. */
    public List<Fact> facts() {
        return numbers().facts();
    }

    /** Returns the counts, with what they tell of people. */
    public FindingNumbers numbers() {
        return people.map(SamplePeople::numbers).orElseGet(() -> {
            NumberBasis unknown = NumberBasis.unmodelled(PersonSet.EMPTY);
            return new FindingNumbers()
                    .add(FindingNumbers.PEOPLE, used, unknown)
                    .add(FindingNumbers.ELIGIBLE, eligible, unknown);
        });
    }

    /** Returns a sample of planned sessions, without those that were not held. */
    public static AnalysisSample ofSessions(int held, int planned) {
        return new AnalysisSample(held, planned, Map.of(ExclusionReason.NOT_HELD, planned - held));
    }
}
