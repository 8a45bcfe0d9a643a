package org.vpip.instruments.engagement;

import java.util.List;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessagePurpose;

/**
 * Participation in sessions and online spaces, by pseudonym; readers leave names and addresses behind.
 *
 * @param logs one per online space; unknown people are called unknown-1 and so on
 * @param purposes of messages in the study's tags, in the order of its sheet; empty without tags
 * @param initiatives known in the study's regions; empty without a register
 * @param proposals of identities of the unknown people
 */
public record Engagement(
        Attendance attendance,
        List<ActivityLog> logs,
        List<MessagePurpose> purposes,
        List<Initiative> initiatives,
        List<IdentityProposal> proposals) {
    public static final Engagement NONE = of(Attendance.of(List.of()));

    public Engagement {
        logs = List.copyOf(logs);
        purposes = List.copyOf(purposes);
        initiatives = List.copyOf(initiatives);
        proposals = List.copyOf(proposals);
    }

    public static Engagement of(Attendance attendance) {
        return new Engagement(attendance, List.of(), List.of(), List.of(), List.of());
    }

    public List<Session> sessions() {
        return attendance.sessions();
    }
}
