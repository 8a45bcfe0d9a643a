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

    public boolean isWithdrawn() {
        return withdrawn != null;
    }
}
