package org.vpip.instruments.tabular;

import java.io.IOException;
import org.vpip.instruments.problem.ProblemCode;

/** A readable file that is rejected, with the problem to report. */
final class RejectedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    RejectedFileException(ProblemCode code) {
        super(code.name());
        this.code = code;
    }

    ProblemCode code() {
        return code;
    }
}
