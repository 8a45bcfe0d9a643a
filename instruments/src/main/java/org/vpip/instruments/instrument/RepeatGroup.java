package org.vpip.instruments.instrument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.Expression;

/**
 * A part of a questionnaire that is asked several times.
 *
 * @param count how often; null when whoever answers decides
 */
public record RepeatGroup(String name, @Nullable Expression count) {
    /** More often is never asked, whatever the count says. */
    public static final int MAX_INSTANCES = 200;

    public Optional<Expression> fixedCount() {
        return Optional.ofNullable(count);
    }
}
