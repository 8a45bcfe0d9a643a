package org.vpip.analysis.network.exchange;

import java.util.List;

/** A file for another program, not yet written. */
public sealed interface NetworkFile {
    /** Returns the name with its extension: letters, digits, points, dashes and underscores. */
    String name();

    /** A table for spreadsheets and programs that read CSV. */
    record TabularNetworkFile(String name, List<String> header, List<List<String>> rows) implements NetworkFile {
        public TabularNetworkFile {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** A file in any other format. */
    record TextNetworkFile(String name, String content) implements NetworkFile {}
}
