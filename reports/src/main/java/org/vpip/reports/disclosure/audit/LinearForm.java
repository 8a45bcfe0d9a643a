package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** A weighted sum of unknowns. */
final class LinearForm {
    private final TreeMap<Integer, Double> weights = new TreeMap<>();
    private int[] unknowns = {};
    private double[] own = {};

    /** Returns the sum of these unknowns. */
    static LinearForm sum(BitSet unknowns) {
        LinearForm form = new LinearForm();
        unknowns.stream().forEach(unknown -> form.add(unknown, 1));
        return form;
    }

    /** Adds a weight to that of an unknown. */
    LinearForm add(int unknown, double weight) {
        weights.merge(unknown, weight, Double::sum);
        unknowns = new int[0];
        return this;
    }

    /** Adds another form times a factor. */
    LinearForm add(LinearForm other, double factor) {
        other.weights.forEach((unknown, weight) -> add(unknown, weight * factor));
        return this;
    }

    Map<Integer, Double> weights() {
        return weights;
    }

    /** Returns whether it is a sum of the first unknowns alone. */
    boolean isWithin(int first) {
        return weights.isEmpty() || weights.lastKey() < first;
    }

    /** Returns the weight of each unknown. */
    double[] dense(int unknowns) {
        double[] dense = new double[unknowns];
        weights.forEach((unknown, weight) -> dense[unknown] = weight);
        return dense;
    }

    /** Returns the largest absolute weight, at least 1. */
    double largestWeight() {
        return weights.values().stream().mapToDouble(Math::abs).reduce(1, Math::max);
    }

    /** Returns the value at a solution. */
    double at(double[] solution) {
        if (unknowns.length < weights.size()) {
            unknowns = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
            own = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
        }
        double sum = 0;
        for (int i = 0; i < unknowns.length; i++) {
            sum += own[i] * solution[unknowns[i]];
        }
        return sum;
    }
}
