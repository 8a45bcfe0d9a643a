package org.vpip.app.attack;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.app.attack.survey.SurveyVariable;

/** What an attacker reads in the details of a change between two waves. */
record ChangeReading(PublishedRow row, Crowd used, SurveyVariable variable, List<AnswerFact> facts) {
    /** Computing with binary fractions takes that much off the last digit. */
    private static final double ERROR = 1e-9;
    /** No quantile for an interval of 95 % is smaller. */
    private static final double LEAST_QUANTILE = 1.959;

    private static final double HALF_DIGIT = 0.005;
    /** The kind of fact that can be read only by those who know the number of people. */
    static final String SQUARES = "squares";

    void read() {
        double before = row.detail("meanBefore").orElseThrow();
        double after = row.detail("meanAfter").orElseThrow();
        double half = ReportReading.halfDigit(
                        before, after, row.detail("meanDifference").orElseThrow())
                + ERROR;
        String first = row.waves().get(0);
        String last = row.waves().get(1);
        mean(List.of(first), before, half);
        mean(List.of(last), after, half);
        squares(after - before, 2 * half);
        direction("rose", 1);
        direction("stayed", 0);
        direction("fell", -1);
    }

    private double unit() {
        return variable.parts() == 0 ? 0 : 1.0 / variable.parts();
    }

    private void mean(List<String> waves, double mean, double half) {
        facts.add(new AnswerFact(
                "mean", used, variable, waves, values -> values[0], unit(), true, mean - half, mean + half));
    }

    /**
     * Reads the mean square of the changes that follows from the interval of the mean change. Reports print no standard
     * deviation; that of the change is the half width of the interval times the root of n over a quantile of t.
     */
    private void squares(double change, double error) {
        OptionalDouble deviation = row.detail("sdDifference");
        if (row.cells().get("low").isEmpty() || deviation.isEmpty()) {
            return;
        }
        int people = used.size();
        double half = HALF_DIGIT * Math.max(1, Math.sqrt(people) / LEAST_QUANTILE) + ERROR;
        double share = (people - 1.0) / people;
        double nearest = Math.max(0, Math.abs(change) - error);
        double farthest = Math.abs(change) + error;
        double least = share * Math.pow(Math.max(0, deviation.getAsDouble() - half), 2) + nearest * nearest;
        double most = share * Math.pow(deviation.getAsDouble() + half, 2) + farthest * farthest;
        facts.add(new AnswerFact(
                SQUARES,
                used,
                variable,
                row.waves(),
                values -> Math.pow(values[1] - values[0], 2),
                unit() * unit(),
                true,
                least,
                most));
    }

    private void direction(String name, int sign) {
        row.detail(name)
                .ifPresent(count -> facts.add(new AnswerFact(
                        name,
                        used,
                        variable,
                        row.waves(),
                        values -> Math.signum(values[1] - values[0]) == sign ? 1 : 0,
                        1,
                        false,
                        count,
                        count)));
    }
}
