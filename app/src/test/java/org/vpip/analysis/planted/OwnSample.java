package org.vpip.analysis.planted;

import java.util.List;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;

/** Violates rule 9: a method that decides for itself who is eligible. */
public final class OwnSample {
    public List<ParticipantId> people(Memberships memberships) {
        return memberships.withoutWithdrawn().ids();
    }
}
