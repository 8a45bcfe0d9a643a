package org.vpip.reports.disclosure.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;

class PublishedFactsTest {
    private static final Subgroup POLICE = Subgroup.of("sector", "police");

    /** What a funder reads of findings about people with numbers. */
    private static List<PublishedFact> published(Estimate... estimates) {
        Findings findings = FindingExamples.findings(
                List.of(estimates).stream().map(PublishedFactsTest::identified).toArray(Finding[]::new));
        return FindingExamples.gate().facts(findings, Audience.FUNDER);
    }

    private static Estimate identified(Estimate estimate) {
        PersonSet people = NumberedPeople.first(estimate.sample().used());
        return estimate.with(AnalysisSample.complete(people), estimate.details());
    }

    private static Estimate change(int people) {
        return FindingExamples.change("p").sampleSize(people).finding();
    }

    @Test
    void aMeanIsToldWithTheIntervalOfItsDigits() {
        assertThat(published(change(20)))
                .filteredOn(fact -> fact.fact() instanceof ValueSum)
                .hasSize(2)
                .allSatisfy(fact ->
                        assertThat(fact.bounds().high() - fact.bounds().low()).isBetween(0.0099, 0.0101))
                .allSatisfy(fact -> assertThat(((ValueSum) fact.fact()).mean())
                        .isBetween(fact.bounds().low(), fact.bounds().high()));
    }

    @Test
    void aWithheldFindingNamesPeopleWithoutTheirNumber() {
        Estimate few =
                FindingExamples.change("p").sampleSize(3).forSubgroup(POLICE).finding();
        assertThat(published(few)).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.fact()).isInstanceOf(PeoplePresence.class);
            assertThat(fact.bounds().isBound()).isFalse();
        });
    }

    @Test
    void whatTheGateTakesOutTellsNothing() {
        Estimate split =
                FindingExamples.change("p").sampleSize(20).directions(8, 7, 5).finding();
        Estimate small =
                FindingExamples.change("p").sampleSize(20).directions(18, 1, 1).finding();
        assertThat(published(split))
                .filteredOn(fact -> fact.fact() instanceof CategoryCount)
                .hasSize(3);
        assertThat(published(small)).noneMatch(fact -> fact.fact() instanceof CategoryCount);
    }

    @Test
    void wavesAreThoseOfTheFinding() {
        assertThat(published(change(20)).get(0).origin().waves()).containsExactly(START, AFTER);
    }
}
