package org.vpip.app.questionnaire;

import java.time.ZonedDateTime;
import java.util.Set;
import org.vpip.app.people.Invitation;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.study.Tier;

/**
 * One questionnaire as it is put to one person.
 *
 * @param instrument with the members of the community in the place of the open list
 * @param agreed what the person has said yes to
 * @param occasion the how-manieth time of asking this is, from 0: parallel forms change with it
 */
record Asking(Invitation invitation, Instrument instrument, Set<Tier> agreed, int occasion, ZonedDateTime now) {
    Asking {
        agreed = Set.copyOf(agreed);
    }

    /** Whether the person has agreed to all that the item needs; a need that no text asks for is none. */
    boolean mayAsk(Item item) {
        return agrees(instrument.description().get("consent"))
                && agrees(item.rules().consent());
    }

    private boolean agrees(String needed) {
        return Tier.of(needed).map(agreed::contains).orElse(true);
    }

    Asking with(Instrument other) {
        return new Asking(invitation, other, agreed, occasion, now);
    }

    /** Chance that is the same every time for this person, questionnaire and purpose. */
    long chance(String purpose) {
        String what =
                String.join("\n", invitation.key().respondent(), instrument.id().value(), purpose);
        return Seeds.of(what);
    }
}
