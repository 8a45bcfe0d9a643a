package org.vpip.app.study;

import java.util.List;
import org.vpip.instruments.problem.Problem;

/** The refusal of a study that would replace the one in a database. */
public final class RejectedStudyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RejectedStudyException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
