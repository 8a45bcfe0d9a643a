package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.fact.PublishedFact;

/** A fact and the atoms of its people. */
record AtomFact(PublishedFact published, BitSet atoms) {
    Fact fact() {
        return published.fact();
    }

    /** Returns the variable of the fact; empty where it is about people only. */
    Optional<PersonVariable> variable() {
        if (fact() instanceof ValueSum sum) {
            return Optional.of(sum.variable());
        }
        if (fact() instanceof SquareSum squares) {
            return Optional.of(squares.variable());
        }
        return fact() instanceof CategoryCount category ? Optional.of(category.variable()) : Optional.empty();
    }
}
