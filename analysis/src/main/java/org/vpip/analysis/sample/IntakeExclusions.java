package org.vpip.analysis.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyIntake;
import org.vpip.instruments.study.StudyIntake.IntakeCount;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * The counts of people whom no finding may use, by reason: refusals of each scope of consent, and at each wave everybody who
 * is not eligible for its questionnaires. People who withdrew are not among them.
 */
public final class IntakeExclusions {
    private IntakeExclusions() {}

    /** Counts the people of each reason; reasons without people are left out. */
    public static List<IntakeCount> of(Study study) {
        List<IntakeCount> counts = new ArrayList<>();
        Memberships members = MatchedSample.memberships(study);
        Set<ParticipantId> people = Set.copyOf(members.ids());
        for (ConsentScope scope : ConsentScope.values()) {
            long refusing = study.consents().refusing(scope).stream()
                    .filter(people::contains)
                    .count();
            if (refusing > 0) {
                counts.add(new IntakeCount(StudyIntake.REFUSED, null, scope.code(), refusing));
            }
        }
        long withheld = EligibleRecords.of(study).withheldAnswers();
        if (withheld > 0) {
            counts.add(new IntakeCount("withheldAnswers", null, "", withheld));
        }
        for (Wave wave : study.waves()) {
            Map<ExclusionReason, Integer> excluded = MatchedSample.of(
                            study, RecordSource.RESPONSES, members, List.of(wave.id()))
                    .counts()
                    .excluded();
            excluded.forEach((reason, count) -> {
                if (reason != ExclusionReason.REFUSED && count > 0) {
                    counts.add(new IntakeCount(reason.id(), wave, "", count));
                }
            });
        }
        return counts;
    }
}
