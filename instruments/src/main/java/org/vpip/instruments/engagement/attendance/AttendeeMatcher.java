package org.vpip.instruments.engagement.attendance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vpip.instruments.engagement.attendance.AttendanceTime.StayInterval;
import org.vpip.instruments.engagement.attendance.AttendanceTime.TotalDuration;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;

/**
 * The matching of rows to people. Rows of one e-mail are one person. A row without one belongs to the only e-mail with
 * that name in the file, else to a person of that name alone. {@link OriginalNames} tells the name. Rows with neither are
 * counted apart, because they may be one person or many.
 */
final class AttendeeMatcher {
    private final List<MeetingConnection> connections;
    private final OriginalNames names;
    private final Map<String, Set<String>> emailsByName = new TreeMap<>();

    /** @param known whether a name is a member's or an alias */
    AttendeeMatcher(List<MeetingConnection> connections, Predicate<String> known) {
        this.connections = connections;
        this.names = new OriginalNames(connections, known);
        for (MeetingConnection connection : connections) {
            String name = names.name(connection.name());
            if (!connection.email().isEmpty() && !name.isEmpty()) {
                emailsByName.computeIfAbsent(name, one -> new HashSet<>()).add(connection.email());
            }
        }
    }

    /** Returns the attendees by key, without those who only waited. */
    List<Attendee> attendees() {
        Map<String, List<MeetingConnection>> byKey = new TreeMap<>();
        for (MeetingConnection connection : connections) {
            if (!connection.waiting() && !connection.isNameless()) {
                byKey.computeIfAbsent(key(connection), key -> new ArrayList<>()).add(connection);
            }
        }
        return byKey.entrySet().stream()
                .map(person -> attendee(person.getKey(), person.getValue()))
                .toList();
    }

    /** Remarks names that were merged or that could not be, so that a person decides. */
    void report(String shown, Problems remarks) {
        names.report(shown, remarks);
        emailsByName.forEach((name, emails) -> {
            long rows = connections.stream()
                    .filter(connection ->
                            !connection.waiting() && key(connection).equals("name:" + name))
                    .count();
            if (emails.size() > 1 && rows > 0) {
                remarks.add(
                        ProblemCode.NAME_OF_SEVERAL_ADDRESSES, ProblemLocation.file(shown), name, emails.size(), rows);
            }
        });
    }

    private String key(MeetingConnection connection) {
        if (!connection.email().isEmpty()) {
            return connection.email();
        }
        String name = names.name(connection.name());
        Set<String> emails = emailsByName.getOrDefault(name, Set.of());
        return emails.size() == 1 ? emails.iterator().next() : "name:" + name;
    }

    private Attendee attendee(String key, List<MeetingConnection> connections) {
        String original = connections.stream()
                .filter(connection -> !connection.email().isEmpty() || names.isOriginal(connection.name()))
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
