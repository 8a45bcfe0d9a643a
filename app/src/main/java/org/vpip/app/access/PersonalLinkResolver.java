package org.vpip.app.access;

import java.util.Optional;
import java.util.regex.Pattern;
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

/** The resolver of links: it finds the invitation and the language of the pages. */
@Component
public class PersonalLinkResolver {
    private static final Pattern USED = Pattern.compile("[fj]-[A-Za-z0-9_-]{32}");

    private final ServedStudy study;
    private final Invitations invitations;
    private final Withdrawals withdrawals;
    private final LinkLanguages languages;

    PersonalLinkResolver(ServedStudy study, Invitations invitations, Withdrawals withdrawals, LinkLanguages languages) {
        this.study = study;
        this.invitations = invitations;
        this.withdrawals = withdrawals;
        this.languages = languages;
    }

    /** Returns whether the link opens pages of a person, or may have: a used one-time link is deleted. */
    public boolean isKnown(String token) {
        AccessToken link = new AccessToken(token);
        Optional<Invitation> invitation = invitations.find(link);
        invitation.ifPresent(known -> languages.put(link, known.language()));
        return invitation.isPresent() || USED.matcher(token).matches();
    }

    /**
     * A link as opened.
     *
     * @param invitation empty for an unknown link
     * @param isErased whether its person was erased
     * @param isOneTime whether the link ends when its answers are sent
     */
    public record ResolvedLink(
            Optional<Invitation> invitation, ParticipantPage page, boolean isErased, boolean isOneTime) {
        /** Returns the page of a link without an invitation. */
        public ModelAndView notFoundPage() {
            return isErased
                    ? page.message("erased", HttpStatus.OK)
                    : page.message(isOneTime ? "gone" : "unknown", HttpStatus.NOT_FOUND);
        }
    }

    /** Resolves a link; its pages are in the requested language, or else in that of the person or of the browser. */
    public ResolvedLink resolve(String token, RequestLanguage language) {
        Optional<Invitation> invitation = invitations.find(new AccessToken(token));
        Optional<Language> erased =
                invitation.isPresent() ? Optional.empty() : withdrawals.erasedLinkLanguage(new AccessToken(token));
        Language own = invitation.map(Invitation::language).or(() -> erased).orElse(language.browser());
        String link = invitation.isPresent() ? "/s/" + token : "";
        ParticipantPage page = new ParticipantPage(
                language.texts(own), study.study().settings(), link, new AccessToken(token).isOneTime());
        return new ResolvedLink(invitation, page, erased.isPresent(), new AccessToken(token).isOneTime());
    }
}
