package org.vpip.instruments.tie;

import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/** One naming: in this wave and community, {@code from} said to have this relation with {@code to}. */
public record Tie(WaveId wave, CommunityId community, ParticipantId from, ParticipantId to, RelationId relation) {}
