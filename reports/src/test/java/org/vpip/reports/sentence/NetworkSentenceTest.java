package org.vpip.reports.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.released;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.presentation.catalogue.FindingSentence;
import org.vpip.reports.presentation.catalogue.Presentations;

/** What is said about ties and networks of two waves. */
class NetworkSentenceTest {

    @Test
    void oneMeasureAloneIsCalledTheJaccardIndex() {
        Estimate stayers = finding("n6_ties", "tie_change", new TieChangeDetails("advice", 33, 85, 61, 32));
        Estimate observed = finding("n1_all", "tie_change_observed", new TieChangeDetails("advice", 33, 90, 66, 34));
        List<String> headings =
                FindingExamples.report(Audience.RESEARCHER, Language.ENGLISH, stayers, observed).sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(ReportTable.class::isInstance)
                        .map(ReportTable.class::cast)
                        .filter(table -> table.title().startsWith("Ties over time"))
                        .map(table -> table.columns().stream()
                                .map(ReportColumn::heading)
                                .reduce("", (one, other) -> one + "|" + other))
                        .toList();
        assertThat(headings).hasSize(2);
        assertThat(headings.get(0)).contains("Jaccard index").doesNotContain("Share kept");
        assertThat(headings.get(1)).contains("Share kept, observed pairs").doesNotContain("Jaccard");
    }

    @ParameterizedTest
    @EnumSource
    void tiesOfAllPairsAreNotSaidToBeAmongStayers(Language language) {
        Estimate observed = finding("n1_all", "tie_change_observed", new TieChangeDetails("advice", 33, 90, 66, 34));
        assertThat(say(language, observed))
                .containsAnyOf("pairs observed both times", "paires observées les deux fois");
    }

    @Test
    void aChangeOfDensityWithoutAnIntervalIsNotTold() {
        NetworkComparisonDetails details =
                new NetworkComparisonDetails("advice", 6, OptionalInt.of(30), 4, 3, 2, OptionalDouble.empty());
        Estimate few = finding("n13_density", "density_change", details);
        assertThat(say(Language.ENGLISH, few)).endsWith("6 people there both times, too few for an interval.");
        assertThat(say(Language.FRENCH, few)).endsWith("trop peu pour un intervalle.");
        assertThat(say(
                        Language.ENGLISH,
                        NetworkFindingExamples.comparison("n13_density", "density_change", 85, 61, 32)))
                .doesNotContain("too few");
    }

    private static String say(Language language, Estimate estimate) {
        ReportTexts texts = new ReportTexts(language, FindingExamples.labels());
        return new FindingSentence(texts, Presentations.STANDARD)
                .say(released(Audience.RESEARCHER, estimate).findings().get(0));
    }

    private static Estimate finding(String id, String method, FindingDetails details) {
        return Estimate.withoutInference(
                FindingExamples.subject(
                        id,
                        IndicatorRole.SECONDARY,
                        "network:advice",
                        method,
                        FindingExamples.NORTH,
                        FindingExamples.START,
                        FindingExamples.AFTER),
                0.48,
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(33),
                details,
                FindingExamples.provenance());
    }
}
