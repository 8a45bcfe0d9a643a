package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.comparison.CoefficientEstimate;
import org.vpip.analysis.comparison.CommunityModel;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SampleMean;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.attack.Attacker;
import org.vpip.reports.community.PairedValues;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.fact.PublishedFacts;
import org.vpip.reports.disclosure.fact.RecordedNumbers;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.ReportTexts;

/** A mean and a share of people in five communities or more, at the gate. */
class CommunityLevelFormsTest {
    /** Answers by community: how many people chose 1 to 3 and how many chose 4 or 5. */
    private static final int[][] LARGE = {{8, 6}, {6, 7}, {9, 7}, {6, 8}, {10, 6}};

    private static final int[][] ONE_OF_THREE = {{8, 6}, {6, 7}, {9, 7}, {6, 8}, {2, 1}};
    private static final int[][] TWO_CHOSE = {{8, 6}, {6, 7}, {9, 7}, {6, 8}, {14, 2}};

    /** A method and the details of people with these answers. */
    private enum Level {
        MEAN("mean") {
            @Override
            FindingDetails details(PersonSet people, boolean spread, double... answers) {
                SampleMean mean = SampleMean.of(answers);
                return new MeanDetails(
                        PairedValues.ofChoices(1, 5).scores(),
                        new ScoreMoments(mean.mean(), spread ? mean.deviation() : OptionalDouble.empty()));
            }

            @Override
            double number(double answer) {
                return answer;
            }
        },
        SHARE("share") {
            @Override
            FindingDetails details(PersonSet people, boolean spread, double... answers) {
                int chosen = (int)
                        Arrays.stream(answers).filter(answer -> answer > 3).count();
                return new DistributionDetails(List.of(new ItemDistribution(
                        new ItemId("com_1"),
                        false,
                        List.of(List.of("4", "5"), List.of("1", "2", "3")),
                        List.of(new WaveAnswerCounts(FindingExamples.START, List.of(chosen, answers.length - chosen))),
                        people)));
            }

            @Override
            double number(double answer) {
                return answer > 3 ? 1 : 0;
            }
        };

        private final String method;

        Level(String method) {
            this.method = method;
        }

        abstract FindingDetails details(PersonSet people, boolean spread, double... answers);

        abstract double number(double answer);

        private double value(double... answers) {
            return Moments.meanOf(Arrays.stream(answers).map(this::number).toArray());
        }

        private Estimate estimate(int[]... counts) {
            List<CommunityId> homes = new ArrayList<>();
            List<CommunityPart> parts = new ArrayList<>();
            double[] all = new double[0];
            for (int[] count : counts) {
                double[] own = answers(count);
                PersonSet people = NumberedPeople.range(all.length, all.length + own.length);
                String home = "c" + parts.size();
                IntStream.range(0, own.length).forEach(i -> homes.add(new CommunityId(home)));
                parts.add(new CommunityPart(people, value(own), details(people, false, own)));
                all = DoubleStream.concat(Arrays.stream(all), Arrays.stream(own))
                        .toArray();
            }
            return estimate(all, homes, parts);
        }

        private Estimate estimate(double[] all, List<CommunityId> homes, List<CommunityPart> parts) {
            CoefficientEstimate mean = new CommunityModel(homes)
                    .mean(Arrays.stream(all).map(this::number).toArray())
                    .orElseThrow();
            FindingSubject subject = FindingExamples.subject(
                    "p1", IndicatorRole.PRIMARY, "item:com_1", method, Subgroup.EVERYBODY, FindingExamples.START);
            Inference inference = mean.inference(all.length, Optional.empty()).with(Optional.empty());
            PersonSet people = NumberedPeople.first(all.length);
            return new Estimate(
                    subject,
                    value(all),
                    subject.method().unit(),
                    inference.with(new CommunityBasis(parts, mean.degreesOfFreedom(all.length))),
                    AnalysisSample.complete(people),
                    details(people, true, all),
                    FindingExamples.provenance());
        }
    }

    private static double[] answers(int... count) {
        return IntStream.range(0, count[0] + count[1])
                .mapToDouble(i -> i < count[0] ? 1 + i % 3 : 4 + i % 2)
                .toArray();
    }

    private static Estimate released(Audience audience, Estimate estimate) {
        return ((Shown) FindingExamples.released(audience, estimate).findings().get(0)).estimate();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void largeCommunitiesLeaveTheInterval(Level level) {
        Estimate whole = level.estimate(LARGE);
        for (Audience audience : List.of(Audience.FUNDER, Audience.PUBLIC)) {
            Estimate form = released(audience, whole);

            assertThat(form.interval().orElseThrow().low())
                    .isCloseTo(whole.interval().orElseThrow().low(), within(0.005));
            assertThat(form.communities().orElseThrow().count()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aCommunityOfThreeLeavesNoInterval(Level level) {
        Estimate form = released(Audience.FUNDER, level.estimate(ONE_OF_THREE));

        assertThat(form.interval()).isEmpty();
        assertThat(form.communities()).isEmpty();
        assertThat(released(Audience.RESEARCHER, level.estimate(ONE_OF_THREE)).interval())
                .isPresent();
    }

    @Test
    void aSmallCountOfACommunityLeavesNoInterval() {
        Estimate share = Level.SHARE.estimate(TWO_CHOSE);

        assertThat(released(Audience.FUNDER, share).interval()).isEmpty();
        assertThat(Attacker.attack(FindingExamples.released(Audience.FUNDER, share), true, Set.of()))
                .isEmpty();
        assertThat(Attacker.attack(FindingExamples.released(Audience.RESEARCHER, share), true, Set.of()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void theFactsAreThoseOfEachCommunity(Level level) {
        Released released = FindingExamples.released(Audience.FUNDER, level.estimate(LARGE));
        Estimate form = ((Shown) released.findings().get(0)).estimate();

        RecordedNumbers.check(released, PublishedFacts.of(released, subject -> 5));
        for (CommunityPart part : form.communities().orElseThrow().parts()) {
            List<Fact> facts = form.valueFacts().stream()
                    .filter(fact -> fact.people().equals(part.people()))
                    .toList();
            assertThat(facts).anyMatch(Fact.PeopleCount.class::isInstance);
            assertThat(facts)
                    .anyMatch(
                            level == Level.MEAN
                                    ? Fact.ValueSum.class::isInstance
                                    : Fact.CategoryCount.class::isInstance);
        }
    }

    @Test
    void aMeanOfACommunityLeavesOneSumPossible() {
        Estimate form = released(Audience.FUNDER, Level.MEAN.estimate(LARGE));

        assertThat(form.communities().orElseThrow().parts()).allSatisfy(part -> {
            double sum = ((MeanDetails) part.details()).moments().mean()
                    * part.people().count();
            assertThat(sum).isCloseTo(Math.rint(sum), within(1e-4));
        });
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void theSentenceAndTheTableSayWhatTheyAllowFor(Level level) {
        Estimate estimate = level.estimate(LARGE);
        Shown shown = Shown.whole(estimate);
        for (Language language : Language.values()) {
            ReportTexts texts = new ReportTexts(language, FindingExamples.labels());
            String note = texts.text("communities.levels");

            assertThat(Presentations.STANDARD.of(shown).certainty(shown, texts))
                    .contains(
                            language == Language.ENGLISH
                                    ? "differences between the 5 communities"
                                    : "entre les 5 communautés");
            assertThat(notes(estimate, texts)).anyMatch(text -> text.contains(note));
            assertThat(notes(released(Audience.FUNDER, level.estimate(ONE_OF_THREE)), texts))
                    .noneMatch(text -> text.contains(note));
        }
    }

    private static List<String> notes(Estimate estimate, ReportTexts texts) {
        Released released = FindingExamples.released(Audience.RESEARCHER, estimate);
        return Presentations.STANDARD.of(Shown.whole(estimate)).checkedBlocks(released, texts).stream()
                .filter(ReportTable.class::isInstance)
                .map(block -> ((ReportTable) block).note())
                .toList();
    }
}
