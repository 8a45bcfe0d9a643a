package org.vpip.instruments.tie;

import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** One nomination: in this wave and community, {@code from} reported this relation with {@code to}. */
public record Tie(
        WaveId wave,
        CommunityId community,
        ParticipantId from,
        ParticipantId to,
        RelationId relation,
        TieRating rating) {

    /** Returns a nomination without ratings. */
    public static Tie plain(
            WaveId wave, CommunityId community, ParticipantId from, ParticipantId to, RelationId relation) {
        return new Tie(wave, community, from, to, relation, TieRating.NONE);
    }
}
