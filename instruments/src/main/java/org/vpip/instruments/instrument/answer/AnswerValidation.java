package org.vpip.instruments.instrument.answer;

import java.util.List;
import org.vpip.instruments.problem.ProblemCode;

/** What an item makes of raw input: an answer, or the reason why it is none. */
public sealed interface AnswerValidation {

    record AcceptedAnswer(Answer answer) implements AnswerValidation {}

    record RejectedAnswer(ProblemCode code, List<String> arguments) implements AnswerValidation {
        public RejectedAnswer {
            arguments = List.copyOf(arguments);
        }
    }
}
