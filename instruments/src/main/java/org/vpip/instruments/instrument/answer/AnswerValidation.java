package org.vpip.instruments.instrument.answer;

import java.util.List;
import org.vpip.instruments.problem.ProblemCode;

/** The result of reading raw input: an answer, or a reason for its rejection. */
public sealed interface AnswerValidation {

    record AcceptedAnswer(Answer answer) implements AnswerValidation {}

    record RejectedAnswer(ProblemCode code, List<String> arguments) implements AnswerValidation {
        public RejectedAnswer {
            arguments = List.copyOf(arguments);
        }
    }
}
