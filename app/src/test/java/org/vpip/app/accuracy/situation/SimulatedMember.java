package org.vpip.app.accuracy.situation;

import java.util.List;

/**
 * A member of a simulated community.
 *
 * @param group {@code members}, or {@code waiting} for the comparison group
 * @param answers by wave, in the order of the questions with commas between; none but commas at a wave without answers
 */
public record SimulatedMember(String community, String group, List<String> answers) {
    /** The group of most members. */
    public static final String MEMBERS = "members";

    /** The comparison group. */
    public static final String WAITING = "waiting";

    public SimulatedMember {
        answers = List.copyOf(answers);
    }
}
