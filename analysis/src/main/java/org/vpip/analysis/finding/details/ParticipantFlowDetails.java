package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
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
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        return waves.stream().flatMap(wave -> wave.facts().stream()).toList();
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

        private List<Fact> facts() {
            return List.of(new PeopleCount(askedPeople), new PeopleCount(respondents), new PeopleCount(retainedPeople));
        }
    }
}
