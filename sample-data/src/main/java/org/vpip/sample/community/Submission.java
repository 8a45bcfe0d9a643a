package org.vpip.sample.community;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Time of a submission and the answers outside the scales; blank where the person left the question out.
 *
 * @param benefits codes of the choices; empty when none was chosen
 * @param trainingHours an integer
 * @param jointDays decimal number of days per month
 * @param newWays free text in the language of the member
 */
public record Submission(
        OffsetDateTime submitted,
        int seconds,
        List<String> benefits,
        String trainingHours,
        String jointDays,
        String newWays) {
    public Submission {
        benefits = List.copyOf(benefits);
    }
}
