package org.vpip.instruments.engagement.attendance;

import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of the meeting itself; nothing is computed that it does not say.
 *
 * @param meetingId digits without spaces
 * @param durationMinutes as Zoom rounded it
 * @param hostEmail in lower case; empty when not told
 */
public record Meeting(
        String meetingId,
        String topic,
        OptionalInt durationMinutes,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        String hostEmail) {}
