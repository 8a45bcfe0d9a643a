package org.vpip.analysis.statistics.mixed;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Sufficient sums of the data: the orthonormal columns and the response summed over each person's rows.
 *
 * <p>Their products are added up over the people with the same number of rows. Products within people are of differences
 * from each person's mean, so that large differences between people do not cost their digits.
 */
final class SubjectSums {
    private final TreeMap<Integer, SubjectSizeClass> sizes = new TreeMap<>();
    private final double[][] within;

    /** People with m rows, and sums of products of their column sums (p + 1 by p + 1, the response last). */
    static final class SubjectSizeClass {
        final int m;
        final double[][] products;
        private int persons;

        private SubjectSizeClass(int m, int width) {
            this.m = m;
            this.products = new double[width][width];
        }

        int persons() {
            return persons;
        }
    }

    /** Sums orthonormal columns and the response; {@code subjects} holds the person of each row, counted from 0. */
    SubjectSums(List<double[]> columns, int[] subjects, int count) {
        int[] rows = new int[count];
        for (int subject : subjects) {
            rows[subject]++;
        }
        double[][] sums = new double[columns.size()][count];
        for (int j = 0; j < sums.length; j++) {
            double[] column = columns.get(j);
            double[] own = sums[j];
            for (int i = 0; i < subjects.length; i++) {
                own[subjects[i]] += column[i];
            }
        }
        within = within(columns, subjects, sums, rows);
        for (int subject = 0; subject < count; subject++) {
            if (rows[subject] > 0) {
                add(sizes.computeIfAbsent(rows[subject], m -> new SubjectSizeClass(m, sums.length)), sums, subject);
            }
        }
    }

    private static double[][] within(List<double[]> columns, int[] subjects, double[][] sums, int[] rows) {
        int width = columns.size();
        double[][] products = new double[width][width];
        double[] centred = new double[width];
        for (int i = 0; i < subjects.length; i++) {
            for (int a = 0; a < width; a++) {
                centred[a] = columns.get(a)[i] - sums[a][subjects[i]] / rows[subjects[i]];
                for (int b = 0; b <= a; b++) {
                    products[a][b] += centred[a] * centred[b];
                }
            }
        }
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < a; b++) {
                products[b][a] = products[a][b];
            }
        }
        return products;
    }

    /** Returns the sums of products of differences from each person's mean (p + 1 by p + 1, the response last). */
    double[][] within() {
        return within;
    }

    private static void add(SubjectSizeClass size, double[][] sums, int subject) {
        size.persons++;
        for (int a = 0; a < sums.length; a++) {
            double value = sums[a][subject];
            for (int b = 0; b <= a; b++) {
                size.products[a][b] += value * sums[b][subject];
                size.products[b][a] = size.products[a][b];
            }
        }
    }

    Collection<SubjectSizeClass> sizes() {
        return sizes.values();
    }

    int persons() {
        return sizes.values().stream().mapToInt(SubjectSizeClass::persons).sum();
    }
}
