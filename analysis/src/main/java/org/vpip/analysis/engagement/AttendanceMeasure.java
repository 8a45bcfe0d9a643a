package org.vpip.analysis.engagement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.fact.PersonAmounts;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.EngagementSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;

/** Figures of a community's meetings, over all members; not estimable without an attendance report. */
public enum AttendanceMeasure implements SessionMethod {
    /** Mean number of sessions attended. */
    MEAN_SESSIONS("mean_sessions", MeasurementUnit.SESSIONS_EACH, AttendanceExposure::sessions),
    /** Mean hours in sessions. */
    MEAN_HOURS("mean_hours", MeasurementUnit.HOURS_EACH, AttendanceExposure::hours),
    /** Share of members who attended three sessions or more over at least 90 days. */
    SUSTAINED_SHARE(
            "sustained_share", MeasurementUnit.PROPORTION, (exposure, member) -> exposure.isSustained(member) ? 1 : 0),
    /** Share of members who attended exactly one session. */
    ONE_OFF_SHARE(
            "one_off_share", MeasurementUnit.PROPORTION, (exposure, member) -> exposure.sessions(member) == 1 ? 1 : 0);

    private final MethodDeclaration declaration;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure;

    AttendanceMeasure(String id, MeasurementUnit unit, ToDoubleBiFunction<AttendanceExposure, ParticipantId> figure) {
        this.declaration = SessionMethod.declare(id).yields(unit).released();
        this.figure = figure;
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public Finding evaluate(FindingSubject subject, CommunityId community, StudySample sample) {
        Provenance provenance = Provenance.of(
                EngagementSource.SESSIONS,
                "union of connections between start and end; 5 minutes or more; all members");
        Engagement meetings = sample.records().engagement();
        return evaluate(subject, meetings, community, members(subject, meetings, sample), provenance);
    }

    /** Returns those who were members at one reported session or more; all members where there is no report. */
    private static MatchedSample members(FindingSubject subject, Engagement meetings, StudySample sample) {
        CommunityId community = subject.subgroup().namedCommunity();
        List<LocalDate> days = PeriodExposure.reported(meetings, community)
                .map(Session::planned)
                .toList();
        Set<ParticipantId> present =
                MatchedSample.memberships(sample.study()).inCommunity(community).memberships().stream()
                        .filter(member -> days.isEmpty() || days.stream().anyMatch(member::isMemberOn))
                        .map(Membership::id)
                        .collect(Collectors.toSet());
        return sample.people(subject).retainAll(present, ExclusionReason.NOT_A_MEMBER_THEN);
    }

    Finding evaluate(
            FindingSubject subject,
            Engagement engagement,
            CommunityId community,
            MatchedSample members,
            Provenance provenance) {
        AnalysisSample counted = members.counts();
        if (!PeriodExposure.isReported(engagement, community)) {
            return new NotEstimable(subject, NotEstimableReason.NO_SESSION_REPORTED, counted, provenance);
        }
        AttendanceExposure exposure = AttendanceExposure.of(engagement, community, members.people());
        double[] values = members.people().stream()
                .mapToDouble(member -> figure.applyAsDouble(exposure, member))
                .toArray();
        if (values.length == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_MEMBER, counted, provenance);
        }
        int contributing =
                (int) DoubleStream.of(values).filter(value -> value > 0).count();
        return Estimate.withoutInference(
                subject,
                DoubleStream.of(values).average().orElse(0),
                declaration.unit(),
                counted,
                new EngagementDetails(values.length, contributing, amounts(members, values)),
                provenance);
    }

    /** Returns the amount of each member; empty for a share. */
    private Optional<PersonAmounts> amounts(MatchedSample members, double[] values) {
        if (declaration.unit() == MeasurementUnit.PROPORTION) {
            return Optional.empty();
        }
        Map<ParticipantId, Double> amounts = new HashMap<>();
        List<ParticipantId> people = members.people();
        for (int i = 0; i < values.length; i++) {
            amounts.put(people.get(i), values[i]);
        }
        return Optional.of(PersonAmounts.of(amounts));
    }
}
