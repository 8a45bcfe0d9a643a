package org.vpip.reports.disclosure.audit;

import java.util.Map;
import org.vpip.analysis.finding.fact.PersonVariable;

/**
 * The choices that one person can have in all audited variables together, such as an answer before and one after.
 *
 * @param scores of the choices; empty for a variable without scores
 */
record ValueOutcome(Map<PersonVariable, String> choices, Map<PersonVariable, Double> scores) {
    boolean has(PersonVariable variable, String choice) {
        return choice.equals(choices.get(variable));
    }

    /** Returns the score, 0 where the variable has none. */
    double score(PersonVariable variable) {
        return scores.getOrDefault(variable, 0.0);
    }
}
