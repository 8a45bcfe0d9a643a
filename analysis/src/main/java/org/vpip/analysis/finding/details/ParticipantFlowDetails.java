package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.response.WaveId;

/**
 * The flow of participants.
 *
 * @param members people asked at one wave or more
 * @param waves in time order
 */
public record ParticipantFlowDetails(int members, List<WaveFlow> waves) implements FindingDetails {
    public ParticipantFlowDetails {
        waves = List.copyOf(waves);
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("members", members, NumberBasis.derived(FindingNumbers.ELIGIBLE));
        for (int i = 0; i < waves.size(); i++) {
            numbers.add("waves[" + i + "].", waves.get(i).numbers());
        }
        return numbers;
    }

    /**
     * One wave.
     *
     * @param askedPeople people asked at this wave
     * @param respondents members who sent at least one questionnaire
     * @param retainedPeople those of them who also responded at the first wave
     */
    public record WaveFlow(WaveId wave, PersonSet askedPeople, PersonSet respondents, PersonSet retainedPeople) {
        public int asked() {
            return askedPeople.count();
        }

        public int responded() {
            return respondents.count();
        }

        public int retained() {
            return retainedPeople.count();
        }

        private FindingNumbers numbers() {
            return new FindingNumbers()
                    .add("asked", asked(), NumberBasis.of(new PeopleCount(askedPeople)))
                    .add("responded", responded(), NumberBasis.of(new PeopleCount(respondents)))
                    .add("alsoFirst", retained(), NumberBasis.of(new PeopleCount(retainedPeople)));
        }
    }
}
