package org.vpip.sample.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Draws what people thought of each meeting: some of those who came answer, some of these leave an item out, and all mostly
 * agree.
 */
final class FeedbackModel {
    private static final double ANSWERS = 0.35;
    private static final double LEAVES_OUT = 0.05;
    private static final List<String> ACTIVITIES = List.of("discussion", "problem", "learning", "resources");

    private final Chance chance;

    private FeedbackModel(Chance chance) {
        this.chance = chance;
    }

    static List<MeetingFeedback> draw(List<Meeting> meetings, Chance chance) {
        FeedbackModel model = new FeedbackModel(chance);
        return meetings.stream()
                .flatMap(meeting -> meeting.held().stream().flatMap(held -> model.of(meeting, held)))
                .toList();
    }

    private Stream<MeetingFeedback> of(Meeting meeting, Meeting.Held held) {
        return held.connections().stream()
                .map(Meeting.Connection::member)
                .distinct()
                .filter(member -> chance.happens(ANSWERS))
                .map(member -> draw(meeting))
                .toList()
                .stream();
    }

    private MeetingFeedback draw(Meeting meeting) {
        List<String> ratings = new ArrayList<>();
        for (int i = 0; i < MeetingFeedback.RATED.size(); i++) {
            ratings.add(chance.happens(LEAVES_OUT) ? "" : String.valueOf(bounded(4.0 + 0.8 * chance.normal(), 1, 5)));
        }
        String number = String.format(Locale.ROOT, "F-%08X", chance.between(0, Integer.MAX_VALUE - 1));
        return new MeetingFeedback(
                number,
                meeting.id(),
                meeting.planned().plusDays(chance.between(0, 3)),
                ratings,
                chance.oneOf(ACTIVITIES),
                bounded(7.8 + 1.6 * chance.normal(), 0, 10));
    }

    private static int bounded(double value, int lowest, int highest) {
        return (int) Math.min(highest, Math.max(lowest, Math.rint(value)));
    }
}
