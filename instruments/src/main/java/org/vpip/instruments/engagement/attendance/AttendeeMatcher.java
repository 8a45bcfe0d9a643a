package org.vpip.instruments.engagement.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vpip.instruments.engagement.attendance.AttendanceTime.StayInterval;
import org.vpip.instruments.engagement.attendance.AttendanceTime.TotalDuration;

/**
 * The matching of rows to people. Rows of one e-mail are one person. A row without one belongs to the only e-mail with
 * that name in the file, else to a person of that name alone. Rows with neither are counted apart, because they may be
 * one person or many.
 */
final class AttendeeMatcher {
    private final Map<String, Set<String>> emailsByName = new HashMap<>();

    private AttendeeMatcher(List<MeetingConnection> connections) {
        for (MeetingConnection connection : connections) {
            if (!connection.email().isEmpty() && !connection.name().key().isEmpty()) {
                emailsByName
                        .computeIfAbsent(connection.name().key(), name -> new HashSet<>())
                        .add(connection.email());
            }
        }
    }

    /** Returns the attendees by key, without those who only waited. */
    static List<Attendee> of(List<MeetingConnection> connections) {
        AttendeeMatcher attendees = new AttendeeMatcher(connections);
        Map<String, List<MeetingConnection>> byKey = new TreeMap<>();
        for (MeetingConnection connection : connections) {
            if (!connection.waiting() && !connection.isNameless()) {
                byKey.computeIfAbsent(attendees.key(connection), key -> new ArrayList<>())
                        .add(connection);
            }
        }
        return byKey.entrySet().stream()
                .map(person -> attendee(person.getKey(), person.getValue()))
                .toList();
    }

    private String key(MeetingConnection connection) {
        if (!connection.email().isEmpty()) {
            return connection.email();
        }
        String name = connection.name().key();
        Set<String> emails = emailsByName.getOrDefault(name, Set.of());
        return emails.size() == 1 ? emails.iterator().next() : "name:" + name;
    }

    private static Attendee attendee(String key, List<MeetingConnection> connections) {
        String original = connections.stream()
                .map(connection -> connection.name().account())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        List<StayInterval> stays = new ArrayList<>();
        long reported = 0;
        for (MeetingConnection connection : connections) {
            if (connection.time() instanceof StayInterval stay) {
                stays.add(stay);
            } else if (connection.time() instanceof TotalDuration total) {
                reported += total.seconds();
            }
        }
        return new Attendee(
                key,
                new DisplayName(connections.get(0).name().displayed(), original),
                Presence.of(stays),
                reported,
                connections.size(),
                connections.stream().anyMatch(MeetingConnection::host),
                connections.stream().anyMatch(MeetingConnection::guest));
    }
}
