package org.vpip.instruments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.tabular.SheetRow;

class RowFilterTest {
    private static final SheetRow ROW = row("TRUE", "2,5", "R and D", "", "2026-05-01T00:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | true
            Finished = true                  | true
            Finished = "TRUE"                | true
            Finished != FALSE                | true
            Finished = FALSE                 | false
            level >= 2.5                     | true
            level>2,4                        | true
            level < 2.5                      | false
            level <= 2 and Finished = TRUE   | false
            level >= 2 AND Finished = TRUE   | true
            empty =                          | true
            empty >= 1                       | false
            Finished >= 1                    | false
            Day of year = x                  | false
            team = "R and D"                 | true
            team = 'r and d' and level > 1   | true
            level = 3 or level = 2.5         | true
            level = 3 OR team = x            | false
            level = 3 and team = x or Finished = TRUE | true
            Finished = TRUE or level = 3 and team = x | true
            "level" = 2.50                   | true
            day = 2026-05-01                 | true
            day >= 2026-05-01                | true
            day < 2026-05-01 09:00           | true
            day > "2026-05-01T12:00"         | false
            day >= 2026-06-01                | false
            team >= 2026-06-01               | false
            """)
    void countsTheRowsItIsMeantFor(String written, boolean holds) {
        assertThat(RowFilter.read(written))
                .map(condition -> condition.accepts(ROW))
                .contains(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finished",
                "= 1",
                "level => 2",
                "a == b",
                "level >= high",
                "level >",
                "a = 1 and b",
                "team = R and D",
                "a = \"x\" or \"y\"",
                "a = x | b = y",
                "a = x || b = y",
                "a = x && b = y",
                "a = x ou b = y",
                "a = x | y",
                "(a = x or b = y) and c = z",
                "a <> x",
                "a in (x, y)",
                "a = \"x",
                "a = 'x or b = y",
                "a = x or"
            })
    void whatIsNoConditionIsNone(String written) {
        assertThat(RowFilter.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2      | true
            >=2.5  | true
            >2,5   | false
            <=2    | false
            3      | false
            ''     | true
            """)
    void aThresholdIsAtLeastUnlessItSaysOtherwise(String written, boolean holds) {
        assertThat(RowFilter.threshold("level", written))
                .map(condition -> condition.accepts(ROW))
                .contains(holds);
    }

    @Test
    void aThresholdThatIsNoNumberIsNone() {
        assertThat(RowFilter.threshold("level", "strong")).isEqualTo(Optional.empty());
    }

    @Test
    void columnsThatTheFileLacksAreNamed() {
        assertThat(RowFilter.read("level > 1 and Wave = 2").orElseThrow().unknownColumns(ROW.sheet()))
                .containsExactly("Wave");
    }

    private static SheetRow row(String... cells) {
        List<String> header = List.of("Finished", "level", "team", "empty", "day");
        return Sheet.of("a.csv", "a", header, List.of(new NumberedRow(2, List.of(cells))))
                .rows()
                .get(0);
    }
}
