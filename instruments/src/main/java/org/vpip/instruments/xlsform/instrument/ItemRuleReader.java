package org.vpip.instruments.xlsform.instrument;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.expression.value.ExpressionException;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.QuestionType;
import org.vpip.instruments.instrument.rule.ItemRule;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

/** A parser of the rules of items, which reports invalid ones and those that can never hold. */
final class ItemRuleReader {
    private final Form form;
    private final Problems problems;
    private final Map<String, FormItem> questions = new HashMap<>();

    ItemRuleReader(Form form, Problems problems) {
        this.form = form;
        this.problems = problems;
        form.items().forEach(item -> questions.putIfAbsent(item.name(), item));
    }

    Map<ItemRule, Expression> read(FormItem item, SheetRow row) {
        Map<ItemRule, Expression> rules = new EnumMap<>(ItemRule.class);
        for (ItemRule rule : ItemRule.values()) {
            String written = item.cell(rule.column());
            boolean flag = rule == ItemRule.REQUIRED && written.matches("(?i)yes|no|true|false|true\\(\\)|false\\(\\)");
            if (!written.isEmpty() && !flag) {
                parse(written, row, rule.column()).ifPresent(expression -> rules.put(rule, expression));
            }
        }
        return rules;
    }

    private Optional<Expression> parse(String written, SheetRow row, String column) {
        try {
            Expression expression = Expression.parse(written);
            expression.comparisons().forEach(compared -> compare(compared, row, column));
            return Optional.of(expression);
        } catch (ExpressionException e) {
            ProblemCode code = switch (e.kind()) {
                case FUNCTION -> ProblemCode.EXPRESSION_FUNCTION;
                case LIMIT -> ProblemCode.EXPRESSION_LIMIT;
                case SYNTAX, TYPE, NAME -> ProblemCode.EXPRESSION_SYNTAX;
            };
            row.report(problems, code, column, e.subject());
            return Optional.empty();
        }
    }

    /** Reports a comparison with an unknown choice, which can never hold. */
    private void compare(Expression.ChoiceComparison compared, SheetRow row, String column) {
        FormItem question = questions.get(compared.question());
        if (question == null
                || !(question.hasType(QuestionType.SELECT_ONE) || question.hasType(QuestionType.SELECT_MULTIPLE))) {
            return;
        }
        List<FormChoice> choices = form.choices().get(question.list());
        if (choices == null || (question.orOther() && compared.choice().equals("other"))) {
            return;
        }
        List<String> names = choices.stream().map(FormChoice::name).toList();
        if (!names.contains(compared.choice())) {
            row.report(
                    problems,
                    ProblemCode.NEVER_CHOSEN,
                    column,
                    compared.choice(),
                    compared.question(),
                    String.join(", ", names));
        }
    }
}
