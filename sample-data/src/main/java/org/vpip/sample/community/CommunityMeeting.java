package org.vpip.sample.community;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Monthly meeting.
 *
 * @param id the month as yyyy-mm
 * @param heldMeeting empty when it was planned and did not take place
 */
public record CommunityMeeting(String id, LocalDate planned, Optional<HeldMeeting> heldMeeting) {

    /**
     * Meeting that took place.
     *
     * @param cases number of cases discussed
     * @param connections one for each time a person joined; a person who came back has several
     */
    public record HeldMeeting(
            OffsetDateTime start, OffsetDateTime end, int cases, List<AttendeeConnection> connections) {
        public HeldMeeting {
            connections = List.copyOf(connections);
        }
    }

    public record AttendeeConnection(Member member, OffsetDateTime join, OffsetDateTime leave) {}
}
