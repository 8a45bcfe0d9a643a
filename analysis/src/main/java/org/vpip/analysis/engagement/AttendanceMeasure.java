package org.vpip.analysis.engagement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.EngagementSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

/** Figures of a community's meetings, over all members; none without an attendance report. */
public enum AttendanceMeasure implements SessionMethod {
    /** Mean number of sessions attended. */
    MEAN_SESSIONS("mean_sessions", MeasurementUnit.SESSIONS_EACH) {
        @Override
        double of(AttendanceExposure dose, ParticipantId member) {
            return dose.sessions(member);
        }
    },
    /** Mean hours in sessions. */
    MEAN_HOURS("mean_hours", MeasurementUnit.HOURS_EACH) {
        @Override
        double of(AttendanceExposure dose, ParticipantId member) {
            return dose.hours(member);
        }
    },
    /** Share who attended three sessions or more over at least 90 days. */
    SUSTAINED_SHARE("sustained_share", MeasurementUnit.PROPORTION) {
        @Override
        double of(AttendanceExposure dose, ParticipantId member) {
            return dose.isSustained(member) ? 1 : 0;
        }
    },
    /** Share who attended exactly one session. */
    ONE_OFF_SHARE("one_off_share", MeasurementUnit.PROPORTION) {
        @Override
        double of(AttendanceExposure dose, ParticipantId member) {
            return dose.sessions(member) == 1 ? 1 : 0;
        }
    };

    private final MethodDeclaration declaration;

    AttendanceMeasure(String id, MeasurementUnit unit) {
        this.declaration = SessionMethod.declare(id).yields(unit).released();
    }

    abstract double of(AttendanceExposure dose, ParticipantId member);

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public Finding evaluate(FindingSubject subject, CommunityId community, StudySample sample) {
        Provenance provenance = Provenance.of(
                EngagementSource.SESSIONS,
                "union of connections between start and end; 5 minutes or more; all members");
        return evaluate(subject, sample.study().engagement(), community, sample.people(subject), provenance);
    }

    Finding evaluate(
            FindingSubject subject,
            Engagement engagement,
            CommunityId community,
            MatchedSample members,
            Provenance provenance) {
        boolean reported = engagement.sessions().stream()
                .anyMatch(session -> session.community().equals(community)
                        && engagement.attendance().reported().contains(session.id()));
        if (!reported) {
            return new NotEstimable(subject, NotEstimableReason.NO_SESSION_REPORTED, members.counts(), provenance);
        }
        AttendanceExposure dose = AttendanceExposure.of(engagement, community, members.people());
        double[] values = members.people().stream()
                .mapToDouble(member -> of(dose, member))
                .toArray();
        return mean(subject, members.counts(), values, declaration.unit(), provenance);
    }

    /** Returns the mean over members. */
    static Finding mean(
            FindingSubject subject,
            AnalysisSample counted,
            double[] values,
            MeasurementUnit unit,
            Provenance provenance) {
        OptionalDouble mean = Arrays.stream(values).average();
        if (mean.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_MEMBER, counted, provenance);
        }
        int counting = (int) Arrays.stream(values).filter(value -> value > 0).count();
        return Estimate.withoutInference(
                subject, mean.getAsDouble(), unit, counted, new EngagementDetails(values.length, counting), provenance);
    }
}
