package org.vpip.instruments.response;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.wording.Language;

/**
 * One person's membership in one community, under a pseudonym; a person in two communities has two.
 *
 * @param attributes grouping variables (sector, region …): code by attribute id, without blank ones
 */
public record Membership(
        ParticipantId id,
        CommunityId community,
        @Nullable Language language,
        @Nullable LocalDate joined,
        @Nullable LocalDate left,
        @Nullable LocalDate withdrawn,
        Map<String, String> attributes) {
    public Membership {
        attributes = Map.copyOf(attributes);
    }

    /** Returns this membership completed by that of another pseudonym of the same person. */
    public Membership mergedWith(Membership later) {
        Map<String, String> all = new HashMap<>(later.attributes);
        all.putAll(attributes);
        return new Membership(
                id,
                community,
                language == null ? later.language : language,
                joined == null ? later.joined : joined,
                later.left,
                withdrawn == null ? later.withdrawn : withdrawn,
                all);
    }

    public Membership withId(ParticipantId other) {
        return new Membership(other, community, language, joined, left, withdrawn, attributes);
    }

    /** Returns this membership ended on a day, or before where it ended earlier. */
    public Membership withLeft(LocalDate day) {
        LocalDate end = left == null || left.isAfter(day) ? day : left;
        return new Membership(id, community, language, joined, end, withdrawn, attributes);
    }

    /** Returns this membership without consent from a day on, or from before where it was withdrawn earlier. */
    public Membership withWithdrawn(LocalDate day) {
        LocalDate first = withdrawn == null || withdrawn.isAfter(day) ? day : withdrawn;
        return new Membership(id, community, language, joined, left, first, attributes);
    }

    /** Returns whether the person became a member only after that day. */
    public boolean hasJoinedAfter(@Nullable LocalDate day) {
        return joined != null && day != null && joined.isAfter(day);
    }

    /** Returns whether the person was no longer a member on that day; the day of leaving is one of membership. */
    public boolean hasLeftBefore(LocalDate day) {
        return left != null && left.isBefore(day);
    }

    /** Returns whether the person was a member on that day. */
    public boolean isMemberOn(LocalDate day) {
        return !hasJoinedAfter(day) && !hasLeftBefore(day);
    }

    public boolean isWithdrawn() {
        return withdrawn != null;
    }
}
