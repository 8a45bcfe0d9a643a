package org.vpip.reports;

import java.util.stream.IntStream;
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
        return PersonSet.of(IntStream.range(from, to)
                .mapToObj(number -> new ParticipantId("P-" + number))
                .toList());
    }

    public static WaveFlow flow(WaveId wave, int asked, int responded, int retained) {
        return new WaveFlow(wave, first(asked), first(responded), first(retained));
    }
}
