package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.instruments.response.WaveId;

/**
 * The variables that are audited in one model.
 *
 * @param variables one, or an item before, the same after, and its change
 */
record VariableScope(List<PersonVariable> variables) {
    /** The number of pairs of answers grows with its square. */
    private static final int MOST_CHOICES = 7;

    VariableScope {
        variables = List.copyOf(variables);
    }

    /** Returns a scope for each change of an item with few choices, and one for each variable that is in none of these. */
    static List<VariableScope> of(ReaderFacts known) {
        List<VariableScope> scopes = new ArrayList<>();
        Set<PersonVariable> joined = new HashSet<>();
        for (PersonVariable variable : known.variables()) {
            if (variable.waves().size() == 2) {
                VariableScope scope = new VariableScope(List.of(
                        at(variable, variable.waves().get(0)),
                        at(variable, variable.waves().get(1)),
                        variable));
                if (scope.isOfItem(known)) {
                    scopes.add(scope);
                    joined.addAll(scope.variables);
                }
            }
        }
        known.variables().stream()
                .filter(variable -> !joined.contains(variable))
                .forEach(variable -> scopes.add(new VariableScope(List.of(variable))));
        return scopes;
    }

    private static PersonVariable at(PersonVariable change, WaveId wave) {
        return new PersonVariable(change.source(), List.of(wave));
    }

    private boolean isOfItem(ReaderFacts known) {
        return variables.subList(0, 2).stream()
                .map(variable ->
                        VariableDomain.of(variable, known.measured()).scores().size())
                .allMatch(scores -> scores > 0 && scores <= MOST_CHOICES);
    }

    boolean includes(AtomFact fact) {
        return fact.variable().filter(variables::contains).isPresent();
    }
}
