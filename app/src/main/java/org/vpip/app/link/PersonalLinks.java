package org.vpip.app.link;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Departures;
import org.vpip.app.storage.Invitations;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.Texts;
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

    /** @param wanted the language that the request asks for; null for the person's own */
    public Found find(String token, @Nullable String wanted) {
        Optional<Invitation> invitation = invitations.find(new Token(token));
        Optional<Language> erased = invitation.isPresent() ? Optional.empty() : departures.erasedLink(new Token(token));
        Language own = invitation.map(Invitation::language).or(() -> erased).orElse(Language.ENGLISH);
        Language language = wanted == null ? own : Language.of(wanted).orElse(own);
        String link = invitation.isPresent() ? "/s/" + token : "";
        Frame frame = new Frame(new Texts(language), study.study().settings(), link, new Token(token).isPassing());
        return new Found(invitation, frame, erased.isPresent(), new Token(token).isPassing());
    }
}
