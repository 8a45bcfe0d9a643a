package org.vpip.analysis.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFormulaTest {
    private static final Map<String, ModelVariable> DATA = Map.of(
            "y",
            new ModelVariable.NumericVariable(new double[] {1, 2, 3, 4, 5, 6}),
            "x",
            new ModelVariable.NumericVariable(new double[] {1, 0, 2, 0, 3, 0}),
            "g",
            ModelVariable.CategoricalVariable.of(List.of("b", "a", "c", "a", "b", "c")),
            "h",
            ModelVariable.CategoricalVariable.of(List.of("u", "v", "u", "v", "v", "u")));

    /** R 4.2.2: colnames(model.matrix(formula)). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y ~ x + g        | (Intercept) x gb gc",
                "y ~ g * h        | (Intercept) gb gc hv gb:hv gc:hv",
                "y ~ x + g + g:x  | (Intercept) x gb gc x:gb x:gc",
                "y ~ g + g:x      | (Intercept) gb gc ga:x gb:x gc:x",
                "y ~ 0 + g + h    | ga gb gc hv",
                "y ~ 0 + x        | x",
                "y ~ 1            | (Intercept)",
                "y ~ g:h          | (Intercept) ga:hu gb:hu gc:hu ga:hv gb:hv gc:hv"
            })
    void hasRsColumnsInRsOrder(String formula, String columns) {
        ModelFrame frame = ModelFrame.of(ModelFormula.parse(formula), DATA);
        assertThat(String.join(" ", DesignMatrix.of(frame).names())).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "~ x", "y ~ x ~ g", "y ~ log(x)", "y ~ x +"})
    void refusesWhatItDoesNotUnderstand(String formula) {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelFormula.parse(formula));
    }

    @Test
    void namesTheVariableThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelFrame.of(ModelFormula.parse("y ~ age"), DATA))
                .withMessageContaining("age");
    }
}
