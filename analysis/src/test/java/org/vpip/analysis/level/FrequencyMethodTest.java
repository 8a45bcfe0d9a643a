package org.vpip.analysis.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails.ChoiceFrequency;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankConcordance;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankedChoice;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.level.ChoiceCases.ChoiceCase;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.study.Study;

/** Frequencies of choices and ranks; the numbers are R's: prop.test(k, n, correct = FALSE), friedman.test(ranks). */
class FrequencyMethodTest {
    private static final double DIGITS = 1e-11;

    private static Optional<Estimate> estimate(ChoiceCase answers) {
        Finding finding = answers.finding();
        assertThat(finding.sample().used()).isEqualTo((int) answers.expected("n"));
        assertThat(finding.sample().excluded().getOrDefault(ExclusionReason.NOTHING_CHOSEN, 0))
                .isEqualTo((int) answers.expected("nothing"));
        if (finding instanceof NotEstimable absent) {
            assertThat(answers.expected("n")).isZero();
            assertThat(absent.reason()).isEqualTo(NotEstimableReason.NO_ANSWERS);
            return Optional.empty();
        }
        Estimate estimate = (Estimate) finding;
        assertThat(estimate.value()).isEqualTo(answers.expected("n"));
        assertThat(estimate.unit()).isEqualTo(MeasurementUnit.COUNT);
        return Optional.of(estimate);
    }

    private static void check(ChoiceCase answers, String choice, double share, Optional<Interval> interval) {
        assertThat(share).isCloseTo(answers.expected("share." + choice), within(DIGITS));
        assertThat(interval.isPresent()).isEqualTo(answers.has("low." + choice));
        interval.ifPresent(limits -> {
            assertThat(limits.low()).isCloseTo(answers.expected("low." + choice), within(DIGITS));
            assertThat(limits.high()).isCloseTo(answers.expected("high." + choice), within(DIGITS));
        });
    }

    @ParameterizedTest
    @MethodSource("org.vpip.analysis.level.ChoiceCases#several")
    void theSharesOfChoicesAreThoseOfR(ChoiceCase answers) {
        estimate(answers).ifPresent(estimate -> {
            MultipleResponseDetails details = (MultipleResponseDetails) estimate.details();
            assertThat(details.nothingChosen()).isEqualTo((int) answers.expected("nothing"));
            assertThat(details.choices()).extracting(ChoiceFrequency::choice).isEqualTo(answers.choices());
            for (ChoiceFrequency choice : details.choices()) {
                assertThat(choice.count()).isEqualTo((int) answers.expected("count." + choice.choice()));
                check(answers, choice.choice(), choice.share(), choice.interval());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.vpip.analysis.level.ChoiceCases#ranks")
    void theRanksAreThoseOfR(ChoiceCase answers) {
        estimate(answers).ifPresent(estimate -> {
            RankingDetails details = (RankingDetails) estimate.details();
            assertThat(details.choices()).extracting(RankedChoice::choice).isEqualTo(answers.choices());
            for (RankedChoice choice : details.choices()) {
                String name = choice.choice();
                assertThat(choice.ranked()).isEqualTo((int) answers.expected("ranked." + name));
                assertThat(choice.first()).isEqualTo((int) answers.expected("first." + name));
                assertThat(choice.meanRank().isPresent()).isEqualTo(answers.has("mean." + name));
                choice.meanRank()
                        .ifPresent(
                                mean -> assertThat(mean).isCloseTo(answers.expected("mean." + name), within(DIGITS)));
                check(answers, name, choice.share(), choice.interval());
            }
            checkConcordance(answers, details.concordance());
        });
    }

    private static void checkConcordance(ChoiceCase answers, Optional<RankConcordance> concordance) {
        assertThat(concordance.isPresent()).isEqualTo(answers.has("w"));
        concordance.ifPresent(found -> {
            assertThat(found.people()).isEqualTo((int) answers.expected("wPeople"));
            assertThat(found.w()).isCloseTo(answers.expected("w"), within(DIGITS));
            assertThat(found.p().isPresent()).isEqualTo(answers.has("p"));
            found.p().ifPresent(p -> assertThat(p).isCloseTo(answers.expected("p"), within(DIGITS)));
        });
    }

    @Test
    void eachWaveCountsEverybodyWhoChoseThen() {
        Study study = aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withCaseAnswers("1", T0, "", "", "", "police health", "", "")
                .withCaseAnswers("2", T0, "", "", "", "police", "", "")
                .withCaseAnswers("2", T1, "", "", "", "school", "", "")
                .withCaseAnswers("3", T1, "", "", "", "", "police", "")
                .build();
        List<Finding> found = new FrequencyMethod()
                .evaluate(new EvaluationRequest(
                        SubjectFixture.subject("item:v1_whom", "frequency", Subgroup.EVERYBODY, T0, T1),
                        List.of(),
                        new StudySample(study)));
        assertThat(found)
                .extracting(FrequencyMethodTest::counts)
                .containsExactly(List.of(2, 1, 0, 0), List.of(0, 0, 1, 0));
        assertThat(found.get(1).sample().excluded())
                .containsEntry(ExclusionReason.NO_RESPONSE_AT_ALL, 1)
                .containsEntry(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 1);
    }

    private static List<Integer> counts(Finding finding) {
        return ((MultipleResponseDetails) ((Estimate) finding).details())
                .choices().stream().map(ChoiceFrequency::count).toList();
    }

    @Test
    void namesEveryChoiceThatLeads() {
        MultipleResponseDetails answers = new MultipleResponseDetails(
                ChoiceCases.several().findFirst().orElseThrow().item().id(),
                5,
                List.of(frequency("a", 2), frequency("b", 1), frequency("c", 2)),
                0);
        assertThat(answers.mostFrequent()).extracting(ChoiceFrequency::choice).containsExactly("a", "c");
        RankingDetails ranks =
                new RankingDetails(answers.item(), 5, List.of(rank("a", 2), rank("b", 3)), Optional.empty(), 0);
        assertThat(ranks.mostOftenFirst()).extracting(RankedChoice::choice).containsExactly("b");
    }

    private static ChoiceFrequency frequency(String choice, int count) {
        return new ChoiceFrequency(choice, count, count / 5.0, Optional.empty());
    }

    private static RankedChoice rank(String choice, int first) {
        return new RankedChoice(choice, 5, OptionalDouble.of(1.5), first, first / 5.0, Optional.empty());
    }
}
