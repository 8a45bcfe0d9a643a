package org.vpip.app.planted.there;

import org.jspecify.annotations.Nullable;
import org.vpip.app.planted.here.Here;

/** Half of a planted package cycle. */
public record There(@Nullable Here here) {}
