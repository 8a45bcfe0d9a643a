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
 */
public record CollectedData(
        Memberships participants,
        Responses responses,
        Ties ties,
        Engagement engagement,
        SelfGeneratedCodes codes,
        List<SessionFeedback> feedback,
        ReceivedData received) {
    public static final CollectedData NONE = new CollectedData(
            new Memberships(List.of()),
            new Responses(List.of()),
            new Ties(List.of(), List.of(), List.of(), List.of()),
            Engagement.NONE,
            SelfGeneratedCodes.NONE,
            List.of(),
            ReceivedData.NONE);

    public CollectedData {
        feedback = List.copyOf(feedback);
    }

    /** Returns the SHA-256 of the data tables, in hexadecimal. */
    public String hash() {
        return received.hash();
    }

    public CollectedData withTies(Ties others) {
        return new CollectedData(participants, responses, others, engagement, codes, feedback, received);
    }

    public CollectedData withPeople(Memberships people, Responses answers) {
        return new CollectedData(people, answers, ties, engagement, codes, feedback, received);
    }
}
