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
import org.vpip.app.web.TimedSentence;
import org.vpip.app.web.form.FormRecipient;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.privacy.ConsentScope;

/** The pages of one link, from consent to receipt. A GET changes nothing; a POST is acknowledged once on the disk. */
@Controller
class QuestionnaireController implements FormRecipient {
    private final PersonalLinkResolver links;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final QuestionnaireAccess access;
    private final SubmissionHandler submissions;
    private final ConsentPage consentPage;
    private final ServedStudy study;

    QuestionnaireController(
            PersonalLinkResolver links,
            Invitations invitations,
            StoredResponses responses,
            QuestionnaireAccess access,
            SubmissionHandler submissions,
            ConsentPage consentPage,
            ServedStudy study) {
        this.links = links;
        this.invitations = invitations;
        this.responses = responses;
        this.access = access;
        this.submissions = submissions;
        this.consentPage = consentPage;
        this.study = study;
    }

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return links.isKnown(variables.getOrDefault("token", ""));
    }

    @GetMapping("/s/{token}")
    ModelAndView show(@PathVariable("token") String token, RequestLanguage language) {
        PersonalLinkResolver.ResolvedLink found = links.resolve(token, language);
        return found.invitation()
                .map(invitation -> show(invitation, found.page(), ScreenModel.ScreenFeedback.NOTHING))
                .orElseGet(found::notFoundPage);
    }

    private ModelAndView show(Invitation invitation, ParticipantPage page, ScreenModel.ScreenFeedback feedback) {
        QuestionnaireAccess.AccessState state = access.state(invitation);
        if (state == QuestionnaireAccess.AccessState.RECEIVED) {
            return receipt(invitation, page);
        }
        if (state != QuestionnaireAccess.AccessState.OPEN) {
            return closed(invitation, page, state);
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
                .map(person -> consentPage.show(person, page, List.of(), Map.of(), false))
                .orElseGet(() -> showAsked(
                        invitation,
                        page,
                        FlowPosition.of(saved.map(ResponseProgress::screen).orElse("")),
                        feedback));
    }

    private ModelAndView receipt(Invitation invitation, ParticipantPage page) {
        PageTexts texts = page.texts();
        List<TimedSentence> open = access.openElsewhere(invitation).stream()
                .map(other -> {
                    String title = study.instrument(other.instrument())
                            .map(instrument -> instrument.title().in(texts.language()))
                            .orElse("");
                    return study.lastDay(other.wave())
                            .map(day -> TimedSentence.deadline(
                                    texts, day, study.study().zone(), "received.open.until", title, TimedSentence.TIME))
                            .orElseGet(() -> TimedSentence.plain(title));
                })
                .toList();
        return page.view("questionnaire/receipt").addObject("open", open);
    }

    private ModelAndView closed(Invitation invitation, ParticipantPage page, QuestionnaireAccess.AccessState state) {
        ModelAndView view = page.view("questionnaire/closed");
        String key = state.name().toLowerCase(Locale.ROOT);
        view.addObject("title", page.texts().get(key + ".title"));
        view.addObject("text", page.texts().get(key + ".text"));
        view.addObject(
                "opens",
                access.openingDay(invitation)
                        .map(day -> TimedSentence.opening(
                                page.texts(), day, study.study().zone(), "not_yet.opens", TimedSentence.TIME))
                        .orElse(null));
        view.addObject("state", key);
        return view;
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
    ModelAndView consent(@PathVariable("token") String token, RequestLanguage language) {
        PersonalLinkResolver.ResolvedLink found = links.resolve(token, language);
        return found.invitation()
                .filter(access::hasConsent)
                .flatMap(Invitation::personal)
                .map(invitation -> consentPage.show(invitation, found.page(), List.of(), Map.of(), true))
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
        PageTexts texts = found.page().texts();
        if (texts.language() != invitation.language()) {
            invitations.setLanguage(new AccessToken(token), texts.language());
        }
        boolean isConsentForm = form.first("screen").equals("consent") && access.hasConsent(invitation);
        return isConsentForm || access.state(invitation) == QuestionnaireAccess.AccessState.OPEN
                ? post(
                        invitation.withLanguage(texts.language()),
                        found.page(),
                        SubmissionHandler.SubmissionPost.of(form, language.isSwitch(), texts))
                : back("/s/" + token, texts);
    }

    private Object post(Invitation invitation, ParticipantPage page, SubmissionHandler.SubmissionPost post) {
        if (post.screen().equals("consent")) {
            return invitation
                    .personal()
                    .map(person -> acceptConsent(person, page, post))
                    .orElseGet(() -> back(page.link(), page.texts()));
        }
        if (access.hasDeclined(invitation)) {
            return back(page.link(), page.texts());
        }
        if (post.screen().equals(FlowPosition.REVIEW)) {
            submissions.acceptReview(invitation, post);
            return back(page.link(), page.texts());
        }
        ScreenModel.ScreenFeedback feedback = submissions.acceptScreen(invitation, post);
        if (post.button().equals("later") && (feedback.errors().isEmpty() || post.isConfirmation())) {
            return page.message("paused", HttpStatus.OK);
        }
        boolean stays = post.button().equals("save")
                || post.button().equals("find")
                || !feedback.errors().isEmpty();
        return stays ? show(invitation, page, feedback) : back(page.link(), page.texts());
    }

    /** Accepts the consent form; shows it again, as filled in, when it is incomplete or changes the language. */
    private Object acceptConsent(
            PersonalInvitation invitation, ParticipantPage page, SubmissionHandler.SubmissionPost post) {
        List<ConsentScope> open = submissions.acceptConsent(invitation, post);
        boolean stays = !open.isEmpty() || post.isSwitch();
        return stays
                ? consentPage.show(invitation, page, open, submissions.submittedDecisions(post), post.isConsentEdit())
                : back(page.link(), page.texts());
    }

    /** Redirects to the link, or to the thanks when the one-time link was deleted. */
    private ResponseEntity<Void> back(String link, PageTexts texts) {
        AccessToken token = new AccessToken(link.substring(link.lastIndexOf('/') + 1));
        boolean isUsed = token.isOneTime() && invitations.find(token).isEmpty();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(isUsed ? thanks(token) + "?lang=" + texts.code() : link))
                .build();
    }

    private static String thanks(AccessToken used) {
        return used.isJoining() ? "/join/thanks" : "/f/thanks";
    }
}
