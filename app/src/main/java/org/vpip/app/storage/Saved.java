package org.vpip.app.storage;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a response has come.
 *
 * @param page the page to show next, from 0
 * @param submitted null until it was sent
 */
public record Saved(int page, @Nullable OffsetDateTime submitted) {}
