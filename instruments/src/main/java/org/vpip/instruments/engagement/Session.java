package org.vpip.instruments.engagement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.response.CommunityId;

/**
 * One meeting or training of a community.
 *
 * @param kind the study's word for it, such as meeting or training
 * @param start null when it was planned but not held
 * @param cases number of cases discussed; empty when it was not counted
 */
public record Session(
        String id,
        CommunityId community,
        String kind,
        LocalDate planned,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        OptionalInt cases) {

    public boolean isHeld() {
        return start != null;
    }
}
