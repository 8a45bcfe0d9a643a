package org.vpip.instruments.response;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.wording.Language;

/**
 * One person's membership in one community, under a pseudonym; somebody in two communities is there twice.
 *
 * @param attributes what groups are compared by (sector, region …): attribute id to code, blank ones left out
 */
public record Participant(
        ParticipantId id,
        CommunityId community,
        @Nullable Language language,
        @Nullable LocalDate joined,
        @Nullable LocalDate left,
        @Nullable LocalDate withdrawn,
        Map<String, String> attributes) {
    public Participant {
        attributes = Map.copyOf(attributes);
    }

    public boolean isWithdrawn() {
        return withdrawn != null;
    }
}
