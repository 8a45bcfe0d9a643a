package org.vpip.analysis.recordlinkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.recordlinkage.CodeMatching.CodeMatches;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.response.SelfGeneratedCodes.CodeReviewDecision;
import org.vpip.instruments.response.WaveId;

class CodeMatchingTest {
    private static final List<WaveId> WAVES = List.of(new WaveId("t0"), new WaveId("t1"), new WaveId("t2"));

    private final List<SelfGeneratedCode> codes = new ArrayList<>();
    private final List<CodeReviewDecision> decisions = new ArrayList<>();
    private Set<String> apart = Set.of();

    /** Written "a=1234567"; the wave is that of the call. */
    private CodeMatchingTest at(int wave, String... written) {
        for (String one : written) {
            String[] parts = one.split("=");
            codes.add(StudyBuilder.selfGeneratedCode(new ParticipantId(parts[0]), WAVES.get(wave), parts[1]));
        }
        return this;
    }

    /** The same on another page of the wave, such as that of another questionnaire. */
    private CodeMatchingTest onAnotherPage(int wave, String... written) {
        int before = codes.size();
        at(wave, written);
        for (int i = before; i < codes.size(); i++) {
            SelfGeneratedCode code = codes.get(i);
            codes.set(i, new SelfGeneratedCode(code.participant(), code.wave(), "other", code.elements()));
        }
        return this;
    }

    private CodeMatchingTest decided(String participant, String other, boolean same) {
        decisions.add(new CodeReviewDecision(new ParticipantId(participant), new ParticipantId(other), same));
        return this;
    }

    private CodeMatches matches() {
        return CodeMatching.of(
                new SelfGeneratedCodes(codes, decisions),
                WAVES,
                (one, other) -> !apart.contains(one.value()) && !apart.contains(other.value()));
    }

    private List<String> links() {
        return matches().links().stream()
                .map(link -> link.participant() + "=" + link.person() + " " + link.rule())
                .sorted()
                .toList();
    }

    private List<String> doubts() {
        return matches().possibleMatches().stream()
                .map(doubt -> doubt.participant() + "?" + doubt.earlierParticipant() + " " + doubt.reason() + " "
                        + String.join(" ", doubt.differingElements()))
                .map(String::strip)
                .sorted()
                .toList();
    }

    @Test
    void nobodyIsFoundInOneWave() {
        at(0, "a=1234567", "b=1234567");
        assertThat(links()).isEmpty();
        assertThat(doubts()).isEmpty();
    }

    @Test
    void linksCodesThatAreTheSameInAllSeven() {
        at(0, "a=1234567", "b=7654321").at(1, "x=7654321", "y=1111111");
        assertThat(links()).containsExactly("x=b EXACT");
        assertThat(doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1234567, 1234568", "1234567, 123456-", "123456-, 1234567"})
    void oneElementMayDifferOrBeMissing(String before, String after) {
        at(0, "a=" + before, "b=7654321").at(1, "x=" + after);
        assertThat(links()).containsExactly("x=a ONE_MISMATCH");
    }

    @Test
    void whatBothLeftOutSaysNothing() {
        at(0, "a=12345--").at(1, "x=12345--");
        assertThat(links()).isEmpty();
        assertThat(doubts()).containsExactly("x?a TWO_ELEMENTS_DIFFER e6 e7");
    }

    @Test
    void twoElementsAreForSomebodyToDecideAndThreeForNobody() {
        at(0, "a=1234567").at(1, "x=1234500", "y=1234000");
        assertThat(links()).isEmpty();
        assertThat(doubts()).containsExactly("x?a TWO_ELEMENTS_DIFFER e6 e7");
    }

    @Test
    void whereTwoAreAsNearNobodyIsTaken() {
        at(0, "a=1234567", "b=1234567", "c=0000000", "d=0000001").at(1, "x=1234567", "y=0000009");
        assertThat(links()).isEmpty();
        assertThat(doubts())
                .containsExactly(
                        "x?a SEVERAL_AS_NEAR",
                        "x?b SEVERAL_AS_NEAR",
                        "y?c SEVERAL_AS_NEAR e7",
                        "y?d SEVERAL_AS_NEAR e7");
    }

    @Test
    void whereTwoOfTheLaterWaveAreAsNearNobodyIsTaken() {
        at(0, "a=1234567").at(1, "x=1234567", "y=1234567");
        assertThat(links()).isEmpty();
        assertThat(doubts()).containsExactly("x?a SEVERAL_AS_NEAR", "y?a SEVERAL_AS_NEAR");
    }

    @Test
    void somebodyNearerTakesWhoWouldBeNear() {
        at(0, "a=1234567").at(1, "x=1234567", "y=1234568");
        assertThat(links()).containsExactly("x=a EXACT");
        assertThat(doubts()).isEmpty();
    }

    @Test
    void attributesThatDifferStopTheSecondPassAndNotTheFirst() {
        apart = Set.of("x", "y");
        at(0, "a=1234567", "b=7654321").at(1, "x=1234567", "y=7654320");
        assertThat(links()).containsExactly("x=a EXACT");
        assertThat(doubts()).containsExactly("y?b ATTRIBUTES_DIFFER e7");
    }

    @Test
    void aDecisionHoldsWhateverTheElementsSay() {
        at(0, "a=1234567", "b=0000000").at(1, "x=1234567").decided("x", "b", true);
        assertThat(links()).containsExactly("x=b CLERICAL");
    }

    @Test
    void whoIsDecidedToBeAnotherLeavesThePlaceToTheNext() {
        at(0, "a=1234567", "b=1234568").at(1, "x=1234567").decided("x", "a", false);
        assertThat(links()).containsExactly("x=b ONE_MISMATCH");
    }

    @Test
    void aPersonKeepsTheFirstNameThroughAllWaves() {
        at(0, "a=1234567").at(1, "x=1234567").at(2, "u=1234567");
        assertThat(links()).containsExactly("u=a EXACT", "x=a EXACT");
    }

    @Test
    void whoMissedAWaveIsFoundAtTheNextByTheNearestOfTheirCodes() {
        at(0, "a=1234567", "b=7654321").at(1, "x=1234568").at(2, "u=1234568", "v=7654321");
        assertThat(links()).containsExactly("u=a EXACT", "v=b EXACT", "x=a ONE_MISMATCH");
    }

    @Test
    void aDecisionAtTheThirdWaveJoinsWhatWasApart() {
        at(0, "a=1234567").at(1, "x=7777777").at(2, "u=1234567");
        decided("u", "x", true).decided("u", "a", true);
        assertThat(links()).containsExactly("u=a CLERICAL", "x=a CLERICAL");
    }

    @Test
    void nobodyIsJoinedToTwoCodesOfOneWave() {
        at(0, "a=1234567").at(1, "x=1234567", "y=2222222").at(2, "u=3333333");
        decided("u", "x", true).decided("u", "y", true);
        assertThat(links()).containsExactly("u=a CLERICAL", "x=a EXACT");
    }

    @Test
    void theSameCodeOnTwoPagesOfAWaveIsOnePersons() {
        at(0, "a=1234567").onAnotherPage(0, "b=1234567").at(1, "x=1234567").onAnotherPage(1, "y=1234567");
        assertThat(links()).containsExactly("x=a EXACT");
        assertThat(matches().names())
                .containsOnly(
                        Map.entry(new ParticipantId("b"), new ParticipantId("a")),
                        Map.entry(new ParticipantId("x"), new ParticipantId("a")),
                        Map.entry(new ParticipantId("y"), new ParticipantId("a")));
    }

    @Test
    void aCodeThatAPageHasTwiceJoinsNothing() {
        at(0, "a=1234567", "c=1234567").onAnotherPage(0, "b=1234567");
        assertThat(matches().names()).isEmpty();
    }

    @Test
    void aMistakeOnTheSecondPageOfAWaveIsFoundToo() {
        at(0, "a=1234567").at(1, "x=1234567").onAnotherPage(1, "y=1234560");
        assertThat(links()).containsExactly("x=a EXACT", "y=a ONE_MISMATCH");
    }

    @Test
    void theOrderOfTheSheetChangesNothing() {
        Random random = new Random(5);
        int linked = 0;
        int doubtful = 0;
        for (int round = 0; round < 200; round++) {
            codes.clear();
            for (int i = 0; i < 30; i++) {
                at(i % 3, "p" + i + "=" + randomCode(random));
            }
            List<String> links = links();
            List<String> doubts = doubts();
            Collections.shuffle(codes, random);
            assertThat(links()).isEqualTo(links);
            assertThat(doubts()).isEqualTo(doubts);
            linked += links.size();
            doubtful += doubts.size();
        }
        assertThat(linked).isGreaterThan(200);
        assertThat(doubtful).isGreaterThan(200);
    }

    /** Few values, so that codes are often the same or nearly so. */
    private static String randomCode(Random random) {
        char[] signs = new char[7];
        Arrays.fill(signs, '0');
        signs[random.nextInt(7)] = (char) ('0' + random.nextInt(3));
        signs[random.nextInt(7)] = (char) ('0' + random.nextInt(3));
        return new String(signs);
    }

    @Test
    void findsThoseWhoMadeAtMostOneMistakeAndNobodyElse() {
        Random random = new Random(11);
        int[] values = {31, 20, 6, 12, 26, 12, 20};
        for (int i = 0; i < 100; i++) {
            String code = code(random, values);
            at(0, "a" + i + "=" + code);
            at(1, "b" + i + "=" + (i < 60 ? code : i < 90 ? mistaken(code, i % 7) : code(random, values)));
        }
        List<CodeLink> links = matches().links();
        assertThat(links)
                .allSatisfy(link -> assertThat(link.participant().value())
                        .isEqualTo(link.person().value().replace('a', 'b')));
        assertThat(links.stream().filter(link -> link.rule() == MatchRule.EXACT))
                .hasSize(60);
        assertThat(links.stream().filter(link -> link.rule() == MatchRule.ONE_MISMATCH))
                .hasSize(30);
    }

    private static String code(Random random, int... values) {
        StringBuilder code = new StringBuilder();
        for (int number : values) {
            code.append((char) ('A' + random.nextInt(number)));
        }
        return code.toString();
    }

    private static String mistaken(String code, int place) {
        return code.substring(0, place) + "~" + code.substring(place + 1);
    }
}
