package org.vpip.reports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.Example.AFTER;
import static org.vpip.reports.Example.START;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.LinkageDetails;
import org.vpip.analysis.finding.LinkageDetails.ByChance;
import org.vpip.analysis.finding.LinkageDetails.Change;
import org.vpip.analysis.finding.LinkageDetails.Contrast;
import org.vpip.analysis.finding.LinkageDetails.Sensitivity;
import org.vpip.analysis.finding.LinkageDetails.WaveCodes;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.Example;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Table;

class LinkageSectionTest {
    private static final Wording LABEL = new Wording("Confidence", "Confiance");

    private static Estimate linkage() {
        LinkageDetails details = new LinkageDetails(
                List.of(
                        new WaveCodes(START, 20, 0, 0, 0, 0, 0, Optional.empty()),
                        new WaveCodes(AFTER, 16, 2, 9, 3, 1, 2, Optional.of(new ByChance(0.001, 0.25)))),
                List.of(new Contrast(LABEL, 13, 7, OptionalDouble.of(0.3))),
                List.of(new Sensitivity(
                        new IndicatorId("p1"),
                        LABEL,
                        List.of(START, AFTER),
                        Optional.of(new Change(13, 13, 0.8, Optional.of(new Interval(0.2, 1.4, 0.95)))),
                        Optional.empty(),
                        Optional.of(new Change(20, 16, 0.7, Optional.empty())))));
        return Estimate.plain(
                Example.subject("linkage", Role.DESCRIPTIVE, "codes", "linkage", Slice.EVERYBODY, START, AFTER),
                13 / 16.0,
                Unit.PROPORTION,
                Counted.all(16),
                details,
                Example.provenance());
    }

    private static Optional<Section> section(Audience audience, Language language, String title) {
        return Example.report(audience, language, linkage()).sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst();
    }

    private static List<Table> tables(Section section) {
        return section.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    @Test
    void tellsResearchersWhatWasLinkedAndWhatRestsOnIt() {
        Section section =
                section(Audience.RESEARCHER, Language.ENGLISH, "Linking").orElseThrow();
        assertThat(((Paragraph) section.blocks().get(0)).text()).contains("13 of 16 people");
        List<Table> tables = tables(section);
        assertThat(tables.get(0).rows().get(0)).endsWith(Cell.BLANK, Cell.BLANK);
        assertThat(tables.get(0).rows().get(1)).endsWith(Cell.of(0.25, NumberFormat.TWO_DECIMALS));
        assertThat(tables.get(1).rows()).hasSize(2);
        assertThat(tables.get(1).rows().get(1)).contains(Cell.of("As if nobody had been found"));
        assertThat(tables.get(2).rows().get(0)).endsWith(Cell.of(0.3, NumberFormat.SIGNED_TWO_DECIMALS));
    }

    @Test
    void tellsItInFrench() {
        Section section =
                section(Audience.RESEARCHER, Language.FRENCH, "Appariement").orElseThrow();
        assertThat(((Paragraph) section.blocks().get(0)).text()).contains("13 sur 16");
        assertThat(tables(section).get(1).rows().get(0)).contains(Cell.of("Confiance"), Cell.of("Tous les liens"));
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = EnumSource.Mode.EXCLUDE)
    void tellsNobodyElse(Audience audience) {
        assertThat(section(audience, Language.ENGLISH, "Linking")).isEmpty();
    }
}
