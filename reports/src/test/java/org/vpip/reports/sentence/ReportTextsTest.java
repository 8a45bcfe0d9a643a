package org.vpip.reports.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;

/** How values, groups and lists are put into words. */
class ReportTextsTest {
    private static final ReportTexts ENGLISH = new ReportTexts(Language.ENGLISH, FindingExamples.labels());
    private static final ReportTexts FRENCH = new ReportTexts(Language.FRENCH, FindingExamples.labels());

    private static FindingSubject subject(Subgroup subgroup) {
        return FindingExamples.subject("p1", IndicatorRole.PRIMARY, "scale:com", "mean_change", subgroup, START, AFTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINTS|0.125|+0.13|+0,13",
                "INDEX|-0.25|\u22120.25|\u22120,25",
                "PROPORTION|0.131|13%|13\u202F%",
                "RATIO|1.066|1.07|1,07",
                "TIES_EACH|2.5|2.50|2,50",
                "COUNT|1234|1,234|1\u202F234",
                "SESSIONS_EACH|3.14|3.1|3,1",
                "HOURS_EACH|3.14|3.1|3,1",
                "POSTS_EACH|0.06|0.1|0,1"
            })
    void everyUnitHasItsDecimals(MeasurementUnit unit, double value, String english, String french) {
        Estimate estimate = Estimate.withoutInference(
                subject(Subgroup.EVERYBODY),
                value,
                unit,
                new AnalysisSample(9, 9, Map.of()),
                new DistributionDetails(List.of()),
                FindingExamples.provenance());
        assertThat(ENGLISH.value(estimate)).isEqualTo(english);
        assertThat(FRENCH.value(estimate)).isEqualTo(french);
    }

    @Test
    void aSubgroupFollowsTheNameInBrackets() {
        assertThat(ENGLISH.name(subject(Subgroup.EVERYBODY))).isEqualTo("Label p1");
        assertThat(ENGLISH.name(subject(FindingExamples.NORTH))).isEqualTo("Label p1 (North community)");
        assertThat(ENGLISH.groupLabel(subject(Subgroup.EVERYBODY))).isEqualTo("Everybody");
        assertThat(ENGLISH.groupLabel(subject(FindingExamples.NORTH))).isEqualTo("North community");
        assertThat(ENGLISH.subgroup(subject(Subgroup.of("sector", "b")))).hasValue("Police");
    }

    @Test
    void aListIsSeparatedAsTheLanguageDoes() {
        assertThat(ENGLISH.list(List.of())).isEmpty();
        assertThat(ENGLISH.list(List.of("a"))).isEqualTo("a");
        assertThat(ENGLISH.list(List.of("a", "b", "c"))).isEqualTo("a; b; c");
        assertThat(FRENCH.list(List.of("a", "b"))).isEqualTo("a\u202F; b");
    }

    @Test
    void readsItsLanguageAndLabels() {
        assertThat(FRENCH.language()).isEqualTo(Language.FRENCH);
        assertThat(ENGLISH.unit(MeasurementUnit.TIES_EACH)).isEqualTo("ties a person");
        assertThat(ENGLISH.wave(START)).isNotBlank().isNotEqualTo(ENGLISH.wave(AFTER));
    }
}
