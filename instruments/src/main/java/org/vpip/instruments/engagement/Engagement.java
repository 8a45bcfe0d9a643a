package org.vpip.instruments.engagement;

import java.util.List;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.Purpose;

/**
 * Who took part in what, by pseudonym; names and addresses were left behind in reading.
 *
 * @param sessions planned ones, held or not
 * @param attended people who are known, once a session
 * @param strangers people in attendance reports who are not known, over all sessions
 * @param reported ids of the sessions for which there is an attendance report; of others nothing is known
 * @param logs one an online space; somebody unknown is called unknown-1 and so on
 * @param purposes that the study's tags give to messages, in the order of its sheet; empty when it has no tags
 * @param initiatives known in the study's regions; empty when nothing is known of any
 * @param proposals who the unknown might be
 */
public record Engagement(
        List<Session> sessions,
        List<Attended> attended,
        int strangers,
        List<String> reported,
        List<ActivityLog> logs,
        List<Purpose> purposes,
        List<Initiative> initiatives,
        List<Proposal> proposals) {
    /** Nothing planned and nothing known. */
    public static final Engagement NONE =
            new Engagement(List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of());

    public Engagement {
        sessions = List.copyOf(sessions);
        attended = List.copyOf(attended);
        reported = List.copyOf(reported);
        logs = List.copyOf(logs);
        purposes = List.copyOf(purposes);
        initiatives = List.copyOf(initiatives);
        proposals = List.copyOf(proposals);
    }
}
