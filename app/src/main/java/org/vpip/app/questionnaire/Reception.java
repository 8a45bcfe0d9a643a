package org.vpip.app.questionnaire;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.vpip.app.feedback.Rounds;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.CodedPeople;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.instruments.wording.Language;

/** From whom answers are taken: people of the study, people known by their own code, and people known by nothing. */
@Component
class Reception {
    private final ServedStudy study;
    private final CodedPeople coded;
    private final Rounds rounds;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final Clock clock;

    Reception(
            ServedStudy study,
            CodedPeople coded,
            Rounds rounds,
            Invitations invitations,
            StoredResponses responses,
            Clock clock) {
        this.study = study;
        this.coded = coded;
        this.rounds = rounds;
        this.invitations = invitations;
        this.responses = responses;
        this.clock = clock;
    }

    ServedStudy.State state(Invitation of) {
        if (of.isUnlinked()) {
            return rounds.state(of);
        }
        boolean taken = study.study().participants().remaining().ids().contains(of.participant())
                || (isUnlisted(of) && coded.has(of.participant()));
        return taken
                ? study.state(
                        of.wave(), LocalDate.now(clock.withZone(study.study().zone())))
                : ServedStudy.State.CLOSED;
    }

    private boolean isUnlisted(Invitation of) {
        return !study.study().participants().ids().contains(of.participant());
    }

    /** Takes a whole response in. */
    void send(Invitation of, int pages) {
        if (of.isUnlinked()) {
            rounds.send(of, pages);
        } else {
            responses.submit(of, pages, OffsetDateTime.now(clock));
        }
    }

    /** Where somebody goes on after sending a page: to their link, or to the thanks when the link was forgotten. */
    URI next(Token token, Language language) {
        boolean forgotten = token.isPassing() && invitations.find(token).isEmpty();
        return URI.create(forgotten ? "/f/thanks?lang=" + language.code() : "/s/" + token.value());
    }

    /** Which text tells that a link opens nothing. */
    String unknown(Token token) {
        return token.isPassing() ? "gone" : "unknown";
    }
}
