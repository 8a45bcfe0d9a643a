package org.vpip.analysis.statistics.mixed;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Sufficient sums of the data: the orthonormal columns and the response summed over each person's rows.
 *
 * <p>Their products are added up over the people with the same number of rows.
 */
final class SubjectSums {
    private final TreeMap<Integer, SubjectSizeClass> sizes = new TreeMap<>();

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
        for (int subject = 0; subject < count; subject++) {
            if (rows[subject] > 0) {
                add(sizes.computeIfAbsent(rows[subject], m -> new SubjectSizeClass(m, sums.length)), sums, subject);
            }
        }
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
