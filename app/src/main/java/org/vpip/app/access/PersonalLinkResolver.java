package org.vpip.app.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vpip.app.access.ParticipantPage.ShownResponse;
import org.vpip.app.access.ResolvedLink.LinkStatus;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.storage.link.LinkReplacement;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.RequestLanguage;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** The resolver of links: it finds the person, the questionnaire that is due, and the language of the pages. */
@Component
public class PersonalLinkResolver {
    private static final Pattern USED = Pattern.compile("[fj]-[A-Za-z0-9_-]{32}");

    private final ServedStudy study;
    private final PersonalLinks links;
    private final LinkReplacement replacement;
    private final Invitations invitations;
    private final PersonalSchedules schedules;
    private final Withdrawals withdrawals;
    private final LinkLanguages languages;

    PersonalLinkResolver(
            ServedStudy study,
            PersonalLinks links,
            LinkReplacement replacement,
            Invitations invitations,
            PersonalSchedules schedules,
            Withdrawals withdrawals,
            LinkLanguages languages) {
        this.study = study;
        this.links = links;
        this.replacement = replacement;
        this.invitations = invitations;
        this.schedules = schedules;
        this.withdrawals = withdrawals;
        this.languages = languages;
    }

    /** Returns whether the link opens pages of a person, or did: a used one-time link is deleted. */
    public boolean isKnown(String token) {
        AccessToken link = new AccessToken(token);
        Optional<Language> language = links.owner(link)
                .map(this::language)
                .or(() -> invitations.find(link).map(Invitation::language));
        language.ifPresent(known -> languages.put(link, known));
        return language.isPresent() || USED.matcher(token).matches();
    }

    /** Returns the language that a person with a lasting link chose, or else that of the study folder. */
    private Language language(ParticipantId person) {
        return links.language(person).orElseGet(() -> study.language(person));
    }

    /** Resolves a link to the questionnaire that is due. */
    public ResolvedLink resolve(String token, RequestLanguage language) {
        return resolve(token, language, "");
    }

    /**
     * Resolves a link; its pages are in the requested language, or else in that of the person or of the browser.
     *
     * @param response wave and questionnaire that the address or the form names; blank for none
     */
    public ResolvedLink resolve(String token, RequestLanguage language, String response) {
        AccessToken link = new AccessToken(token);
        Optional<ParticipantId> owner = links.owner(link);
        Optional<Invitation> own = owner.isPresent() ? Optional.empty() : invitations.find(link);
        Optional<PersonalInvitation> personal = own.flatMap(Invitation::personal);
        return owner.or(() -> personal.map(PersonalInvitation::participant))
                .map(person -> personal(link, person, personal, language, response))
                .or(() -> own.map(feedback -> feedback(link, feedback, language)))
                .orElseGet(() -> ended(link, language));
    }

    private ResolvedLink personal(
            AccessToken link,
            ParticipantId person,
            Optional<PersonalInvitation> own,
            RequestLanguage language,
            String response) {
        PersonalSchedule schedule = schedules.of(person);
        Optional<PersonalInvitation> current = schedule.current(own);
        Optional<PersonalInvitation> named = response.isEmpty() ? Optional.empty() : schedule.find(response);
        Optional<PersonalInvitation> shown = named.or(() -> current);
        Optional<PersonalInvitation> addressed = response.isEmpty() ? own.or(() -> schedule.find(response)) : named;
        Language chosen = links.language(person)
                .or(() -> own.or(() -> shown).map(PersonalInvitation::language))
                .orElseGet(() -> study.language(person));
        ParticipantPage page = page(link, language, chosen, shown(schedule, shown, current));
        return new ResolvedLink(
                LinkStatus.VALID,
                Optional.of(person),
                shown.map(Invitation.class::cast),
                addressed.map(Invitation.class::cast),
                schedule,
                page);
    }

    private static ShownResponse shown(
            PersonalSchedule schedule, Optional<PersonalInvitation> shown, Optional<PersonalInvitation> current) {
        List<PersonalInvitation> due = schedule.due();
        return shown.map(invitation -> new ShownResponse(
                        invitation.key().formatted(),
                        current.map(PersonalInvitation::key)
                                .filter(invitation.key()::equals)
                                .isPresent(),
                        DraftNames.of(
                                invitation.key(),
                                due.stream().map(PersonalInvitation::key).toList())))
                .orElse(ShownResponse.NONE);
    }

    private ResolvedLink feedback(AccessToken link, Invitation feedback, RequestLanguage language) {
        ShownResponse shown = new ShownResponse("", true, DraftNames.of(feedback.key(), List.of(feedback.key())));
        return new ResolvedLink(
                LinkStatus.VALID,
                Optional.empty(),
                Optional.of(feedback),
                Optional.of(feedback),
                PersonalSchedule.NONE,
                page(link, language, feedback.language(), shown));
    }

    private ResolvedLink ended(AccessToken link, RequestLanguage language) {
        Optional<Language> replaced = replacement.formerOwner(link).map(this::language);
        Optional<Language> erased = withdrawals.erasedLinkLanguage(link);
        LinkStatus status = replaced.map(known -> LinkStatus.REPLACED)
                .or(() -> erased.map(known -> LinkStatus.ERASED))
                .orElse(link.isOneTime() ? LinkStatus.USED : LinkStatus.UNKNOWN);
        Language own = replaced.or(() -> erased).orElse(language.browser());
        return ResolvedLink.ended(
                status, page(link, language, own, ShownResponse.NONE).withoutLink());
    }

    private ParticipantPage page(AccessToken link, RequestLanguage language, Language own, ShownResponse shown) {
        return new ParticipantPage(
                language.texts(own), study.study().settings(), "/s/" + link.value(), link.isOneTime(), shown);
    }
}
