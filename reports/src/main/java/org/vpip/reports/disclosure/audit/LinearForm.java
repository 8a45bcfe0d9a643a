package org.vpip.reports.disclosure.audit;

import java.util.Arrays;
import java.util.BitSet;

/** A weighted sum of unknowns. */
final class LinearForm {
    private int[] unknowns = new int[4];
    private double[] weights = new double[4];
    private int size;

    /** What is done with each unknown and its weight. */
    @FunctionalInterface
    interface WeightAction {
        void accept(int unknown, double weight);
    }

    /** Returns the sum of these unknowns. */
    static LinearForm sum(BitSet unknowns) {
        LinearForm form = new LinearForm();
        unknowns.stream().forEach(unknown -> form.add(unknown, 1));
        return form;
    }

    /** Adds a weight to that of an unknown. */
    LinearForm add(int unknown, double weight) {
        int place = isWithin(unknown) ? -size - 1 : Arrays.binarySearch(unknowns, 0, size, unknown);
        if (place >= 0) {
            weights[place] += weight;
        } else {
            insert(-place - 1, unknown, weight);
        }
        return this;
    }

    private void insert(int place, int unknown, double weight) {
        if (size == unknowns.length) {
            unknowns = Arrays.copyOf(unknowns, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        System.arraycopy(unknowns, place, unknowns, place + 1, size - place);
        System.arraycopy(weights, place, weights, place + 1, size - place);
        unknowns[place] = unknown;
        weights[place] = weight;
        size++;
    }

    /** Adds another form times a factor. */
    LinearForm add(LinearForm other, double factor) {
        other.forEach((unknown, weight) -> add(unknown, weight * factor));
        return this;
    }

    /** Does something with each unknown and its weight, in ascending order. */
    void forEach(WeightAction action) {
        for (int i = 0; i < size; i++) {
            action.accept(unknowns[i], weights[i]);
        }
    }

    /** Returns the unknowns in ascending order. */
    int[] unknowns() {
        return Arrays.copyOf(unknowns, size);
    }

    /** Returns whether every weight is a whole number. */
    boolean isWhole() {
        return Arrays.stream(weights, 0, size).allMatch(weight -> weight == Math.rint(weight));
    }

    /** Returns whether it is a sum of the first unknowns alone. */
    boolean isWithin(int first) {
        return size == 0 || unknowns[size - 1] < first;
    }

    /** Returns the weight of each unknown. */
    double[] dense(int unknowns) {
        double[] dense = new double[unknowns];
        forEach((unknown, weight) -> dense[unknown] = weight);
        return dense;
    }

    /** Returns the largest absolute weight, at least 1. */
    double largestWeight() {
        return Arrays.stream(weights, 0, size).map(Math::abs).reduce(1, Math::max);
    }

    /** Returns the value at a solution. */
    double at(double[] solution) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i] * solution[unknowns[i]];
        }
        return sum;
    }
}
