package org.vpip.sample.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vpip.sample.community.AdviceNetwork.RosterAnswer;
import org.vpip.sample.community.CommunityMeeting.HeldMeeting;

class SimulatedCommunityTest {
    private static final List<SimulatedCommunity> MANY =
            LongStream.range(0, 400).mapToObj(SimulatedCommunity::withSeed).toList();

    @Test
    void everyPseudonymIsValidAndUnique() {
        for (SimulatedCommunity community : MANY) {
            assertThat(community.members().map(Member::pseudonym))
                    .hasSize(48)
                    .doesNotHaveDuplicates()
                    .allMatch(pseudonym -> pseudonym.matches("P-[0-9A-HJKMNP-TV-Z]{6}"));
        }
    }

    @Test
    void extremeSeedsAreSeedsLikeAnyOther() {
        for (long seed : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(SimulatedCommunity.withSeed(seed)).isEqualTo(SimulatedCommunity.withSeed(seed));
            assertThat(SimulatedCommunity.withSeed(seed)).isNotEqualTo(SimulatedCommunity.withSeed(seed ^ 1));
        }
    }

    @Test
    void nobodyWhoDidNotAnswerSendsATie() {
        for (SimulatedCommunity community : MANY) {
            AdviceNetwork network = community.network();
            assertThat(network.roster()).hasSize(2 * 48);
            for (RosterAnswer line : network.roster()) {
                boolean named = network.ties().stream()
                        .anyMatch(tie -> tie.wave() == line.wave() && tie.from().equals(line.member()));
                assertThat(line.answered()).isIn(named ? List.of("yes") : List.of("no", "none"));
            }
        }
    }

    @Test
    void nobodyNamesThemselvesAndNoTieIsThereTwice() {
        for (SimulatedCommunity community : MANY) {
            assertThat(community.network().ties())
                    .noneMatch(tie -> tie.from().equals(tie.to()))
                    .extracting(tie ->
                            tie.wave() + tie.from().pseudonym() + tie.to().pseudonym())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void someMembersAreLostAtEachWave() {
        assertThat(meanAnswering(person -> person.hasAnswered(SampleWave.T0))).isBetween(43.0, 45.0);
        assertThat(meanAnswering(person -> person.hasAnswered(SampleWave.T1))).isBetween(35.0, 37.0);
        assertThat(meanAnswering(person -> person.hasAnswered(SampleWave.T2))).isBetween(29.0, 31.0);
        assertThat(meanAnswering(person -> person.hasAnswered(SampleWave.T0) && person.hasAnswered(SampleWave.T1)))
                .isBetween(32.0, 34.0);
    }

    private static double meanAnswering(Predicate<SimulatedRespondent> answers) {
        return MANY.stream()
                .mapToLong(community -> community.respondents().filter(answers).count())
                .average()
                .orElseThrow();
    }

    @Test
    void thoseWhoDropOutStartedLessConfidentAndMoreIsolated() {
        assertThat(startOf(ScaleModel.CONFIDENCE, true)).isGreaterThan(startOf(ScaleModel.CONFIDENCE, false) + 0.4);
        assertThat(startOf(ScaleModel.ISOLATION, true)).isLessThan(startOf(ScaleModel.ISOLATION, false) - 0.2);
    }

    /** Mean score at t0 of those who answered, or did not answer, at t1 too. */
    private static double startOf(ScaleModel scale, boolean stayed) {
        return MANY.stream()
                .flatMap(SimulatedCommunity::respondents)
                .filter(person -> person.hasAnswered(SampleWave.T1) == stayed)
                .flatMapToDouble(person -> person.score(scale, SampleWave.T0).stream())
                .average()
                .orElseThrow();
    }

    @Test
    void everyMarkIsInsideItsRangeOrAMissingCodeOfItsScale() {
        for (SimulatedRespondent person :
                MANY.stream().flatMap(SimulatedCommunity::respondents).toList()) {
            for (ScaleAnswers marks : person.responses().stream()
                    .flatMap(paper -> paper.scales().stream())
                    .toList()) {
                ScaleModel scale = marks.scale();
                assertThat(marks.codes())
                        .hasSameSizeAs(scale.items())
                        .allMatch(code -> (code >= scale.minimum() && code <= scale.maximum())
                                || code == -99
                                || (code == -96 && scale.nonresponse().refusal() > 0)
                                || (code == -90 && scale.nonresponse().notApplicable() > 0));
            }
        }
    }

    @Test
    void elevenOfTwelveMeetingsAreHeldAndSomePeopleComeBack() {
        for (SimulatedCommunity community : MANY) {
            assertThat(community.meetings()).hasSize(12);
            List<HeldMeeting> held = community.meetings().stream()
                    .flatMap(meeting -> meeting.heldMeeting().stream())
                    .toList();
            assertThat(held).hasSize(11);
            assertThat(held.stream().flatMap(meeting -> meeting.connections().stream()))
                    .filteredOn(connection -> !connection.join().isBefore(connection.leave()))
                    .isEmpty();
        }
        assertThat(MANY.get(0).meetings().stream()
                        .flatMap(meeting -> meeting.heldMeeting().stream())
                        .anyMatch(SimulatedCommunityTest::hasRejoined))
                .isTrue();
    }

    private static boolean hasRejoined(HeldMeeting meeting) {
        return meeting.connections().stream()
                        .map(connection -> connection.member().pseudonym())
                        .distinct()
                        .count()
                < meeting.connections().size();
    }

    @Test
    void quotasAreTheSameInEveryCommunity() {
        for (SimulatedCommunity community : MANY) {
            assertThat(community.members().collect(Collectors.groupingBy(Member::sector, Collectors.counting())))
                    .hasSize(6)
                    .containsEntry("corrections", 4L)
                    .containsEntry("social_services", 13L);
            assertThat(community.members().map(Member::region).distinct()).hasSize(11);
            assertThat(community
                            .members()
                            .filter(member -> member.language().code().equals("fr")))
                    .hasSize(24);
        }
    }

    @Test
    void laterStreamsOfChanceDoNotChangeEarlierOnes() {
        assertThat(RandomStream.streams(7, 1).get(0).uniform())
                .isEqualTo(RandomStream.streams(7, 3).get(0).uniform());
        assertThat(Stream.of(0, 1, 2).map(i -> RandomStream.streams(7, 3).get(i).uniform()))
                .doesNotHaveDuplicates();
    }
}
