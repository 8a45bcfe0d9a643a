package org.vpip.app.link;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Departures;
import org.vpip.app.storage.Invitations;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.RequestLanguage;
import org.vpip.instruments.wording.Language;

/** Finds out whose a personal link is, and in which language its pages are. */
@Component
public class PersonalLinks {
    private final ServedStudy study;
    private final Invitations invitations;
    private final Departures departures;

    PersonalLinks(ServedStudy study, Invitations invitations, Departures departures) {
        this.study = study;
        this.invitations = invitations;
        this.departures = departures;
    }

    /**
     * A link that somebody opened.
     *
     * @param invitation empty for a link that leads to nobody
     * @param erased whether its person was erased
     * @param isPassing whether it is forgotten when its answers are sent
     */
    public record Found(Optional<Invitation> invitation, Frame frame, boolean erased, boolean isPassing) {
        /** What is shown for a link that leads to nobody. */
        public ModelAndView stranger() {
            return erased
                    ? frame.message("erased", HttpStatus.OK)
                    : frame.message(isPassing ? "gone" : "unknown", HttpStatus.NOT_FOUND);
        }
    }

    /** Finds the link; its pages are in the language asked for, else in the person's own. */
    public Found find(String token, RequestLanguage wanted) {
        Optional<Invitation> invitation = invitations.find(new Token(token));
        Optional<Language> erased = invitation.isPresent() ? Optional.empty() : departures.erasedLink(new Token(token));
        Language own = invitation.map(Invitation::language).or(() -> erased).orElse(Language.ENGLISH);
        String link = invitation.isPresent() ? "/s/" + token : "";
        Frame frame = new Frame(wanted.texts(own), study.study().settings(), link, new Token(token).isPassing());
        return new Found(invitation, frame, erased.isPresent(), new Token(token).isPassing());
    }
}
