package org.vpip.app.questionnaire;

import java.time.ZonedDateTime;
import java.util.Set;
import org.vpip.app.participant.Invitation;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * One questionnaire as it is put to one person.
 *
 * @param instrument with the members of the community in the place of the open list
 * @param grantedScopes what the person has said yes to
 * @param occasion the how-manieth time of asking this is, from 0: parallel forms change with it
 */
record QuestionnaireContext(
        Invitation invitation,
        Instrument instrument,
        Set<ConsentScope> grantedScopes,
        int occasion,
        ZonedDateTime now) {
    QuestionnaireContext {
        grantedScopes = Set.copyOf(grantedScopes);
    }

    /** Whether the person has agreed to all that the item needs; a need that no text asks for is none. */
    boolean canAsk(Item item) {
        return agrees(instrument.description().get("consent"))
                && agrees(item.rules().consent());
    }

    private boolean agrees(String needed) {
        return ConsentScope.of(needed).map(grantedScopes::contains).orElse(true);
    }

    QuestionnaireContext withInstrument(Instrument other) {
        return new QuestionnaireContext(invitation, other, grantedScopes, occasion, now);
    }

    /** Chance that is the same every time for this person, questionnaire and purpose. */
    long seed(String purpose) {
        String what =
                String.join("\n", invitation.key().respondent(), instrument.id().value(), purpose);
        return TextSeed.of(what);
    }
}
