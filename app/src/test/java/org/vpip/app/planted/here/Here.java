package org.vpip.app.planted.here;

import org.jspecify.annotations.Nullable;
import org.vpip.app.planted.there.There;

/** Half of a planted package cycle. */
public record Here(@Nullable There there) {}
