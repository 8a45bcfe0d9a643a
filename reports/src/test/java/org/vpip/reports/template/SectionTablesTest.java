package org.vpip.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.AgreementDetails.KeyAgreement;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails.ToolMentions;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;

/** Tables of agreement, of what is used, and of ties between groups. */
class SectionTablesTest {

    private static Estimate estimate(String method, MeasurementUnit unit, FindingDetails details, WaveId... waves) {
        return Estimate.withoutInference(
                FindingExamples.subject(
                        "a", IndicatorRole.EXPLORATORY, "agreement:worry", method, Subgroup.EVERYBODY, waves),
                0.4,
                unit,
                NumberedPeople.sample(20),
                details,
                FindingExamples.provenance());
    }

    private static Estimate agreement(List<KeyAgreement> toKey) {
        AgreementDetails details = new AgreementDetails(
                6, 20, OptionalDouble.of(0.2), OptionalDouble.of(0.6), Optional.empty(), OptionalDouble.empty(), toKey);
        return estimate("agreement_change", MeasurementUnit.INDEX, details, START, AFTER);
    }

    private static ReportTable table(Audience audience, Language language, Estimate finding, String title) {
        return FindingExamples.report(audience, language, finding).sections().stream()
                .filter(section -> !section.title().equals("Indicators"))
                .flatMap(section -> section.blocks().stream())
                .filter(ReportTable.class::isInstance)
                .map(ReportTable.class::cast)
                .filter(table -> table.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void printsTheDistanceFromExpertsBesideAgreementWaveByWave() {
        List<KeyAgreement> toKey = List.of(
                new KeyAgreement(START, 6, 120, 60, OptionalDouble.of(0.5)),
                new KeyAgreement(AFTER, 6, 120, 30, OptionalDouble.of(1.25)));
        ReportTable english = table(Audience.FUNDER, Language.ENGLISH, agreement(toKey), "Agreement of members");
        assertThat(english.rows().get(0)).endsWith(ReportCell.of("50% → 25%"), ReportCell.of("0.50 → 1.25"));
        assertThat(english.columns()).allMatch(ReportColumn::isPrinted);
        assertThat(english.note()).contains("leave the experts");
        ReportTable french = table(Audience.FUNDER, Language.FRENCH, agreement(toKey), "Accord des membres");
        assertThat(french.rows().get(0)).endsWith(ReportCell.of("50\u202F% → 25\u202F%"), ReportCell.of("0,50 → 1,25"));
    }

    @Test
    void printsNothingOfAKeyWhereThereIsNoneOrItMayNotBeTold() {
        for (List<KeyAgreement> toKey :
                List.of(List.<KeyAgreement>of(), List.of(new KeyAgreement(START, 6, 120, 3, OptionalDouble.of(0.5))))) {
            ReportTable table = table(Audience.FUNDER, Language.ENGLISH, agreement(toKey), "Agreement of members");
            assertThat(table.rows().get(0)).endsWith(ReportCell.of(""), ReportCell.of(""));
            assertThat(table.columns()).anyMatch(column -> !column.isPrinted());
            assertThat(table.note()).doesNotContain("experts");
        }
    }

    @ParameterizedTest
    @CsvSource({"RESEARCHER,guide (12); scale (20)", "FUNDER,guide; scale"})
    void listsWhatMembersUse(Audience audience, String named) {
        ToolConcentrationDetails details = new ToolConcentrationDetails(
                new ItemId("used"),
                20,
                OptionalInt.of(20),
                OptionalDouble.of(1.9),
                OptionalDouble.empty(),
                List.of(new ToolMentions("guide", OptionalInt.of(12)), new ToolMentions("scale", OptionalInt.of(20))));
        ReportTable table = table(
                audience,
                Language.ENGLISH,
                estimate("tool_concentration", MeasurementUnit.PROPORTION, details, START),
                "What members use");
        assertThat(table.rows().get(0)).endsWith(ReportCell.of(named)).contains(ReportCell.BLANK);
    }

    @Test
    void showsFundersMixingOnlyAgainstAnEvenSpread() {
        Estimate mixing = NetworkFindingExamples.table("n9", "mixing(sector)", 0.82, NetworkFindingExamples.mixing());
        ReportTable researcher = table(Audience.RESEARCHER, Language.ENGLISH, mixing, "Label n9");
        assertThat(researcher.rows().get(0).get(1)).isEqualTo(ReportCell.of(13, NumberFormat.WHOLE));
        assertThat(researcher.rows().get(0)).noneMatch(ReportCell.UnavailableCell.class::isInstance);
        ReportTable funder = table(Audience.FUNDER, Language.ENGLISH, mixing, "Label n9");
        assertThat(funder.columns().get(1).isPrinted()).isFalse();
        assertThat(funder.rows()).allMatch(row -> row.get(1) instanceof ReportCell.UnavailableCell);
        // three ties from a to c: hidden, with another cell of its row and of its column
        assertThat(funder.rows().get(0).get(4)).isInstanceOf(ReportCell.UnavailableCell.class);
        assertThat(funder.rows().get(0).stream().skip(2).filter(ReportCell.UnavailableCell.class::isInstance))
                .hasSizeGreaterThan(1);
    }
}
