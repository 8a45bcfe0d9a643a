package org.vpip.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.statistics.mixed.NestedModel;
import org.vpip.analysis.statistics.mixed.RandomTerms;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable.CategoricalVariable;
import org.vpip.analysis.statistics.regression.ModelVariable.NumericVariable;

/** Edges; the models over waves are compared with R where they are fitted. */
class NestedModelTest {
    private static final RandomTerms LEVELS = new RandomTerms(false, true, false);

    private static ModelFrame frame(List<String> people, double... x) {
        return ModelFrame.of(
                ModelFormula.parse("y ~ x + (1 | person)"),
                Map.of(
                        "y", new NumericVariable(new double[] {1, 3, 2, 6, 4, 1}),
                        "x", new NumericVariable(x),
                        "person", CategoricalVariable.of(people)));
    }

    @Test
    void refusesEffectsThatVaryWithinAWaveOfACommunity() {
        ModelFrame frame = frame(List.of("a", "a", "b", "b", "c", "c"), 0, 1, 2, 3, 4, 6);
        double[] times = {0, 1, 0, 1, 0, 1};
        int[] communities = {0, 0, 0, 0, 1, 1};

        assertThatThrownBy(() -> NestedModel.fit(frame, times, communities, LEVELS))
                .hasMessage("effects must be constant within a community and time");
    }

    @Test
    void hasNoFitForOnePersonOrOneTime() {
        ModelFrame one = frame(List.of("a", "a", "a", "a", "a", "a"), 0, 1, 2, 3, 4, 5);
        ModelFrame three = frame(List.of("a", "a", "b", "b", "c", "c"), 0, 0, 0, 0, 1, 1);
        double[] times = {0, 1, 2, 3, 4, 5};

        assertThat(NestedModel.fit(one, times, new int[6], LEVELS)).isEmpty();
        assertThat(NestedModel.fit(three, new double[6], new int[] {0, 0, 0, 0, 1, 1}, LEVELS))
                .isEmpty();
    }
}
