package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.vpip.reports.disclosure.audit.IntegerProgram.Constraint;
import org.vpip.reports.disclosure.audit.IntegerProgram.Unknown;

/** Another solver, ojAlgo, is the reference. */
class SimplexTableauTest {
    private static final int UNKNOWNS = 7;

    private final double[] least = new double[UNKNOWNS];
    private final double[] most = new double[UNKNOWNS];

    private static LinearForm form(Random random) {
        LinearForm form = new LinearForm();
        IntStream.range(0, UNKNOWNS)
                .filter(unknown -> random.nextInt(3) > 0)
                .forEach(unknown -> form.add(unknown, random.nextInt(9) - 4));
        return form;
    }

    private static Constraint constraint(Random random) {
        double low = random.nextInt(12) - 6;
        return switch (random.nextInt(3)) {
            case 0 -> new Constraint(form(random), low, low);
            case 1 -> new Constraint(form(random), low, Double.POSITIVE_INFINITY);
            default -> new Constraint(form(random), low, low + random.nextInt(8));
        };
    }

    /** One tableau goes on from form to form, from limits to limits, and to one more constraint. */
    @RepeatedTest(60)
    void findsTheGreatestValue(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Constraint> constraints = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> constraints.add(constraint(random)));
        SimplexTableau tableau = SimplexTableau.of(
                IntStream.range(0, UNKNOWNS)
                        .mapToObj(i -> new Unknown(true, 0, 9))
                        .toList(),
                constraints);
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < UNKNOWNS; i++) {
                least[i] = random.nextInt(3);
                most[i] = least[i] + random.nextInt(7);
            }
            LinearForm form = form(random);
            Optional<Double> expected = expected(constraints, form);
            assertThat(tableau.moveWithin(least, most)).isEqualTo(expected.isPresent());
            if (expected.isPresent()) {
                double[] values = tableau.greatest(form);
                assertThat(form.at(values)).isCloseTo(expected.get(), within(1e-6));
                assertThat(constraints).allMatch(constraint -> constraint.holds(values));
            }
            if (round == 6) {
                Constraint more = constraint(random);
                constraints.add(more);
                tableau = tableau.with(more);
            }
        }
    }

    private Optional<Double> expected(List<Constraint> constraints, LinearForm form) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int i = 0; i < UNKNOWNS; i++) {
            model.addVariable("x" + i).lower(least[i]).upper(most[i]);
        }
        for (Constraint constraint : constraints) {
            Expression row = model.addExpression();
            row.lower(constraint.low());
            if (Double.isFinite(constraint.high())) {
                row.upper(constraint.high());
            }
            constraint.form().forEach(row::set);
        }
        Expression objective = model.addExpression().weight(1);
        form.forEach(objective::set);
        Optimisation.Result result = model.maximise();
        double[] values = IntStream.range(0, UNKNOWNS)
                .mapToDouble(i -> result.getState().isOptimal() ? result.doubleValue(i) : Double.NaN)
                .toArray();
        return Optional.of(form.at(values))
                .filter(value -> Arrays.stream(values).noneMatch(Double::isNaN));
    }
}
