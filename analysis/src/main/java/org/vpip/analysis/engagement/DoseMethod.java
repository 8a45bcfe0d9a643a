package org.vpip.analysis.engagement;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.privacy.ConsentScope;

/** The correlation of attendance with the change of a score; see {@link DoseResponseCorrelation}. */
public enum DoseMethod implements AnswerMethod {
    CHANGE_BY_SESSIONS("change_by_sessions", "sessions", AttendanceExposure::sessions),
    CHANGE_BY_HOURS("change_by_hours", "hours", AttendanceExposure::hours);

    private final MethodDeclaration declaration;
    private final String counted;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure;

    DoseMethod(String id, String counted, ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure) {
        this.declaration = MethodDeclaration.of(id)
                .from(SourceKind.SCALE, SourceKind.ITEM)
                .waves(2, 2)
                .yields(MeasurementUnit.INDEX)
                .people(ReportingThresholds.INTERVAL)
                .signed()
                .released();
        this.counted = counted;
        this.figure = figure;
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    /** Returns the finding; meetings count from the day the earlier wave opens to the day before the later one opens. */
    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        Map<ParticipantId, Double> exposures =
                PeriodExposure.exposures(sample.study(), opens(subject, 0, sample), opens(subject, 1, sample), figure);
        String rule = "Spearman's correlation of " + counted
                + " attended between the waves with the change of matched pairs; Bonett-Wright interval";
        return DoseResponseCorrelation.of(
                subject,
                consenting(subject, sample),
                exposures,
                sample.provenance(subject, rule, OptionalLong.empty()));
    }

    /** Returns the pairs of people who consent to the use of their attendance as well as of their answers. */
    private static ScorePairs consenting(FindingSubject subject, StudySample sample) {
        Set<ParticipantId> refusing = sample.study().consents().refusing(ConsentScope.ATTENDANCE);
        return sample.pairs(subject).retain(person -> !refusing.contains(person), ExclusionReason.REFUSED);
    }

    private static LocalDate opens(FindingSubject subject, int wave, StudySample sample) {
        return sample.study().wave(subject.waves().get(wave)).orElseThrow().opens();
    }
}
