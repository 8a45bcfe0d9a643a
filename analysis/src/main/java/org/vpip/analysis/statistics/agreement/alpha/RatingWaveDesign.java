package org.vpip.analysis.statistics.agreement.alpha;

import java.util.stream.IntStream;

/** Ratings at two waves, with α under any exchange of the raters' waves or orders. */
sealed interface RatingWaveDesign {

    /**
     * Returns α earlier and later; NaN where undefined.
     *
     * @param order of each rater: one of two
     */
    double[] alphas(boolean[] order);

    /** Returns a copy of the observed order. */
    boolean[] observed();

    /** Returns whether each order must have as many raters as observed. */
    boolean isBalanced();

    /** Design with the same units at both waves; false is the observed order. */
    @SuppressWarnings("ArrayRecordComponent")
    record PanelDesign(MetricRatings both, int[] ratersPresent) implements RatingWaveDesign {
        @Override
        public double[] alphas(boolean[] order) {
            return new double[] {alpha(order, false), alpha(order, true)};
        }

        private double alpha(boolean[] order, boolean later) {
            int[] weights = new int[both.raters()];
            for (int i = 0; i < ratersPresent.length; i++) {
                weights[ratersPresent[i] + (order[i] == later ? 0 : weights.length / 2)] = 1;
            }
            return both.alphaOf(weights);
        }

        @Override
        public boolean[] observed() {
            return new boolean[ratersPresent.length];
        }

        @Override
        public boolean isBalanced() {
            return false;
        }
    }

    /** Design with two forms in either order; true where the first form came first. */
    @SuppressWarnings("ArrayRecordComponent")
    record ParallelFormsDesign(MetricRatings first, MetricRatings second, boolean[] firstEarlier, int[] ratersPresent)
            implements RatingWaveDesign {
        @Override
        public double[] alphas(boolean[] order) {
            return new double[] {
                (alpha(first, order, true) + alpha(second, order, false)) / 2,
                (alpha(first, order, false) + alpha(second, order, true)) / 2
            };
        }

        private double alpha(MetricRatings form, boolean[] order, boolean wanted) {
            int[] weights = new int[form.raters()];
            for (int i = 0; i < ratersPresent.length; i++) {
                weights[ratersPresent[i]] = order[i] == wanted ? 1 : 0;
            }
            return form.alphaOf(weights);
        }

        @Override
        public boolean[] observed() {
            boolean[] order = new boolean[ratersPresent.length];
            IntStream.range(0, ratersPresent.length).forEach(i -> order[i] = firstEarlier[ratersPresent[i]]);
            return order;
        }

        @Override
        public boolean isBalanced() {
            return true;
        }
    }
}
