package org.vpip.app.storage;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a response has come.
 *
 * @param screen where to go on; blank at the beginning
 * @param submittedAt null until it was sent
 */
public record ResponseProgress(String screen, @Nullable OffsetDateTime submittedAt) {}
