package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.mapping.MappedRowCount;
import org.vpip.instruments.response.WaveId;

/**
 * The counts of rows that came in besides the records of the study.
 *
 * @param mapped rows of foreign files
 * @param repeats instances of repeats, which no method uses yet
 */
public record ReceivedRows(List<MappedRowCount> mapped, List<RepeatCount> repeats) {
    public static final ReceivedRows NONE = new ReceivedRows(List.of(), List.of());

    public ReceivedRows {
        mapped = List.copyOf(mapped);
        repeats = List.copyOf(repeats);
    }

    /** The number of instances of one repeat in one wave. */
    public record RepeatCount(InstrumentId instrument, String repeat, WaveId wave, long instances) {}
}
