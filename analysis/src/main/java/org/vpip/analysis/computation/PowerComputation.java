package org.vpip.analysis.computation;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.power.TTestPower;

/** Computation of power for a study of a given size, from arguments alone: n or n1 and n2, effect, alpha, power. */
final class PowerComputation {
    private static final double ALPHA = 0.05;
    private static final double POWER = 0.8;

    private PowerComputation() {}

    static NumericResult power(ComputationInput source) {
        TTestPower test = new TTestPower(number(source, "alpha", ALPHA));
        double wanted = number(source, "power", POWER);
        if (source.arguments().containsKey("n1")) {
            return twoGroups(source, test, wanted);
        }
        int n = (int) number(source, "n", 0);
        double effect = number(source, "effect", Double.NaN);
        OptionalInt pairs = effect == 0 || Double.isNaN(effect) ? OptionalInt.empty() : test.pairsFor(effect, wanted);
        return new NumericResult()
                .put("alpha", test.alpha())
                .put("n", n)
                .put("minimum_detectable_effect", test.detectablePaired(n, wanted))
                .put("power", Double.isNaN(effect) ? OptionalDouble.empty() : test.paired(n, effect))
                .put("pairs_needed", pairs.stream().asDoubleStream().findFirst());
    }

    private static NumericResult twoGroups(ComputationInput source, TTestPower test, double wanted) {
        int first = (int) source.number("n1");
        int second = (int) source.number("n2");
        double effect = number(source, "effect", Double.NaN);
        return new NumericResult()
                .put("alpha", test.alpha())
                .put("n1", first)
                .put("n2", second)
                .put("minimum_detectable_effect", test.detectableTwoGroups(first, second, wanted))
                .put("power", Double.isNaN(effect) ? OptionalDouble.empty() : test.twoGroups(first, second, effect));
    }

    private static double number(ComputationInput source, String argument, double otherwise) {
        return source.arguments().containsKey(argument) ? source.number(argument) : otherwise;
    }
}
