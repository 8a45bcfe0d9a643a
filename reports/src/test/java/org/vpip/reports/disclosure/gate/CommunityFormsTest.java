package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vpip.analysis.comparison.CoefficientEstimate;
import org.vpip.analysis.comparison.CommunityModel;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.attack.Attacker;
import org.vpip.reports.community.PairedValues;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.fact.PublishedFacts;
import org.vpip.reports.disclosure.fact.RecordedNumbers;
import org.vpip.reports.disclosure.fact.RecordedNumbers.UnrecordedNumberException;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.ReportTexts;

/** A change of people in five communities or more, at the gate. */
class CommunityFormsTest {
    private static final int[] LARGE = {14, 12, 15, 13, 16};
    private static final int[] ONE_OF_THREE = {14, 12, 15, 13, 3};
    private static final PairedValues SCALE = PairedValues.ofRange(1, 5);

    private static Estimate change(Subgroup subgroup, int... sizes) {
        int people = IntStream.of(sizes).sum();
        Random random = new Random(7);
        double[] before = random.ints(people, 1, 5).asDoubleStream().toArray();
        double[] after = Arrays.stream(before)
                .map(score -> Math.min(5, score + random.nextInt(3)))
                .toArray();
        CoefficientEstimate mean = new CommunityModel(homes(sizes))
                .mean(differences(before, after))
                .orElseThrow();
        ChangeDetails details = SCALE.details(before, after);
        return new Estimate(
                FindingExamples.subject(
                        "p1",
                        IndicatorRole.PRIMARY,
                        "scale:p1",
                        "mean_change",
                        subgroup,
                        FindingExamples.START,
                        FindingExamples.AFTER),
                mean.value(),
                FindingExamples.change("p1").finding().unit(),
                mean.inference(people, Optional.empty())
                        .with(new CommunityBasis(parts(before, after, sizes), mean.degreesOfFreedom(people)))
                        .with(Verdict.ROSE),
                AnalysisSample.complete(NumberedPeople.first(people)),
                details,
                FindingExamples.provenance());
    }

    private static List<CommunityId> homes(int... sizes) {
        List<CommunityId> homes = new ArrayList<>();
        for (int community = 0; community < sizes.length; community++) {
            for (int i = 0; i < sizes[community]; i++) {
                homes.add(new CommunityId("c" + community));
            }
        }
        return homes;
    }

    private static double[] differences(double[] before, double[] after) {
        double[] differences = new double[before.length];
        Arrays.setAll(differences, i -> after[i] - before[i]);
        return differences;
    }

    private static List<CommunityPart> parts(double[] before, double[] after, int... sizes) {
        List<CommunityPart> parts = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            ChangeDetails own = SCALE.details(
                    Arrays.copyOfRange(before, from, from + size), Arrays.copyOfRange(after, from, from + size));
            PersonSet people = NumberedPeople.range(from, from + size);
            parts.add(new CommunityPart(
                    people,
                    own.moments().difference().mean(),
                    own.withoutDirections().withoutSpread()));
            from += size;
        }
        return parts;
    }

    private static Estimate released(Audience audience, Estimate estimate) {
        return ((Shown) FindingExamples.released(audience, estimate).findings().get(0)).estimate();
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void largeCommunitiesLeaveTheInterval(Audience audience) {
        Estimate whole = change(Subgroup.EVERYBODY, LARGE);
        Estimate form = released(audience, whole);

        assertThat(form.interval().orElseThrow().low())
                .isCloseTo(whole.interval().orElseThrow().low(), within(0.005));
        assertThat(form.test()).isPresent();
        assertThat(form.verdict()).contains(Verdict.ROSE);
        assertThat(form.communities().orElseThrow().count()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void aCommunityOfThreeLeavesNoInterval(Audience audience) {
        Estimate form = released(audience, change(Subgroup.EVERYBODY, ONE_OF_THREE));

        assertThat(form.interval()).isEmpty();
        assertThat(form.test()).isEmpty();
        assertThat(form.verdict()).contains(Verdict.DESCRIPTIVE);
        assertThat(form.communities()).isEmpty();
        assertThat(((ChangeDetails) form.details())
                        .range()
                        .percentages()
                        .orElseThrow()
                        .interval())
                .isEmpty();
    }

    @Test
    void theIntervalOfAGroupStaysWithResearchers() {
        Estimate group = change(Subgroup.of("sector", "a"), LARGE);

        assertThat(released(Audience.FUNDER, group).interval()).isEmpty();
        assertThat(released(Audience.RESEARCHER, group).interval()).isPresent();
    }

    @Test
    void aLowerLimitOfPeopleLeavesNoInterval() {
        List<Shown> sizes = SizeForms.of(change(Subgroup.EVERYBODY, LARGE), 5);
        Shown limited = sizes.get(sizes.size() - 1);

        assertThat(limited.includes(Part.PEOPLE)).isFalse();
        assertThat(CommunityForms.of(limited)).singleElement().satisfies(form -> {
            assertThat(form.estimate().interval()).isEmpty();
            assertThat(form.estimate().communities()).isEmpty();
        });
    }

    @Test
    void theFactsHaveTheSumOfEachCommunity() {
        Estimate form = released(Audience.FUNDER, change(Subgroup.EVERYBODY, LARGE));

        for (CommunityPart part : form.communities().orElseThrow().parts()) {
            List<Fact> facts = form.valueFacts().stream()
                    .filter(fact -> fact.people().equals(part.people()))
                    .toList();
            assertThat(facts)
                    .hasSize(3)
                    .filteredOn(Fact.PeopleCount.class::isInstance)
                    .hasSize(1);
            assertThat(facts).filteredOn(Fact.ValueSum.class::isInstance).hasSize(2);
        }
    }

    @Test
    void withoutAFactOfACommunityNothingIsWritten() {
        Released released = FindingExamples.released(Audience.FUNDER, change(Subgroup.EVERYBODY, LARGE));
        List<PublishedFact> facts = PublishedFacts.of(released, subject -> 5);
        PersonSet all = NumberedPeople.first(IntStream.of(LARGE).sum());
        List<PublishedFact> parts =
                facts.stream().filter(fact -> !fact.fact().people().equals(all)).toList();

        RecordedNumbers.check(released, facts);
        assertThat(parts).hasSize(15);
        for (PublishedFact removed : parts) {
            List<PublishedFact> rest =
                    facts.stream().filter(fact -> !fact.equals(removed)).toList();
            assertThatThrownBy(() -> RecordedNumbers.check(released, rest))
                    .isInstanceOf(UnrecordedNumberException.class);
        }
    }

    @Test
    void aMeanOfACommunityLeavesOneSumPossible() {
        Estimate form = released(Audience.FUNDER, change(Subgroup.EVERYBODY, LARGE));
        PersonSet first = NumberedPeople.first(LARGE[0]);
        double half = PublishedFacts.values(Shown.whole(form), Audience.FUNDER, 5).stream()
                .filter(fact -> fact.fact() instanceof Fact.ValueSum
                        && fact.fact().people().equals(first))
                .mapToDouble(fact -> fact.bounds().high() - fact.bounds().low())
                .max()
                .orElseThrow();

        assertThat(half * LARGE[0]).isLessThan(1e-3);
    }

    @Test
    void theAttackerReadsTheCommunitiesFromTheInterval() {
        Estimate estimate = change(Subgroup.EVERYBODY, ONE_OF_THREE);

        assertThat(Attacker.attack(FindingExamples.released(Audience.RESEARCHER, estimate), true, Set.of()))
                .anyMatch(leak -> leak.subject().contains("people of a community") && leak.count() == 3);
        assertThat(Attacker.attack(FindingExamples.released(Audience.FUNDER, estimate), true, Set.of()))
                .isEmpty();
    }

    @Test
    void aChangeThatIsTheSameEverywhereSaysSo() {
        Estimate estimate = change(Subgroup.EVERYBODY, LARGE);
        Estimate same = new Estimate(
                estimate.subject(),
                estimate.value(),
                estimate.unit(),
                new Inference(Optional.empty(), IntervalMethod.CR2, Optional.empty(), Optional.empty())
                        .with(new CommunityBasis(
                                estimate.communities().orElseThrow().parts(), OptionalDouble.empty())),
                estimate.sample(),
                estimate.details(),
                estimate.provenance());

        assertThat(sentence(same)).endsWith("This number has no interval, because it is the same in all communities.");
        assertThat(sentence(estimate)).doesNotContain("no interval");
    }

    @Test
    void theIntervalSaysWhatItAllowsFor() {
        Shown shown = Shown.whole(change(Subgroup.EVERYBODY, LARGE));

        assertThat(Presentations.STANDARD.of(shown).certainty(shown, texts(Language.ENGLISH)))
                .contains(", allowing for differences between the 5 communities");
        assertThat(Presentations.STANDARD.of(shown).certainty(shown, texts(Language.FRENCH)))
                .contains(", compte tenu des différences entre les 5 communautés");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTableSaysSoOnlyWithSuchAnInterval(Language language) {
        String note = texts(language).text("communities.note");

        assertThat(notes(change(Subgroup.EVERYBODY, LARGE), language)).anyMatch(text -> text.contains(note));
        assertThat(notes(released(Audience.FUNDER, change(Subgroup.EVERYBODY, ONE_OF_THREE)), language))
                .noneMatch(text -> text.contains(note));
    }

    private static List<String> notes(Estimate estimate, Language language) {
        Released released = FindingExamples.released(Audience.RESEARCHER, estimate);
        return Presentations.STANDARD.of(Shown.whole(estimate)).checkedBlocks(released, texts(language)).stream()
                .filter(ReportTable.class::isInstance)
                .map(block -> ((ReportTable) block).note())
                .toList();
    }

    private static String sentence(Estimate estimate) {
        Shown shown = Shown.whole(estimate);
        return Presentations.STANDARD.of(shown).say(shown, texts(Language.ENGLISH));
    }

    private static ReportTexts texts(Language language) {
        return new ReportTexts(language, FindingExamples.labels());
    }
}
