package org.vpip.reports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.Example.AFTER;
import static org.vpip.reports.Example.START;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.finding.AgreementDetails;
import org.vpip.analysis.finding.AgreementDetails.ToKey;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.ConcentrationDetails.Named;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.Example;
import org.vpip.reports.NetworkExample;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block.Table;

/** Tables of agreement, of what is used, and of ties between groups. */
class TablesOfPracticeTest {

    private static Estimate estimate(String method, Unit unit, Details details, WaveId... waves) {
        return Estimate.plain(
                Example.subject("a", Role.EXPLORATORY, "agreement:worry", method, Slice.EVERYBODY, waves),
                0.4,
                unit,
                Counted.all(20),
                details,
                Example.provenance());
    }

    private static Estimate agreement(List<ToKey> toKey) {
        AgreementDetails details = new AgreementDetails(
                6, 20, OptionalDouble.of(0.2), OptionalDouble.of(0.6), Optional.empty(), OptionalDouble.empty(), toKey);
        return estimate("agreement_change", Unit.INDEX, details, START, AFTER);
    }

    private static Table table(Audience audience, Language language, Estimate finding, String title) {
        return Example.report(audience, language, finding).sections().stream()
                .filter(section -> !section.title().equals("Indicators"))
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void printsTheDistanceFromExpertsBesideAgreementWaveByWave() {
        List<ToKey> toKey = List.of(
                new ToKey(START, 6, 120, 60, OptionalDouble.of(0.5)),
                new ToKey(AFTER, 6, 120, 30, OptionalDouble.of(1.25)));
        Table english = table(Audience.FUNDER, Language.ENGLISH, agreement(toKey), "Agreement of members");
        assertThat(english.rows().get(0)).endsWith(Cell.of("50% → 25%"), Cell.of("0.50 → 1.25"));
        assertThat(english.columns()).allMatch(Column::printed);
        assertThat(english.note()).contains("leave the experts");
        Table french = table(Audience.FUNDER, Language.FRENCH, agreement(toKey), "Accord des membres");
        assertThat(french.rows().get(0)).endsWith(Cell.of("50\u202F% → 25\u202F%"), Cell.of("0,50 → 1,25"));
    }

    @Test
    void printsNothingOfAKeyWhereThereIsNoneOrItMayNotBeTold() {
        for (List<ToKey> toKey :
                List.of(List.<ToKey>of(), List.of(new ToKey(START, 6, 120, 3, OptionalDouble.of(0.5))))) {
            Table table = table(Audience.FUNDER, Language.ENGLISH, agreement(toKey), "Agreement of members");
            assertThat(table.rows().get(0)).endsWith(Cell.of(""), Cell.of(""));
            assertThat(table.columns()).anyMatch(column -> !column.printed());
            assertThat(table.note()).doesNotContain("experts");
        }
    }

    @ParameterizedTest
    @CsvSource({"RESEARCHER,guide (12); scale (20)", "FUNDER,guide; scale"})
    void listsWhatMembersUse(Audience audience, String named) {
        ConcentrationDetails details = new ConcentrationDetails(
                new ItemId("used"),
                20,
                OptionalInt.of(20),
                OptionalDouble.of(1.9),
                OptionalDouble.empty(),
                List.of(new Named("guide", OptionalInt.of(12)), new Named("scale", OptionalInt.of(20))));
        Table table = table(
                audience,
                Language.ENGLISH,
                estimate("tool_concentration", Unit.PROPORTION, details, START),
                "What members use");
        assertThat(table.rows().get(0)).endsWith(Cell.of(named)).contains(Cell.BLANK);
    }

    @Test
    void tellsFundersOfTiesBetweenGroupsOnlyHowTheyCompareWithAnEvenSpread() {
        Estimate mixing = NetworkExample.table("n9", "mixing(sector)", 0.82, NetworkExample.mixing());
        Table researcher = table(Audience.RESEARCHER, Language.ENGLISH, mixing, "Label n9");
        assertThat(researcher.rows().get(0).get(1)).isEqualTo(Cell.of(13, NumberFormat.WHOLE));
        assertThat(researcher.rows().get(0)).noneMatch(Cell.Absent.class::isInstance);
        Table funder = table(Audience.FUNDER, Language.ENGLISH, mixing, "Label n9");
        assertThat(funder.columns().get(1).printed()).isFalse();
        assertThat(funder.rows()).allMatch(row -> row.get(1) instanceof Cell.Absent);
        // three ties from a to c: hidden, with another cell of its row and of its column
        assertThat(funder.rows().get(0).get(4)).isInstanceOf(Cell.Absent.class);
        assertThat(funder.rows().get(0).stream().skip(2).filter(Cell.Absent.class::isInstance))
                .hasSizeGreaterThan(1);
    }
}
