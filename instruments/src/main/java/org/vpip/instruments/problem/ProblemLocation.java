package org.vpip.instruments.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where in somebody's input a problem stands.
 *
 * @param file path inside the study or as given on the command line
 * @param sheet name of the sheet; for a CSV file its name without ending
 * @param row as a spreadsheet counts, the heading is row 1; 0 when the whole sheet is meant
 * @param column heading of the column; null when the whole row is meant
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
