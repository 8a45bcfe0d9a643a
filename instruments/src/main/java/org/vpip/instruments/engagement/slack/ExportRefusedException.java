package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.util.List;
import org.vpip.instruments.problem.ProblemCode;

/** A refused export and its reason. */
final class ExportRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Object> arguments;

    ExportRefusedException(ProblemCode code, Object... arguments) {
        super(code.name());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    ProblemCode code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
