package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vpip.reports.disclosure.audit.IntegerProgram.Constraint;

/** The constraints in which an unknown has a weight, in their order, and these weights. */
final class UnknownWeights {
    private final int[] constraints;
    private final double[] weights;

    private UnknownWeights(Map<Integer, Double> entries) {
        this.constraints = entries.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.weights =
                entries.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns the weights of each unknown. */
    static UnknownWeights[] of(int unknowns, List<Constraint> constraints) {
        List<Map<Integer, Double>> entries = new ArrayList<>();
        for (int i = 0; i < unknowns; i++) {
            entries.add(new TreeMap<>());
        }
        for (int i = 0; i < constraints.size(); i++) {
            int constraint = i;
            constraints.get(i).form().forEach((unknown, weight) -> {
                if (weight != 0) {
                    entries.get(unknown).put(constraint, weight);
                }
            });
        }
        return entries.stream().map(UnknownWeights::new).toArray(UnknownWeights[]::new);
    }

    int[] constraints() {
        return constraints;
    }

    double[] weights() {
        return weights;
    }
}
