package org.vpip.reports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.SamplePeople;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** People with numbers, for findings of which only counts matter; smaller counts are among the larger ones. */
public final class NumberedPeople {
    private NumberedPeople() {}

    /** Returns the first of all people. */
    public static PersonSet first(int count) {
        return range(0, count);
    }

    /** Returns the people from one number to below another. */
    public static PersonSet range(int from, int to) {
        return of(IntStream.range(from, to));
    }

    /** Returns the people with these numbers. */
    public static PersonSet of(IntStream numbers) {
        return PersonSet.of(numbers.mapToObj(NumberedPeople::id).toList());
    }

    /** Returns the pseudonym of the person with a number. */
    public static ParticipantId id(int number) {
        return new ParticipantId("P-" + number);
    }

    /** Returns a sample of the first of all people. */
    public static AnalysisSample sample(int count) {
        return AnalysisSample.complete(first(count));
    }

    /** Returns a sample of these people, and of those left out for each reason. */
    public static AnalysisSample sample(PersonSet used, PersonSet eligible, Map<ExclusionReason, PersonSet> excluded) {
        Map<ExclusionReason, Integer> counts = new EnumMap<>(ExclusionReason.class);
        excluded.forEach((reason, people) -> counts.put(reason, people.count()));
        return new AnalysisSample(
                used.count(), eligible.count(), counts, Optional.of(new SamplePeople(used, eligible, excluded)));
    }

    /**
     * Returns a sample of people with consecutive numbers: first the used ones, then those left out for each reason.
     *
     * @param from number of the first
     */
    public static AnalysisSample sample(int from, int used, Map<ExclusionReason, Integer> excluded) {
        Map<ExclusionReason, PersonSet> sets = new EnumMap<>(ExclusionReason.class);
        int next = from + used;
        for (Map.Entry<ExclusionReason, Integer> reason : new TreeMap<>(excluded).entrySet()) {
            sets.put(reason.getKey(), range(next, next + reason.getValue()));
            next += reason.getValue();
        }
        return sample(range(from, from + used), range(from, next), sets);
    }

    public static WaveFlow flow(WaveId wave, int asked, int responded, int retained) {
        return new WaveFlow(wave, first(asked), first(responded), first(retained));
    }
}
