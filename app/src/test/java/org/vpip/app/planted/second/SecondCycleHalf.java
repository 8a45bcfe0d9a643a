package org.vpip.app.planted.second;

import org.jspecify.annotations.Nullable;
import org.vpip.app.planted.first.FirstCycleHalf;

/** Half of a planted package cycle. */
public record SecondCycleHalf(@Nullable FirstCycleHalf first) {}
