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

    /** Returns the value at a solution. */
    double at(double[] solution) {
        return weights.entrySet().stream()
                .mapToDouble(weight -> weight.getValue() * solution[weight.getKey()])
                .sum();
    }
}
