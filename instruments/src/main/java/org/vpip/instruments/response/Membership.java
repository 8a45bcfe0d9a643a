package org.vpip.instruments.response;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.wording.Language;

/**
 * One person's membership in one community, under a pseudonym; somebody in two communities is there twice.
 *
 * @param attributes what groups are compared by (sector, region …): attribute id to code, blank ones left out
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

    /** The same membership, with what another pseudonym of the same person adds. */
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

    /** The same membership under another pseudonym. */
    public Membership withId(ParticipantId other) {
        return new Membership(other, community, language, joined, left, withdrawn, attributes);
    }

    public boolean isWithdrawn() {
        return withdrawn != null;
    }
}
