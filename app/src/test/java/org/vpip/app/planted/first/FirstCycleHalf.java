package org.vpip.app.planted.first;

import org.jspecify.annotations.Nullable;
import org.vpip.app.planted.second.SecondCycleHalf;

/** Half of a planted package cycle. */
public record FirstCycleHalf(@Nullable SecondCycleHalf second) {}
