package org.vpip.reports.disclosure.audit;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A quantity that is not safe, before the facts that bind it are known.
 *
 * @param domain of the variable that the quantity is about; empty for a number of people
 * @param isExposed whether the quantity is known as closely in a model of fewer facts
 */
record AuditFinding(
        ExposedQuantity quantity,
        PossibleRange range,
        Optional<VariableDomain> domain,
        Predicate<AttackerModel> isExposed) {}
