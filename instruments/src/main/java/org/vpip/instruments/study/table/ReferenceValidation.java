package org.vpip.instruments.study.table;

import java.util.Collection;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;

/** The validation of references between sheets. */
public final class ReferenceValidation {
    private ReferenceValidation() {}

    /**
     * Returns whether the reference may be followed; reports a blank cell and an unknown value.
     *
     * @param known empty when the sheet with the known values is itself missing: then every value passes
     */
    public static <T> boolean isKnown(
            RowFieldReader fields, String column, T id, Optional<? extends Collection<T>> known) {
        if (fields.required(column).isEmpty()) {
            return false;
        }
        if (known.isPresent() && !known.get().contains(id)) {
            fields.report(ProblemCode.UNKNOWN_REFERENCE, column, id, column);
            return false;
        }
        return true;
    }
}
