package org.vpip.instruments.engagement.attendance;

import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The meeting data of a report, without derived values.
 *
 * @param meetingId digits without spaces
 * @param durationMinutes as Zoom rounded it
 * @param hostEmail in lower case; empty when unknown
 */
public record Meeting(
        String meetingId,
        String topic,
        OptionalInt durationMinutes,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        String hostEmail) {}
