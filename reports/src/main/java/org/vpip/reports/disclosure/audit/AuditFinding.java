package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vpip.reports.disclosure.audit.ExposedQuantity.AmountQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.PeopleQuantity;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * A quantity that is not safe, before the facts that bind it are known.
 *
 * @param atoms of the people that it is about
 * @param known facts from which it follows
 * @param variables that these facts are about; empty for numbers of people only
 * @param attacker who can work it out
 * @param isExposed whether the quantity is known as closely in a model of fewer facts
 */
record AuditFinding(
        ExposedQuantity quantity,
        SearchedRange searched,
        BitSet atoms,
        ReaderFacts known,
        Optional<AuditedVariables> variables,
        AttackerKind attacker,
        Predicate<AttackerModel> isExposed) {

    /** Returns the people that it is about, by their positions. */
    BitSet people() {
        return known.partition().members(atoms);
    }

    /** Returns whether it is about how many people there are. */
    boolean isOfNumber() {
        return quantity instanceof PeopleQuantity;
    }

    PossibleRange range() {
        return searched.get();
    }

    Exposure unexplained() {
        return new Exposure(quantity, range(), List.of());
    }

    /** Returns the exposure with a smallest set of facts from which it follows. */
    Exposure explained() {
        if (quantity instanceof AmountQuantity) {
            return new Exposure(
                    quantity,
                    range(),
                    known.facts().stream().map(AtomFact::published).toList());
        }
        ValueCells cells = ValueCells.of(variables, known.facts());
        List<AtomFact> binding = BindingFacts.of(
                known.facts(),
                some -> isExposed.test(AttackerModel.of(attacker, known.partition(), some, variables, cells)));
        List<PublishedFact> facts = binding.stream().map(AtomFact::published).toList();
        return new Exposure(quantity, range(), facts);
    }
}
