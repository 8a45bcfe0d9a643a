package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * A fact and the atoms of its people.
 *
 * @param people by their position in the index of one audit
 */
record AtomFact(PublishedFact published, BitSet people, BitSet atoms) {
    Fact fact() {
        return published.fact();
    }

    Optional<PersonVariable> variable() {
        return published.variable();
    }
}
