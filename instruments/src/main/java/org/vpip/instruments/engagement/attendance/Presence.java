package org.vpip.instruments.engagement.attendance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.engagement.attendance.AttendanceTime.StayInterval;

/**
 * The presence of one person: the union of the stays. Two devices at once count once, and separate stays add up.
 *
 * @param segments in order, with gaps between them; a stay of no length is a segment too
 */
public record Presence(List<StayInterval> segments) {
    public Presence {
        segments = union(segments);
    }

    public static Presence of(Collection<StayInterval> stays) {
        return new Presence(List.copyOf(stays));
    }

    private static List<StayInterval> union(Collection<StayInterval> stays) {
        List<StayInterval> sorted = new ArrayList<>(stays);
        sorted.sort(Comparator.comparing(StayInterval::join));
        List<StayInterval> union = new ArrayList<>();
        for (StayInterval stay : sorted) {
            StayInterval last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || stay.join().isAfter(last.leave())) {
                union.add(stay);
            } else if (stay.leave().isAfter(last.leave())) {
                union.set(union.size() - 1, new StayInterval(last.join(), stay.leave()));
            }
        }
        return List.copyOf(union);
    }

    public long seconds() {
        return segments.stream().mapToLong(StayInterval::seconds).sum();
    }

    public Optional<LocalDateTime> firstJoin() {
        return segments.stream().findFirst().map(StayInterval::join);
    }

    public Optional<LocalDateTime> lastLeave() {
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(segments.get(segments.size() - 1).leave());
    }

    /** Returns the part inside a window such as the session; a stay that only touches the window is left out. */
    public Presence within(LocalDateTime start, LocalDateTime end) {
        List<StayInterval> clipped = new ArrayList<>();
        for (StayInterval stay : segments) {
            LocalDateTime from = stay.join().isBefore(start) ? start : stay.join();
            LocalDateTime to = stay.leave().isAfter(end) ? end : stay.leave();
            if (from.isBefore(to)) {
                clipped.add(new StayInterval(from, to));
            }
        }
        return new Presence(clipped);
    }
}
