package org.vpip.app.questionnaire;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.vpip.app.access.AccessState;
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.access.PersonalLinkResolver;
import org.vpip.app.access.ReceiptPage;
import org.vpip.app.access.ResolvedLink;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.ResponseProgress;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.FormPost;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.TimedSentence;
import org.vpip.app.web.form.FormRecipient;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;

/** The pages of one link, from consent to receipt. A GET changes nothing; a POST is acknowledged once on the disk. */
@Controller
class QuestionnaireController implements FormRecipient {
    private final PersonalLinkResolver links;
    private final PersonalLinks personalLinks;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final QuestionnaireAccess access;
    private final SubmissionHandler submissions;
    private final ConsentPage consentPage;
    private final ReceiptPage receipts;
    private final ServedStudy study;

    QuestionnaireController(
            PersonalLinkResolver links,
            PersonalLinks personalLinks,
            Invitations invitations,
            StoredResponses responses,
            QuestionnaireAccess access,
            SubmissionHandler submissions,
            ConsentPage consentPage,
            ReceiptPage receipts,
            ServedStudy study) {
        this.links = links;
        this.personalLinks = personalLinks;
        this.invitations = invitations;
        this.responses = responses;
        this.access = access;
        this.submissions = submissions;
        this.consentPage = consentPage;
        this.receipts = receipts;
        this.study = study;
    }

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return links.isKnown(variables.getOrDefault("token", ""));
    }

    @GetMapping("/s/{token}")
    ModelAndView show(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam(name = "response", defaultValue = "") String response) {
        ResolvedLink found = links.resolve(token, language, response);
        return found.invitation()
                .map(invitation -> show(invitation, found, ScreenModel.ScreenFeedback.NOTHING))
                .orElseGet(found::pageWithoutQuestionnaire);
    }

    private ModelAndView show(Invitation invitation, ResolvedLink found, ScreenModel.ScreenFeedback feedback) {
        ParticipantPage page = found.page();
        AccessState state = access.state(invitation);
        if (state == AccessState.RECEIVED) {
            return receipts.show(found.schedule(), page);
        }
        if (state != AccessState.OPEN) {
            return found.closedPage(
                    state,
                    access.openingDay(invitation)
                            .map(day -> TimedSentence.opening(
                                    page.texts(), day, study.study().zone(), "not_yet.opens", TimedSentence.TIME)));
        }
        Optional<ResponseProgress> saved = responses.find(invitation);
        if (access.hasDeclined(invitation)) {
            return page.view("questionnaire/declined");
        }
        Optional<PersonalInvitation> undecided = invitation
                .personal()
                .filter(person ->
                        saved.isEmpty() || !access.undecidedScopes(person).isEmpty());
        return undecided
                .map(person ->
                        consentPage.show(person, found.schedule().dueWith(person), page, List.of(), Map.of(), false))
                .orElseGet(() -> showAsked(
                        invitation,
                        page,
                        FlowPosition.of(saved.map(ResponseProgress::screen).orElse("")),
                        feedback));
    }

    private ModelAndView showAsked(
            Invitation invitation, ParticipantPage page, FlowPosition position, ScreenModel.ScreenFeedback feedback) {
        Map<String, String> answers = new LinkedHashMap<>(responses.answers(invitation));
        QuestionnaireFlow flow = QuestionnaireFlow.of(
                access.context(invitation.withLanguage(page.texts().language())), answers);
        Optional<Screen> screen = position.isReview() ? Optional.empty() : flow.resumeScreen(position.screen());
        return screen.map(asked -> ScreenModel.screen(page, flow, asked, answers, feedback)
                        .addObject("find", feedback.searchTerm())
                        .addObject("returning", position.isFromReview())
                        .addObject(
                                "roster",
                                invitation
                                        .personal()
                                        .map(person -> colleagues(person, page, asked, answers, feedback))
                                        .orElse(Map.of())))
                .orElseGet(() -> ScreenModel.review(page, flow, answers));
    }

    /** Returns the people on the lists of a screen, by question. */
    private Map<String, List<RosterModel.RosterGroup>> colleagues(
            PersonalInvitation person,
            ParticipantPage page,
            Screen screen,
            Map<String, String> answers,
            ScreenModel.ScreenFeedback feedback) {
        RosterModel groups = new RosterModel(study.study(), person.participant(), page.texts(), feedback.searchTerm());
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

    /** Shows the consent page at any time, to read it again or to change a decision. */
    @GetMapping("/s/{token}/consent")
    ModelAndView consent(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam(name = "response", defaultValue = "") String response) {
        ResolvedLink found = links.resolve(token, language, response);
        return found.invitation()
                .filter(access::hasConsent)
                .flatMap(Invitation::personal)
                .map(invitation -> consentPage.show(
                        invitation, found.schedule().dueWith(invitation), found.page(), List.of(), Map.of(), true))
                .orElseGet(() -> show(token, language, response));
    }

    @PostMapping("/s/{token}")
    Object post(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam MultiValueMap<String, String> fields) {
        FormPost form = new FormPost(fields);
        ResolvedLink found = links.resolve(token, language, form.first("response"));
        if (found.status() != ResolvedLink.LinkStatus.VALID) {
            return found.pageWithoutQuestionnaire();
        }
        if (found.addressed().isEmpty()) {
            return back(found.page());
        }
        Invitation invitation = found.addressed().get();
        PageTexts texts = found.page().texts();
        rememberLanguage(invitation, texts.language());
        boolean isConsentForm = form.first("screen").equals("consent") && access.hasConsent(invitation);
        return isConsentForm || access.state(invitation) == AccessState.OPEN
                ? post(
                        invitation.withLanguage(texts.language()),
                        found,
                        SubmissionHandler.SubmissionPost.of(form, language.isSwitch(), texts))
                : back(found.page());
    }

    private void rememberLanguage(Invitation invitation, Language language) {
        if (language != invitation.language()) {
            invitations.setLanguage(invitation, language);
            invitation.personal().ifPresent(person -> personalLinks.setLanguage(person.participant(), language));
        }
    }

    private Object post(Invitation invitation, ResolvedLink found, SubmissionHandler.SubmissionPost post) {
        ParticipantPage page = found.page();
        if (post.screen().equals("consent")) {
            return invitation
                    .personal()
                    .map(person -> acceptConsent(person, found, post))
                    .orElseGet(() -> back(page));
        }
        if (access.hasDeclined(invitation)) {
            return back(page);
        }
        if (post.screen().equals(FlowPosition.REVIEW)) {
            submissions.acceptReview(invitation, found.schedule(), post);
            return back(afterReview(invitation, page));
        }
        ScreenModel.ScreenFeedback feedback = submissions.acceptScreen(invitation, post);
        if (post.button().equals("later") && (feedback.errors().isEmpty() || post.isConfirmation())) {
            return page.message("paused", HttpStatus.OK);
        }
        boolean stays = post.button().equals("save")
                || post.button().equals("find")
                || !feedback.errors().isEmpty();
        return stays ? show(invitation, found, feedback) : back(page);
    }

    /** Returns the page about a response that may be sent by now: its link may open the next questionnaire. */
    private ParticipantPage afterReview(Invitation invitation, ParticipantPage page) {
        RequestLanguage language = new RequestLanguage(
                Optional.of(page.texts().language()), page.texts().language(), false);
        return invitation
                .personal()
                .map(person -> links.resolve(token(page), language, person.key().formatted())
                        .page())
                .orElse(page);
    }

    private static String token(ParticipantPage page) {
        return page.link().substring(page.link().lastIndexOf('/') + 1);
    }

    /** Accepts the consent form; shows it again, as filled in, when it is incomplete or changes the language. */
    private Object acceptConsent(
            PersonalInvitation invitation, ResolvedLink found, SubmissionHandler.SubmissionPost post) {
        List<PersonalInvitation> due = found.schedule().dueWith(invitation);
        List<ConsentScope> open = submissions.acceptConsent(invitation, due, post);
        boolean stays = !open.isEmpty() || post.isSwitch();
        return stays
                ? consentPage.show(
                        invitation, due, found.page(), open, submissions.submittedDecisions(post), post.isConsentEdit())
                : back(found.page());
    }

    /** Redirects to the page about the response, or to the thanks when the one-time link was deleted. */
    private ResponseEntity<Void> back(ParticipantPage page) {
        AccessToken token = new AccessToken(token(page));
        boolean isUsed = token.isOneTime() && invitations.find(token).isEmpty();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        isUsed ? thanks(token) + "?lang=" + page.texts().code() : page.address()))
                .build();
    }

    private static String thanks(AccessToken used) {
        return used.isJoining() ? "/join/thanks" : "/f/thanks";
    }
}
