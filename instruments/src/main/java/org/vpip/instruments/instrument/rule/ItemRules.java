package org.vpip.instruments.instrument.rule;

import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.wording.Wording;

/** The conditions, constraints and messages of an item, and the additional consent that it requires. */
public record ItemRules(
        Map<ItemRule, Expression> expressions, Wording constraintMessage, Wording requiredMessage, String consent) {
    public static final ItemRules NONE = new ItemRules(Map.of(), Wording.NONE, Wording.NONE, "");

    public ItemRules {
        expressions = Map.copyOf(expressions);
    }

    public Optional<Expression> of(ItemRule rule) {
        return Optional.ofNullable(expressions.get(rule));
    }
}
