package org.vpip.app.storage;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a response has come.
 *
 * @param screen where to go on; blank at the beginning
 * @param submitted null until it was sent
 */
public record Saved(String screen, @Nullable OffsetDateTime submitted) {}
