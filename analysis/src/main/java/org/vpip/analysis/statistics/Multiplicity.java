package org.vpip.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts a family of p-values for their number. R: {@code p.adjust}. All p must be given, 0 to 1; results come in the
 * order of the input, are never below it and never above 1.
 */
public enum Multiplicity {
    /** Step-down Bonferroni, for confirmatory outcomes. Holm (1979), Scandinavian Journal of Statistics 6, 65-70. */
    HOLM {
        @Override
        public double[] adjust(double[] p) {
            int[] order = ascending(p);
            double[] adjusted = new double[p.length];
            double highest = 0;
            for (int i = 0; i < p.length; i++) {
                highest = Math.max(highest, Math.min(1, (p.length - i) * p[order[i]]));
                adjusted[order[i]] = highest;
            }
            return adjusted;
        }
    },
    /** False discovery rate, for families of secondary outcomes. Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x. */
    BENJAMINI_HOCHBERG {
        @Override
        public double[] adjust(double[] p) {
            int[] order = ascending(p);
            double[] adjusted = new double[p.length];
            double lowest = 1;
            for (int i = p.length - 1; i >= 0; i--) {
                lowest = Math.min(lowest, p.length * p[order[i]] / (i + 1));
                adjusted[order[i]] = lowest;
            }
            return adjusted;
        }
    };

    public abstract double[] adjust(double[] p);

    private static int[] ascending(double[] p) {
        if (Arrays.stream(p).anyMatch(value -> !(value >= 0 && value <= 1))) {
            throw new IllegalArgumentException("p must lie from 0 to 1: " + Arrays.toString(p));
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
