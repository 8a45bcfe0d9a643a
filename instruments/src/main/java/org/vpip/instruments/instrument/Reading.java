package org.vpip.instruments.instrument;

import java.util.List;
import org.vpip.instruments.problem.ProblemCode;

/** What an item makes of raw input: an answer, or the reason why it is none. */
public sealed interface Reading {

    record Accepted(Answer answer) implements Reading {}

    record Refused(ProblemCode code, List<String> arguments) implements Reading {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
