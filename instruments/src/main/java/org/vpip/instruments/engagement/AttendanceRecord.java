package org.vpip.instruments.engagement;

import org.vpip.instruments.response.ParticipantId;

/**
 * One person at one session.
 *
 * @param session its id
 * @param seconds between the session's start and end; overlapping devices count once
 */
public record AttendanceRecord(String session, ParticipantId person, long seconds) {}
