package org.vpip.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.SCALE;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScoringRule;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Wording;

class ReliabilityMeasureTest {
    private static final double N = Double.NaN;

    /** Alpha of ten people and five items, from the definition with NumPy. */
    private static final double[][] FIVE_ITEMS = {
        {1, 1, 2, 2, 1}, {1, 3, 1, 2, 3}, {1, 1, 1, 3, 2}, {1, 3, 4, 4, 4},
        {3, 1, 3, 3, 3}, {5, 3, 3, 4, 3}, {3, 3, 5, 4, 3}, {5, 4, 3, 4, 4},
        {2, 4, 3, 3, 4}, {1, 1, 2, 3, 2},
    };

    @Test
    void givesAlphaIntervalOmegaAndItemsOfCompleteAnswers() {
        Estimate estimate = (Estimate) of(FIVE_ITEMS);
        ReliabilityDetails details = (ReliabilityDetails) estimate.details();
        assertThat(estimate.value()).isCloseTo(0.8316708229426434, within(1e-12));
        assertThat(estimate.interval().orElseThrow().contains(estimate.value())).isTrue();
        assertThat(details.people()).isEqualTo(10);
        assertThat(details.omega()).isPresent();
        assertThat(details.items().get(0).itemRest().orElseThrow()).isCloseTo(0.5759518071348605, within(1e-12));
        assertThat(ReliabilityWarning.of(estimate)).isEmpty();
    }

    @Test
    void warnsOfAForgottenReversal() {
        double[][] forgotten = turned(FIVE_ITEMS, 0);
        Finding finding = of(forgotten);
        ReliabilityWarning warning = ReliabilityWarning.of(finding).orElseThrow();
        assertThat(warning.alpha()).isEmpty();
        assertThat(warning.people()).isEqualTo(10);
        assertThat(warning.opposed()).extracting(ItemReliability::item).containsExactly(new ItemId("i0"));
        assertThat(warning.isCancellation()).isFalse();
        ReliabilityWarning two = ReliabilityWarning.of(of(turned(forgotten, 1))).orElseThrow();
        assertThat(two.alpha().orElseThrow()).isNegative();
        assertThat(two.opposed()).hasSize(5);
    }

    @Test
    void warnsOfItemsThatCancelEachOtherOut() {
        Finding finding = of(new double[][] {{1, 5}, {2, 4}, {4, 2}});
        assertThat(reason(finding)).isEqualTo(NotEstimableReason.ITEMS_CANCEL);
        assertThat(ReliabilityWarning.of(finding).orElseThrow().isCancellation())
                .isTrue();
    }

    @Test
    void saysWhyThereIsNoAlpha() {
        assertThat(reason(of(new double[][] {{1}, {2}, {3}}))).isEqualTo(NotEstimableReason.ONE_ITEM);
        assertThat(reason(of(new double[][] {{N, N}, {1, N}}))).isEqualTo(NotEstimableReason.NO_ANSWERS);
        assertThat(reason(of(new double[][] {{1, 2}, {1, N}}))).isEqualTo(NotEstimableReason.ONE_PERSON);
        Finding same = of(new double[][] {{3, 4}, {3, 4}, {3, 4}});
        assertThat(reason(same)).isEqualTo(NotEstimableReason.SAME_ANSWERS);
        assertThat(ReliabilityWarning.of(same)).isEmpty();
    }

    /** Two items: alpha is 2 (1 - (1 + 4) / 9); no alpha without an item, no omega, no interval below eight people. */
    @Test
    void givesAlphaOfTwoItems() {
        Estimate estimate = (Estimate) of(new double[][] {{1, 1}, {2, 3}, {3, 5}, {2, N}});
        ReliabilityDetails details = (ReliabilityDetails) estimate.details();
        assertThat(estimate.value()).isCloseTo(8 / 9.0, within(1e-12));
        assertThat(estimate.interval()).isEmpty();
        assertThat(details.omega()).isEmpty();
        assertThat(details.items()).extracting(ItemReliability::alphaWithout).containsOnly(OptionalDouble.empty());
        assertThat(estimate.sample().used()).isEqualTo(3);
        assertThat(estimate.sample().excluded()).containsEntry(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 1);
    }

    @Test
    void anItemThatDoesNotVaryHasNoCorrelation() {
        ReliabilityDetails details =
                (ReliabilityDetails) ((Estimate) of(new double[][] {{1, 2, 3}, {2, 4, 3}, {4, 5, 3}})).details();
        assertThat(details.items().get(2).itemRest()).isEmpty();
    }

    /** The third item of the example is reversed: its answer 1 counts as 5. */
    @Test
    void countsReversedAnswersOfTheWave() {
        StudyBuilder fixture = aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withMember("4", "")
                .withAnswers("1", T0, "5", "5", "1")
                .withAnswers("2", T0, "1", "1", "5")
                .withAnswers("3", T0, "3", "-95", "3");
        Study study = fixture.build();
        Scale scale = study.scale(SCALE).orElseThrow();
        Finding finding = measure(scale).of(study, MatchedSample.of(study, subject()));
        assertThat(((Estimate) finding).value()).isCloseTo(1, within(1e-12));
        assertThat(finding.sample().eligible()).isEqualTo(4);
        assertThat(finding.sample().excluded())
                .containsEntry(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 1)
                .containsEntry(ExclusionReason.NO_RESPONSE_AT_ALL, 1);
    }

    private static NotEstimableReason reason(Finding finding) {
        return ((NotEstimable) finding).reason();
    }

    private static double[][] turned(double[][] people, int item) {
        return IntStream.range(0, people.length)
                .mapToObj(person -> IntStream.range(0, people[person].length)
                        .mapToDouble(column -> column == item ? 6 - people[person][column] : people[person][column])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** @param people a row for each person */
    private static Finding of(double[]... people) {
        Map<ParticipantId, double[]> scores = new LinkedHashMap<>();
        for (double[] row : people) {
            scores.put(new ParticipantId("p" + scores.size()), row);
        }
        List<ItemId> items = IntStream.range(0, people[0].length)
                .mapToObj(item -> new ItemId("i" + item))
                .toList();
        Scale scale = new Scale(
                SCALE, Wording.same("s"), DesiredDirection.UP, new ScoringRule(items, Set.of(), 1, 1, 5, Map.of()));
        return measure(scale).of(new ItemScores(scores), MatchedSample.of(scores.keySet()));
    }

    private static ReliabilityMeasure measure(Scale scale) {
        return new ReliabilityMeasure(scale, subject(), SubjectFixture.provenance());
    }

    private static FindingSubject subject() {
        return FindingSubject.descriptive(
                "reliability_s",
                MethodCall.of(ReliabilityMeasure.DECLARATION, SubjectFixture.source("scale:s")),
                List.of(T0));
    }
}
