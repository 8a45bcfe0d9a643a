package org.vpip.instruments.problem;

import org.jspecify.annotations.Nullable;

/**
 * The location of a problem in the input.
 *
 * @param file path inside the study or as given on the command line
 * @param sheet name of the sheet; for a CSV file its name without extension
 * @param row as a spreadsheet counts, with the heading as row 1; 0 for the sheet itself
 * @param column heading of the column; null for the row itself
 */
public record ProblemLocation(
        String file,
        @Nullable String sheet,
        int row,
        @Nullable String column) {
    public static ProblemLocation file(String file) {
        return new ProblemLocation(file, null, 0, null);
    }
}
