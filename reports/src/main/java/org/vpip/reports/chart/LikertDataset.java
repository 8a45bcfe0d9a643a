package org.vpip.reports.chart;

import java.util.List;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars of answers as lengths on either side of the middle. */
final class LikertDataset {
    private LikertDataset() {}

    /** Row of the plot: one item at one wave. Equal texts are told apart by their place. */
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

    /** A choice; the middle one is there twice, once on each side. */
    record LikertSeries(int choice, boolean isHalf, boolean isRight) implements Comparable<LikertSeries> {
        @Override
        public int compareTo(LikertSeries other) {
            return Integer.compare(choice * 2 + (isRight ? 1 : 0), other.choice * 2 + (other.isRight ? 1 : 0));
        }
    }

    /** From the middle outwards on either side, because bars are stacked in that order. */
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

    /** How far a bar reaches from the middle. */
    static double sideLength(List<Integer> counts, boolean right) {
        int choices = counts.size();
        double sum = choices % 2 == 1 ? counts.get(choices / 2) / 2.0 : 0;
        int from = right ? choices - choices / 2 : 0;
        for (int i = from; i < from + choices / 2; i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    /** The count in its bar; none for nobody, and none in a half of the middle, whose count stands on the line. */
    static final class CountLabelGenerator extends StandardCategoryItemLabelGenerator {
        static final long serialVersionUID = 1;
        private final boolean half;

        CountLabelGenerator(boolean half) {
            this.half = half;
        }

        @Override
        public String generateLabel(CategoryDataset data, int series, int category) {
            Number value = data.getValue(series, category);
            long count = value == null ? 0 : Math.round(Math.abs(value.doubleValue()));
            return half || count == 0 ? "" : String.valueOf(count);
        }
    }
}
