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
import org.vpip.app.link.Frame;
import org.vpip.app.link.PersonalLinks;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.Saved;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.FormPost;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.Texts;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.Slot;
import org.vpip.instruments.study.Tier;

/** One personal link: start, go on, and receipt. A GET changes nothing; a POST is answered when it is on the disk. */
@Controller
class QuestionnaireController {
    private final PersonalLinks links;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final Journey journey;
    private final Intake intake;
    private final ConsentPage consentPage;
    private final ServedStudy study;

    QuestionnaireController(
            PersonalLinks links,
            Invitations invitations,
            StoredResponses responses,
            Journey journey,
            Intake intake,
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
        PersonalLinks.Found found = links.find(token, language);
        return found.invitation()
                .map(invitation -> show(invitation, found.frame(), Views.Told.NOTHING))
                .orElseGet(found::stranger);
    }

    private ModelAndView show(Invitation invitation, Frame frame, Views.Told told) {
        Journey.State state = journey.state(invitation);
        if (state == Journey.State.RECEIVED) {
            return frame.view("questionnaire/receipt");
        }
        if (state != Journey.State.OPEN) {
            return closed(invitation, frame, state);
        }
        Optional<Saved> saved = responses.find(invitation);
        if (journey.hasDeclined(invitation)) {
            return frame.view("questionnaire/declined");
        }
        Optional<PersonalInvitation> undecided = invitation
                .personal()
                .filter(person -> saved.isEmpty() || !journey.undecided(person).isEmpty());
        return undecided
                .map(person -> consentPage.show(person, frame, List.of(), Map.of(), false))
                .orElseGet(() -> showAsked(
                        invitation, frame, Visit.of(saved.map(Saved::screen).orElse("")), told));
    }

    private ModelAndView closed(Invitation invitation, Frame frame, Journey.State state) {
        ModelAndView view = frame.view("questionnaire/closed");
        String key = state.name().toLowerCase(Locale.ROOT);
        view.addObject("title", frame.texts().get(key + ".title"));
        view.addObject("text", frame.texts().get(key + ".text"));
        view.addObject(
                "opens", journey.opens(invitation).map(frame.texts()::day).orElse(""));
        view.addObject("state", key);
        return view;
    }

    private ModelAndView showAsked(Invitation invitation, Frame frame, Visit visit, Views.Told told) {
        Map<String, String> answers = new LinkedHashMap<>(responses.answers(invitation));
        Course course = Course.of(journey.asking(invitation.in(frame.texts().language())), answers);
        Optional<Screen> screen = visit.isReview() ? Optional.empty() : course.from(visit.screen());
        return screen.map(asked -> Views.screen(frame, course, asked, answers, told)
                        .addObject("find", told.find())
                        .addObject("returning", visit.returning())
                        .addObject(
                                "roster",
                                invitation
                                        .personal()
                                        .map(person -> colleagues(person, frame, asked, answers, told))
                                        .orElse(Map.of())))
                .orElseGet(() -> Views.review(frame, course, answers));
    }

    /** The people that a screen lists, by the question that lists them. */
    private Map<String, List<RosterGroups.Group>> colleagues(
            PersonalInvitation person, Frame frame, Screen screen, Map<String, String> answers, Views.Told told) {
        RosterGroups groups = new RosterGroups(study.study(), person.participant(), frame.texts(), told.find());
        Map<String, List<RosterGroups.Group>> lists = new LinkedHashMap<>();
        for (Slot slot : screen.questions()) {
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
        PersonalLinks.Found found = links.find(token, language);
        return found.invitation()
                .filter(journey::hasConsent)
                .flatMap(Invitation::personal)
                .map(invitation -> consentPage.show(invitation, found.frame(), List.of(), Map.of(), true))
                .orElseGet(() -> show(token, language));
    }

    @PostMapping("/s/{token}")
    Object take(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam MultiValueMap<String, String> fields) {
        FormPost form = new FormPost(fields);
        PersonalLinks.Found found = links.find(token, language);
        if (found.invitation().isEmpty()) {
            return found.stranger();
        }
        Invitation invitation = found.invitation().get();
        Texts texts = found.frame().texts();
        if (texts.language() != invitation.language()) {
            invitations.speak(new Token(token), texts.language());
        }
        boolean ofConsent = form.first("screen").equals("consent") && journey.hasConsent(invitation);
        return ofConsent || journey.state(invitation) == Journey.State.OPEN
                ? take(invitation.in(texts.language()), found.frame(), Intake.Sent.of(form, language.isSwitch(), texts))
                : back("/s/" + token, texts);
    }

    private Object take(Invitation invitation, Frame frame, Intake.Sent sent) {
        if (sent.screen().equals("consent")) {
            return invitation
                    .personal()
                    .map(person -> takeConsent(person, frame, sent))
                    .orElseGet(() -> back(frame.link(), frame.texts()));
        }
        if (journey.hasDeclined(invitation)) {
            return back(frame.link(), frame.texts());
        }
        if (sent.screen().equals(Visit.REVIEW)) {
            intake.takeReview(invitation, sent);
            return back(frame.link(), frame.texts());
        }
        Views.Told told = intake.takeScreen(invitation, sent);
        if (sent.go().equals("later")) {
            return frame.message("paused", HttpStatus.OK);
        }
        boolean stays = sent.go().equals("save")
                || sent.go().equals("find")
                || !told.errors().isEmpty();
        return stays ? show(invitation, frame, told) : back(frame.link(), frame.texts());
    }

    /** A page that cannot be taken yet, or is wanted in the other language, comes back as it was filled in. */
    private Object takeConsent(PersonalInvitation invitation, Frame frame, Intake.Sent sent) {
        List<Tier> open = intake.takeConsent(invitation, sent);
        boolean stays = !open.isEmpty() || sent.isSwitch();
        return stays
                ? consentPage.show(invitation, frame, open, intake.typed(sent), sent.isAgain())
                : back(frame.link(), frame.texts());
    }

    /** To the link again, or to the thanks when the link was forgotten. */
    private ResponseEntity<Void> back(String link, Texts texts) {
        Token token = new Token(link.substring(link.lastIndexOf('/') + 1));
        boolean forgotten = token.isPassing() && invitations.find(token).isEmpty();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(forgotten ? "/f/thanks?lang=" + texts.code() : link))
                .build();
    }
}
