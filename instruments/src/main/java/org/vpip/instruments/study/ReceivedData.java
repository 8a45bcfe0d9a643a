package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.mapping.MappedRowCount;
import org.vpip.instruments.response.WaveId;

/**
 * The origin of the records of a study: the rows that came in, and the hash of its tables.
 *
 * @param mapped rows of foreign files
 * @param repeats instances of repeats, which no method uses yet
 * @param requests to join
 * @param hash SHA-256 of the data tables, in hexadecimal
 */
public record ReceivedData(
        List<MappedRowCount> mapped, List<RepeatCount> repeats, List<RequestCount> requests, String hash) {
    public static final ReceivedData NONE = new ReceivedData(List.of(), List.of(), List.of(), "");

    public ReceivedData {
        mapped = List.copyOf(mapped);
        repeats = List.copyOf(repeats);
        requests = List.copyOf(requests);
    }

    /** The number of instances of one repeat in one wave. */
    public record RepeatCount(InstrumentId instrument, String repeat, WaveId wave, long instances) {}

    /** The number of requests to join in one year. */
    public record RequestCount(int year, long requests) {}
}
