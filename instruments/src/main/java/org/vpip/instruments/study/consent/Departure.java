package org.vpip.instruments.study.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;

/** The departure of one person on one day, in the study's zone. */
public record Departure(ParticipantId participant, DepartureKind kind, LocalDate day) {

    /** Returns the memberships after these departures: withdrawn from everything, or left where no question may follow. */
    public static Memberships apply(List<Departure> departures, Memberships people) {
        return new Memberships(people.memberships().stream()
                .map(person -> departures.stream()
                        .filter(departure -> departure.participant.equals(person.id()))
                        .reduce(person, (member, departure) -> departure.apply(member), (one, other) -> other))
                .toList());
    }

    /** Returns the people who receive no more messages. */
    public static Set<ParticipantId> withoutMessages(List<Departure> departures) {
        return departures.stream()
                .filter(departure -> departure.kind == DepartureKind.MESSAGES)
                .map(Departure::participant)
                .collect(Collectors.toSet());
    }

    private Membership apply(Membership member) {
        return switch (kind) {
            case MESSAGES -> member;
            case QUESTIONS -> member.withLeft(day);
            case EVERYTHING -> member.withWithdrawn(day);
        };
    }
}
