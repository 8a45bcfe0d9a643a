package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.analysis.finding.fact.PersonVariable;

/**
 * The variables of one model: a single one, or an item before and after with its change, whose values are choices of a pair of
 * answers.
 *
 * @param outcomes what a person can have; empty for a scale
 */
record AuditedVariables(List<VariableDomain> domains, List<ValueOutcome> outcomes) {
    static AuditedVariables of(VariableScope scope, List<AtomFact> facts) {
        List<VariableDomain> domains = scope.variables().stream()
                .map(variable -> VariableDomain.of(variable, facts))
                .toList();
        return domains.size() == 1 ? single(domains.get(0)) : joint(domains.get(0), domains.get(1), domains.get(2));
    }

    private static AuditedVariables single(VariableDomain domain) {
        PersonVariable variable = domain.variable();
        List<ValueOutcome> outcomes = domain.choices().stream()
                .map(choice -> new ValueOutcome(Map.of(variable, choice), scores(domain, choice)))
                .toList();
        return new AuditedVariables(List.of(domain), outcomes);
    }

    private static Map<PersonVariable, Double> scores(VariableDomain domain, String choice) {
        OptionalDouble score = domain.score(choice);
        return score.isPresent() ? Map.of(domain.variable(), score.getAsDouble()) : Map.of();
    }

    private static AuditedVariables joint(VariableDomain before, VariableDomain after, VariableDomain change) {
        List<ValueOutcome> outcomes = new ArrayList<>();
        before.scores()
                .forEach((first, low) -> after.scores()
                        .forEach((second, high) -> outcomes.add(new ValueOutcome(
                                Map.of(
                                        before.variable(), first,
                                        after.variable(), second,
                                        change.variable(),
                                                ChangeDirection.of(high - low).id()),
                                Map.of(
                                        before.variable(),
                                        low,
                                        after.variable(),
                                        high,
                                        change.variable(),
                                        high - low)))));
        return new AuditedVariables(List.of(before, after, change.withChoices(ChangeDirection.ids())), outcomes);
    }

    boolean has(PersonVariable variable) {
        return domains.stream().anyMatch(domain -> domain.variable().equals(variable));
    }

    /** Returns the only variable, that of a scale. */
    VariableDomain scale() {
        return domains.get(0);
    }

    boolean hasOutcomes() {
        return !outcomes.isEmpty();
    }

    /** Returns whether the audit has a model of the values: choices, or scores between two ends. */
    boolean isModelled() {
        return hasOutcomes() || scale().isBounded();
    }

    /** Returns the atoms in which somebody has a value. */
    BitSet atoms() {
        BitSet atoms = new BitSet();
        domains.forEach(domain -> atoms.or(domain.atoms()));
        return atoms;
    }

    /** Returns whether every value of a variable is a choice with a whole score. */
    boolean hasWholeScores(PersonVariable variable) {
        return hasOutcomes()
                && outcomes.stream()
                        .map(outcome -> outcome.scores().get(variable))
                        .allMatch(score -> score != null && score == Math.rint(score));
    }

    /** Returns whether the choices of a variable have scores. */
    boolean hasScores(PersonVariable variable) {
        return hasOutcomes()
                && outcomes.stream().allMatch(outcome -> outcome.scores().containsKey(variable));
    }
}
