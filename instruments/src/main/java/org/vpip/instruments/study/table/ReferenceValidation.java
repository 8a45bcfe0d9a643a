package org.vpip.instruments.study.table;

import java.util.Collection;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;

/** Whether what a cell refers to is there. */
public final class ReferenceValidation {
    private ReferenceValidation() {}

    /**
     * Reports a blank cell, and a value that is none of the known ones.
     *
     * @param known empty when the sheet that would list them is itself missing: then nothing is called unknown
     * @return whether the reference may be followed
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
