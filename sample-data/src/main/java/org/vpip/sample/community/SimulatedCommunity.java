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
 * Community drawn from a seed, in the order of the pseudonyms.
 *
 * @param enrolledMembers the 48 members with their answers
 * @param meetings the twelve planned ones, held or not
 * @param messages in online spaces, in the order of time
 * @param feedback on meetings, in their order
 */
public record SimulatedCommunity(
        List<EnrolledMember> enrolledMembers,
        AdviceNetwork network,
        List<CommunityMeeting> meetings,
        List<OnlineMessage> messages,
        List<MeetingFeedback> feedback) {
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");

    /** Member with answers, and submissions for the waves with an answer only. */
    public record EnrolledMember(
            Member member, SimulatedRespondent respondent, Map<SampleWave, Submission> submissions) {
        public EnrolledMember {
            submissions = Map.copyOf(submissions);
        }

        public Optional<Submission> submission(SampleWave wave) {
            return Optional.ofNullable(submissions.get(wave));
        }
    }

    public SimulatedCommunity {
        enrolledMembers = List.copyOf(enrolledMembers);
        meetings = List.copyOf(meetings);
        messages = List.copyOf(messages);
        feedback = List.copyOf(feedback);
    }

    /** Returns the community of a seed, with the planted change. */
    public static SimulatedCommunity withSeed(long seed) {
        return withSeed(seed, ChangeScenario.PLANTED);
    }

    public static SimulatedCommunity withSeed(long seed, ChangeScenario scenario) {
        Iterator<RandomStream> streams = RandomStream.streams(seed, 7).iterator();
        List<Member> members = MemberModel.draw(streams.next());
        RandomStream answers = streams.next();
        List<SimulatedRespondent> people = members.stream()
                .map(member -> RespondentModel.draw(scenario, answers))
                .toList();
        List<EnrolledMember> enrolled = enrolledMembers(members, people, scenario, streams.next());
        AdviceNetwork network = AdviceNetworkModel.draw(
                members, (i, wave) -> people.get(i).hasAnswered(wave), scenario, streams.next());
        List<CommunityMeeting> meetings = MeetingModel.draw(members, streams.next());
        List<OnlineMessage> messages = OnlineMessageModel.draw(members, streams.next());
        return new SimulatedCommunity(
                enrolled, network, meetings, messages, MeetingFeedbackModel.draw(meetings, streams.next()));
    }

    private static List<EnrolledMember> enrolledMembers(
            List<Member> members, List<SimulatedRespondent> people, ChangeScenario scenario, RandomStream random) {
        List<EnrolledMember> enrolled = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            Map<SampleWave, Submission> submissions = new TreeMap<>();
            for (SampleWave wave : SampleWave.ALL) {
                Submission submission = SubmissionModel.draw(
                        wave, scenario.conditions(wave), members.get(i).language(), random);
                if (people.get(i).hasAnswered(wave)) {
                    submissions.put(wave, submission);
                }
            }
            enrolled.add(new EnrolledMember(members.get(i), people.get(i), submissions));
        }
        return enrolled;
    }

    public Stream<Member> members() {
        return enrolledMembers.stream().map(EnrolledMember::member);
    }

    public Stream<SimulatedRespondent> respondents() {
        return enrolledMembers.stream().map(EnrolledMember::respondent);
    }
}
