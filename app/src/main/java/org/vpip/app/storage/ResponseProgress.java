package org.vpip.app.storage;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a response.
 *
 * @param screen position at which the person continues; blank at the beginning
 * @param submittedAt null until the response is sent
 */
public record ResponseProgress(String screen, @Nullable OffsetDateTime submittedAt) {}
