package org.vpip.sample.community;

import java.time.LocalDate;
import java.util.List;

/**
 * Anonymous feedback of one person on a meeting.
 *
 * @param number a random one, under which the answer is kept
 * @param meeting its id
 * @param ratings 1 to 5 in the order of {@link #RATED}; blank where left out
 * @param activity reported activity
 * @param recommends 0 to 10
 */
public record MeetingFeedback(
        String number, String meeting, LocalDate day, List<String> ratings, String activity, int recommends) {
    /** Items to be rated. */
    public static final List<String> RATED =
            List.of("sf_relevant", "sf_clear", "sf_safe", "sf_learned", "sf_use", "sf_mix");

    public MeetingFeedback {
        ratings = List.copyOf(ratings);
    }
}
