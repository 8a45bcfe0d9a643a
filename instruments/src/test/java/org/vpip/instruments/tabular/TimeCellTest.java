package org.vpip.instruments.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCellTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @ParameterizedTest
    @CsvSource({
        "2026-03-15T10:30:00-05:00, 2026-03-15T10:30-05:00",
        "2026-03-15T10:30:00Z,      2026-03-15T10:30Z",
        "2026-03-15T10:30:00+0130,  2026-03-15T10:30+01:30",
        "2026-03-15 10:30:00 +01,   2026-03-15T10:30+01:00",
        "2026-03-15T10:30,          2026-03-15T10:30-04:00",
        "2026-01-15 10:30:07,       2026-01-15T10:30:07-05:00",
        "2026-01-15T10:30:07.25,    2026-01-15T10:30:07.250-05:00",
        "' 2026-01-15 00:00 ',      2026-01-15T00:00-05:00"
    })
    void aTimeWithoutAnOffsetIsInTheZone(String written, String time) {
        assertThat(TimeCell.read(written, TORONTO).orElseThrow()).hasToString(time);
    }

    @Test
    void theHourThatComesTwiceIsTheEarlierOne() {
        assertThat(TimeCell.read("2026-11-01 01:30", TORONTO).orElseThrow()).hasToString("2026-11-01T01:30-04:00");
    }

    @Test
    void theHourThatIsSkippedIsLaterByTheGap() {
        assertThat(TimeCell.read("2026-03-08 02:30", TORONTO).orElseThrow()).hasToString("2026-03-08T03:30-04:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "13:00",
                "2026-02-30T10:00",
                "15/03/2026 10:30",
                "2026-03-15T25:00",
                "2026-03-15",
                "9/28/21 8:00"
            })
    void anythingElseIsNoTime(String written) {
        assertThat(TimeCell.read(written, TORONTO)).isEmpty();
    }

    @Test
    void aDayAloneMayCountFromItsBeginning() {
        assertThat(TimeCell.readFromDay("2026-01-15", TORONTO).orElseThrow()).hasToString("2026-01-15T00:00-05:00");
        assertThat(TimeCell.readFromDay("2026-02-30", TORONTO)).isEmpty();
    }
}
