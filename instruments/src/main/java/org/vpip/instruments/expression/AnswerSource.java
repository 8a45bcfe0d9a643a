package org.vpip.instruments.expression;

import java.util.Optional;
import org.vpip.instruments.expression.value.ExpressionValue;

/** The answers available to an expression, by the names of their questions. */
public interface AnswerSource {
    /** Returns the answer to that question; one value per instance from outside its repeat; empty for an unknown name. */
    Optional<ExpressionValue> answer(String name, EvaluationContext context);

    /** Returns the answer in one instance of a repeat, counted from 1; blank when there is no such instance. */
    ExpressionValue answer(String name, String repeat, int instance);

    /** Returns the text that people read for a choice of a question; empty when there is no such choice. */
    Optional<String> choiceLabel(String question, String choice);
}
