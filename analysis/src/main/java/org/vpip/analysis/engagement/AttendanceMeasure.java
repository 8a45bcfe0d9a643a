package org.vpip.analysis.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.EngagementDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorSource.EngagementSource;
import org.vpip.analysis.finding.MethodDeclaration;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

/** Figures of a community's meetings, over all members; none without an attendance report. */
public enum AttendanceMeasure implements SessionMethod {
    /** Mean number of sessions attended. */
    MEAN_SESSIONS("mean_sessions", Unit.SESSIONS_EACH) {
        @Override
        double of(Dose dose, ParticipantId member) {
            return dose.sessions(member);
        }
    },
    /** Mean hours in sessions. */
    MEAN_HOURS("mean_hours", Unit.HOURS_EACH) {
        @Override
        double of(Dose dose, ParticipantId member) {
            return dose.hours(member);
        }
    },
    /** Share who attended three sessions or more over at least 90 days. */
    SUSTAINED_SHARE("sustained_share", Unit.PROPORTION) {
        @Override
        double of(Dose dose, ParticipantId member) {
            return dose.sustained(member) ? 1 : 0;
        }
    },
    /** Share who attended exactly one session. */
    ONE_OFF_SHARE("one_off_share", Unit.PROPORTION) {
        @Override
        double of(Dose dose, ParticipantId member) {
            return dose.sessions(member) == 1 ? 1 : 0;
        }
    };

    private final MethodDeclaration declaration;

    AttendanceMeasure(String id, Unit unit) {
        this.declaration = SessionMethod.declare(id).yields(unit).released();
    }

    abstract double of(Dose dose, ParticipantId member);

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public Finding evaluate(Subject subject, CommunityId community, StudySample sample) {
        Provenance provenance = Provenance.of(
                EngagementSource.SESSIONS,
                "union of connections between start and end; 5 minutes or more; all members");
        return evaluate(subject, sample.study().engagement(), community, sample.people(subject), provenance);
    }

    Finding evaluate(
            Subject subject,
            Engagement engagement,
            CommunityId community,
            List<ParticipantId> members,
            Provenance provenance) {
        boolean reported = engagement.sessions().stream()
                .anyMatch(session -> session.community().equals(community)
                        && engagement.attendance().reported().contains(session.id()));
        if (!reported) {
            return new NotEstimable(subject, Reason.NO_SESSION_REPORTED, Counted.all(members.size()), provenance);
        }
        Dose dose = Dose.of(engagement, community, members);
        double[] values =
                members.stream().mapToDouble(member -> of(dose, member)).toArray();
        return mean(subject, values, declaration.unit(), provenance);
    }

    /** The mean over members, who are all counted. */
    static Finding mean(Subject subject, double[] values, Unit unit, Provenance provenance) {
        Counted counted = Counted.all(values.length);
        OptionalDouble mean = Arrays.stream(values).average();
        if (mean.isEmpty()) {
            return new NotEstimable(subject, Reason.NO_MEMBER, counted, provenance);
        }
        int counting = (int) Arrays.stream(values).filter(value -> value > 0).count();
        return Estimate.plain(
                subject, mean.getAsDouble(), unit, counted, new EngagementDetails(values.length, counting), provenance);
    }
}
