package org.vpip.analysis.statistics.agreement.alpha;

import java.util.stream.IntStream;

/** Who rated what at which of two waves, and what α would be had some raters done it the other way round. */
sealed interface RatingWaveDesign {

    /**
     * α earlier and later; NaN where it is not defined.
     *
     * @param order of each rater: one of two
     */
    double[] alphas(boolean[] order);

    /** A copy. */
    boolean[] observed();

    /** Whether as many raters must have each order as were observed. */
    boolean isBalanced();

    /** The same units at both waves; false is the observed order. */
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

    /** Two forms in either order, true where the first came first. */
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
