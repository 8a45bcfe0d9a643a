package org.vpip.app.questionnaire;

import java.nio.ByteBuffer;
import java.time.ZonedDateTime;
import java.util.Set;
import org.vpip.app.participant.Invitation;
import org.vpip.app.security.Sha256;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * One questionnaire for one person.
 *
 * @param instrument with the members of the community in place of the open list
 * @param grantedScopes scopes of consent that the person granted
 * @param occasion number of earlier waves with the questionnaire; parallel forms change with it
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

    /** Returns whether the person granted every scope that the item requires; an unknown scope requires nothing. */
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

    /** Returns the random seed of this person, questionnaire and purpose, equal on every visit. */
    long seed(String purpose) {
        String text =
                String.join("\n", invitation.key().respondent(), instrument.id().value(), purpose);
        return ByteBuffer.wrap(Sha256.digest(text)).getLong();
    }
}
