package org.vpip.sample.community;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One community drawn from a seed. Everything stands in the order of the pseudonyms.
 *
 * @param enrolled the 48 members with what they answer
 * @param meetings the twelve planned ones, held or not
 * @param messages in online spaces, in the order of time
 * @param feedback on meetings, in their order
 */
public record CommunityDraw(
        List<Enrolled> enrolled,
        Network network,
        List<Meeting> meetings,
        List<Message> messages,
        List<MeetingFeedback> feedback) {
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");

    /** @param submissions for the waves the person answered, and no other */
    public record Enrolled(Member member, Person person, Map<SampleWave, Submission> submissions) {
        public Enrolled {
            submissions = Map.copyOf(submissions);
        }

        public Optional<Submission> submission(SampleWave wave) {
            return Optional.ofNullable(submissions.get(wave));
        }
    }

    public CommunityDraw {
        enrolled = List.copyOf(enrolled);
        meetings = List.copyOf(meetings);
        messages = List.copyOf(messages);
        feedback = List.copyOf(feedback);
    }

    public static CommunityDraw withSeed(long seed) {
        Iterator<Chance> streams = Chance.streams(seed, 7).iterator();
        List<Member> members = MemberModel.draw(streams.next());
        Chance answers = streams.next();
        List<Person> people =
                members.stream().map(member -> PersonModel.draw(answers)).toList();
        List<Enrolled> enrolled = enrolled(members, people, streams.next());
        Network network = NetworkModel.draw(members, (i, wave) -> people.get(i).answers(wave), streams.next());
        List<Meeting> meetings = MeetingModel.draw(members, streams.next());
        List<Message> messages = OnlineModel.draw(members, streams.next());
        return new CommunityDraw(enrolled, network, meetings, messages, FeedbackModel.draw(meetings, streams.next()));
    }

    private static List<Enrolled> enrolled(List<Member> members, List<Person> people, Chance chance) {
        List<Enrolled> enrolled = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            Map<SampleWave, Submission> submissions = new TreeMap<>();
            for (SampleWave wave : SampleWave.ALL) {
                Submission submission =
                        SubmissionModel.draw(wave, members.get(i).language(), chance);
                if (people.get(i).answers(wave)) {
                    submissions.put(wave, submission);
                }
            }
            enrolled.add(new Enrolled(members.get(i), people.get(i), submissions));
        }
        return enrolled;
    }

    public Stream<Member> members() {
        return enrolled.stream().map(Enrolled::member);
    }

    public Stream<Person> people() {
        return enrolled.stream().map(Enrolled::person);
    }
}
