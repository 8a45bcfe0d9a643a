package org.vpip.reports.disclosure.audit;

import java.util.Map;
import java.util.TreeMap;

/** A weighted sum of unknowns. */
final class LinearForm {
    private final Map<Integer, Double> weights = new TreeMap<>();

    /** Adds a weight to that of an unknown. */
    LinearForm add(int unknown, double weight) {
        weights.merge(unknown, weight, Double::sum);
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
        double sum = 0;
        for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * solution[weight.getKey()];
        }
        return sum;
    }
}
