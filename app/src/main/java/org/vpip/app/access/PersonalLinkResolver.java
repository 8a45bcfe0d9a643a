package org.vpip.app.access;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.participant.Invitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.RequestLanguage;
import org.vpip.instruments.wording.Language;

/** Finds out whose a personal link is, and in which language its pages are. */
@Component
public class PersonalLinkResolver {
    private final ServedStudy study;
    private final Invitations invitations;
    private final Withdrawals departures;

    PersonalLinkResolver(ServedStudy study, Invitations invitations, Withdrawals departures) {
        this.study = study;
        this.invitations = invitations;
        this.departures = departures;
    }

    /**
     * A link that somebody opened.
     *
     * @param invitation empty for a link that leads to nobody
     * @param isErased whether its person was erased
     * @param isOneTime whether it is forgotten when its answers are sent
     */
    public record ResolvedLink(
            Optional<Invitation> invitation, ParticipantPage frame, boolean isErased, boolean isOneTime) {
        /** What is shown for a link that leads to nobody. */
        public ModelAndView notFoundPage() {
            return isErased
                    ? frame.message("erased", HttpStatus.OK)
                    : frame.message(isOneTime ? "gone" : "unknown", HttpStatus.NOT_FOUND);
        }
    }

    /** Finds the link; its pages are in the language asked for, else in the person's own. */
    public ResolvedLink resolve(String token, RequestLanguage wanted) {
        Optional<Invitation> invitation = invitations.find(new AccessToken(token));
        Optional<Language> erased =
                invitation.isPresent() ? Optional.empty() : departures.erasedLinkLanguage(new AccessToken(token));
        Language own = invitation.map(Invitation::language).or(() -> erased).orElse(Language.ENGLISH);
        String link = invitation.isPresent() ? "/s/" + token : "";
        ParticipantPage frame = new ParticipantPage(
                wanted.texts(own), study.study().settings(), link, new AccessToken(token).isOneTime());
        return new ResolvedLink(invitation, frame, erased.isPresent(), new AccessToken(token).isOneTime());
    }
}
