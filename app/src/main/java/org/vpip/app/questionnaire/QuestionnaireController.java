package org.vpip.app.questionnaire;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.access.PersonalLinkResolver;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.ResponseProgress;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.FormPost;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.privacy.ConsentScope;

/** One personal link: start, go on, and receipt. A GET changes nothing; a POST is answered when it is on the disk. */
@Controller
class QuestionnaireController {
    private final PersonalLinkResolver links;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final QuestionnaireAccess journey;
    private final SubmissionHandler intake;
    private final ConsentPage consentPage;
    private final ServedStudy study;

    QuestionnaireController(
            PersonalLinkResolver links,
            Invitations invitations,
            StoredResponses responses,
            QuestionnaireAccess journey,
            SubmissionHandler intake,
            ConsentPage consentPage,
            ServedStudy study) {
        this.links = links;
        this.invitations = invitations;
        this.responses = responses;
        this.journey = journey;
        this.intake = intake;
        this.consentPage = consentPage;
        this.study = study;
    }

    @GetMapping("/s/{token}")
    ModelAndView show(@PathVariable("token") String token, RequestLanguage language) {
        PersonalLinkResolver.ResolvedLink found = links.resolve(token, language);
        return found.invitation()
                .map(invitation -> show(invitation, found.frame(), ScreenModel.ScreenFeedback.NOTHING))
                .orElseGet(found::notFoundPage);
    }

    private ModelAndView show(Invitation invitation, ParticipantPage frame, ScreenModel.ScreenFeedback told) {
        QuestionnaireAccess.AccessState state = journey.state(invitation);
        if (state == QuestionnaireAccess.AccessState.RECEIVED) {
            return frame.view("questionnaire/receipt");
        }
        if (state != QuestionnaireAccess.AccessState.OPEN) {
            return closed(invitation, frame, state);
        }
        Optional<ResponseProgress> saved = responses.find(invitation);
        if (journey.hasDeclined(invitation)) {
            return frame.view("questionnaire/declined");
        }
        Optional<PersonalInvitation> undecided = invitation
                .personal()
                .filter(person ->
                        saved.isEmpty() || !journey.undecidedScopes(person).isEmpty());
        return undecided
                .map(person -> consentPage.show(person, frame, List.of(), Map.of(), false))
                .orElseGet(() -> showAsked(
                        invitation,
                        frame,
                        FlowPosition.of(saved.map(ResponseProgress::screen).orElse("")),
                        told));
    }

    private ModelAndView closed(Invitation invitation, ParticipantPage frame, QuestionnaireAccess.AccessState state) {
        ModelAndView view = frame.view("questionnaire/closed");
        String key = state.name().toLowerCase(Locale.ROOT);
        view.addObject("title", frame.texts().get(key + ".title"));
        view.addObject("text", frame.texts().get(key + ".text"));
        view.addObject(
                "opens", journey.openingDay(invitation).map(frame.texts()::day).orElse(""));
        view.addObject("state", key);
        return view;
    }

    private ModelAndView showAsked(
            Invitation invitation, ParticipantPage frame, FlowPosition visit, ScreenModel.ScreenFeedback told) {
        Map<String, String> answers = new LinkedHashMap<>(responses.answers(invitation));
        QuestionnaireFlow course = QuestionnaireFlow.of(
                journey.context(invitation.withLanguage(frame.texts().language())), answers);
        Optional<Screen> screen = visit.isReview() ? Optional.empty() : course.resumeScreen(visit.screen());
        return screen.map(asked -> ScreenModel.screen(frame, course, asked, answers, told)
                        .addObject("find", told.searchTerm())
                        .addObject("returning", visit.isFromReview())
                        .addObject(
                                "roster",
                                invitation
                                        .personal()
                                        .map(person -> colleagues(person, frame, asked, answers, told))
                                        .orElse(Map.of())))
                .orElseGet(() -> ScreenModel.review(frame, course, answers));
    }

    /** The people that a screen lists, by the question that lists them. */
    private Map<String, List<RosterModel.RosterGroup>> colleagues(
            PersonalInvitation person,
            ParticipantPage frame,
            Screen screen,
            Map<String, String> answers,
            ScreenModel.ScreenFeedback told) {
        RosterModel groups = new RosterModel(study.study(), person.participant(), frame.texts(), told.searchTerm());
        Map<String, List<RosterModel.RosterGroup>> lists = new LinkedHashMap<>();
        for (ItemInstance slot : screen.questions()) {
            ChoiceList choices = slot.item().choices();
            if (choices != null && choices.name().equals(ChoiceList.ROSTER)) {
                List<String> ticked =
                        List.of(answers.getOrDefault(slot.key(), "").split(" "));
                lists.put(slot.key(), groups.of(choices, ticked));
            }
        }
        return lists;
    }

    /** The consent page at any time, to read it again and to change one's mind. */
    @GetMapping("/s/{token}/consent")
    ModelAndView consent(@PathVariable("token") String token, RequestLanguage language) {
        PersonalLinkResolver.ResolvedLink found = links.resolve(token, language);
        return found.invitation()
                .filter(journey::hasConsent)
                .flatMap(Invitation::personal)
                .map(invitation -> consentPage.show(invitation, found.frame(), List.of(), Map.of(), true))
                .orElseGet(() -> show(token, language));
    }

    @PostMapping("/s/{token}")
    Object post(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam MultiValueMap<String, String> fields) {
        FormPost form = new FormPost(fields);
        PersonalLinkResolver.ResolvedLink found = links.resolve(token, language);
        if (found.invitation().isEmpty()) {
            return found.notFoundPage();
        }
        Invitation invitation = found.invitation().get();
        PageTexts texts = found.frame().texts();
        if (texts.language() != invitation.language()) {
            invitations.setLanguage(new AccessToken(token), texts.language());
        }
        boolean ofConsent = form.first("screen").equals("consent") && journey.hasConsent(invitation);
        return ofConsent || journey.state(invitation) == QuestionnaireAccess.AccessState.OPEN
                ? post(
                        invitation.withLanguage(texts.language()),
                        found.frame(),
                        SubmissionHandler.SubmissionPost.of(form, language.isSwitch(), texts))
                : back("/s/" + token, texts);
    }

    private Object post(Invitation invitation, ParticipantPage frame, SubmissionHandler.SubmissionPost sent) {
        if (sent.screen().equals("consent")) {
            return invitation
                    .personal()
                    .map(person -> takeConsent(person, frame, sent))
                    .orElseGet(() -> back(frame.link(), frame.texts()));
        }
        if (journey.hasDeclined(invitation)) {
            return back(frame.link(), frame.texts());
        }
        if (sent.screen().equals(FlowPosition.REVIEW)) {
            intake.acceptReview(invitation, sent);
            return back(frame.link(), frame.texts());
        }
        ScreenModel.ScreenFeedback told = intake.acceptScreen(invitation, sent);
        if (sent.button().equals("later")) {
            return frame.message("paused", HttpStatus.OK);
        }
        boolean stays = sent.button().equals("save")
                || sent.button().equals("find")
                || !told.errors().isEmpty();
        return stays ? show(invitation, frame, told) : back(frame.link(), frame.texts());
    }

    /** A page that cannot be taken yet, or is wanted in the other language, comes back as it was filled in. */
    private Object takeConsent(
            PersonalInvitation invitation, ParticipantPage frame, SubmissionHandler.SubmissionPost sent) {
        List<ConsentScope> open = intake.acceptConsent(invitation, sent);
        boolean stays = !open.isEmpty() || sent.isSwitch();
        return stays
                ? consentPage.show(invitation, frame, open, intake.submittedDecisions(sent), sent.isConsentEdit())
                : back(frame.link(), frame.texts());
    }

    /** To the link again, or to the thanks when the link was forgotten. */
    private ResponseEntity<Void> back(String link, PageTexts texts) {
        AccessToken token = new AccessToken(link.substring(link.lastIndexOf('/') + 1));
        boolean forgotten = token.isOneTime() && invitations.find(token).isEmpty();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(forgotten ? "/f/thanks?lang=" + texts.code() : link))
                .build();
    }
}
