package org.vpip.instruments.instrument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.Expression;

/** A part of a questionnaire with several instances; without a count the respondent decides. */
public record RepeatGroup(String name, @Nullable Expression count) {
    /** The upper limit of instances, whatever the count says. */
    public static final int MAX_INSTANCES = 200;

    public Optional<Expression> fixedCount() {
        return Optional.ofNullable(count);
    }
}
