package org.vpip.instruments.instrument.rule;

import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.wording.Wording;

/**
 * When an item is asked, what it accepts, and what is said when it does not.
 *
 * @param consent what somebody must have agreed to before the item is asked, beside taking part; blank for nothing
 */
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
