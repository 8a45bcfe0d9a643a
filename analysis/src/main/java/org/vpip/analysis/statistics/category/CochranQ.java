package org.vpip.analysis.statistics.category;

import java.util.Optional;
import org.vpip.analysis.statistics.UpperTail;

/**
 * Cochran's Q: a test of equal frequency of yes at k times or items, answered by the same people.
 *
 * <p>Q = (k - 1)(k ΣG² - (ΣG)²) / (k ΣL - ΣL²) with column sums G and row sums L, on k - 1 degrees of freedom. Empty
 * for fewer than two columns and when every row is all yes or all no. For k = 2 it equals McNemar's χ² without
 * correction.
 *
 * <p>Cochran (1950), doi:10.1093/biomet/37.3-4.256.
 */
public record CochranQ(double statistic, double p) {

    /** Tests rows of 0 and 1, one for each person, all of one length. */
    public static Optional<CochranQ> of(int[][] rows) {
        int k = rows.length == 0 ? 0 : rows[0].length;
        long[] columns = new long[k];
        long total = 0;
        long squares = 0;
        for (int[] row : rows) {
            long sum = 0;
            for (int j = 0; j < k; j++) {
                columns[j] += row[j];
                sum += row[j];
            }
            total += sum;
            squares += sum * sum;
        }
        double divisor = (double) k * total - squares;
        if (k < 2 || divisor == 0) {
            return Optional.empty();
        }
        double columnSquares = 0;
        for (long column : columns) {
            columnSquares += (double) column * column;
        }
        double q = (k - 1) * (k * columnSquares - (double) total * total) / divisor;
        return Optional.of(new CochranQ(q, UpperTail.chiSquared(q, k - 1)));
    }
}
