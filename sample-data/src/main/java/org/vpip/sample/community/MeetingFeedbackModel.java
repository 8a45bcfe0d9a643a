package org.vpip.sample.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Model of feedback on meetings: some attendees answer, some of these leave an item out, and most agree. */
record MeetingFeedbackModel(RandomStream random) {
    private static final double ANSWERS = 0.35;
    private static final double LEAVES_OUT = 0.05;
    private static final List<String> ACTIVITIES = List.of("discussion", "problem", "learning", "resources");

    static List<MeetingFeedback> draw(List<CommunityMeeting> meetings, RandomStream random) {
        MeetingFeedbackModel model = new MeetingFeedbackModel(random);
        return meetings.stream()
                .flatMap(meeting -> meeting.heldMeeting().stream().flatMap(held -> model.draw(meeting, held)))
                .toList();
    }

    private Stream<MeetingFeedback> draw(CommunityMeeting meeting, CommunityMeeting.HeldMeeting held) {
        return held.connections().stream()
                .map(CommunityMeeting.AttendeeConnection::member)
                .distinct()
                .filter(member -> random.isSuccess(ANSWERS))
                .map(member -> draw(meeting))
                .toList()
                .stream();
    }

    private MeetingFeedback draw(CommunityMeeting meeting) {
        List<String> ratings = new ArrayList<>();
        for (int i = 0; i < MeetingFeedback.RATED.size(); i++) {
            ratings.add(random.isSuccess(LEAVES_OUT) ? "" : String.valueOf(bounded(4.0 + 0.8 * random.normal(), 1, 5)));
        }
        String number = String.format(Locale.ROOT, "F-%08X", random.integerBetween(0, Integer.MAX_VALUE - 1));
        return new MeetingFeedback(
                number,
                meeting.id(),
                meeting.planned().plusDays(random.integerBetween(0, 3)),
                ratings,
                random.oneOf(ACTIVITIES),
                bounded(7.8 + 1.6 * random.normal(), 0, 10));
    }

    private static int bounded(double value, int lowest, int highest) {
        return (int) Math.min(highest, Math.max(lowest, Math.rint(value)));
    }
}
