package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.tie.Ties;

/**
 * The collected data of a study.
 *
 * @param codes of people without a personal link; {@link SelfGeneratedCodes#NONE} without any
 * @param feedback on sessions, without the names of its authors
 * @param received counts of rows for the report on what came in
 * @param hash SHA-256 of the data tables, in hexadecimal
 */
public record CollectedData(
        Memberships participants,
        Responses responses,
        Ties ties,
        Engagement engagement,
        SelfGeneratedCodes codes,
        List<SessionFeedback> feedback,
        ReceivedRows received,
        String hash) {
    public static final CollectedData NONE = new CollectedData(
            new Memberships(List.of()),
            new Responses(List.of()),
            new Ties(List.of(), List.of(), List.of(), List.of()),
            Engagement.NONE,
            SelfGeneratedCodes.NONE,
            List.of(),
            ReceivedRows.NONE,
            "");

    public CollectedData {
        feedback = List.copyOf(feedback);
    }

    public CollectedData withTies(Ties others) {
        return new CollectedData(participants, responses, others, engagement, codes, feedback, received, hash);
    }

    public CollectedData withPeople(Memberships people, Responses answers) {
        return new CollectedData(people, answers, ties, engagement, codes, feedback, received, hash);
    }
}
