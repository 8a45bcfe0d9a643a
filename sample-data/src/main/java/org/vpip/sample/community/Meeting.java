package org.vpip.sample.community;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One monthly meeting.
 *
 * @param id the month as yyyy-mm
 * @param held empty when it was planned and did not take place
 */
public record Meeting(String id, LocalDate planned, Optional<Held> held) {

    /**
     * @param cases how many cases were discussed
     * @param connections one for each time somebody came in; a person who came back has several
     */
    public record Held(OffsetDateTime start, OffsetDateTime end, int cases, List<Connection> connections) {
        public Held {
            connections = List.copyOf(connections);
        }
    }

    public record Connection(Member member, OffsetDateTime join, OffsetDateTime leave) {}
}
