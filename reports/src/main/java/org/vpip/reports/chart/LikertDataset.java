package org.vpip.reports.chart;

import java.util.List;
import org.jfree.data.category.DefaultCategoryDataset;

/** The lengths of diverging bars on either side of the middle. */
final class LikertDataset {
    private LikertDataset() {}

    /** A row of the plot: an item at one wave. Its position distinguishes rows with equal labels. */
    record LikertRow(int position, String label) implements Comparable<LikertRow> {
        @Override
        public int compareTo(LikertRow other) {
            return Integer.compare(position, other.position);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** A choice; the middle one of an odd number is two series, a half on each side. */
    record LikertSeries(int choice, boolean isHalf, boolean isRight) implements Comparable<LikertSeries> {
        @Override
        public int compareTo(LikertSeries other) {
            return Integer.compare(choice * 2 + (isRight ? 1 : 0), other.choice * 2 + (other.isRight ? 1 : 0));
        }
    }

    /** Adds the counts from the middle outwards on either side, the order in which bars are stacked. */
    static void add(DefaultCategoryDataset data, LikertRow row, List<Integer> counts) {
        int choices = counts.size();
        boolean odd = choices % 2 == 1;
        if (odd) {
            double half = counts.get(choices / 2) / 2.0;
            data.addValue(-half, new LikertSeries(choices / 2, true, false), row);
            data.addValue(half, new LikertSeries(choices / 2, true, true), row);
        }
        for (int i = choices / 2 - 1; i >= 0; i--) {
            data.addValue(-counts.get(i), new LikertSeries(i, false, false), row);
        }
        for (int i = choices - choices / 2; i < choices; i++) {
            data.addValue(counts.get(i), new LikertSeries(i, false, true), row);
        }
    }

    /** Returns the length of a bar on one side of the middle. */
    static double sideLength(List<Integer> counts, boolean right) {
        int choices = counts.size();
        double sum = choices % 2 == 1 ? counts.get(choices / 2) / 2.0 : 0;
        int from = right ? choices - choices / 2 : 0;
        for (int i = from; i < from + choices / 2; i++) {
            sum += counts.get(i);
        }
        return sum;
    }
}
