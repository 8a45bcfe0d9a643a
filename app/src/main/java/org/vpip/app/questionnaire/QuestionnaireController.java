package org.vpip.app.questionnaire;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.vpip.app.people.Token;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.Saved;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
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
    ModelAndView show(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        PersonalLinks.Found found = links.find(token, lang);
        return found.invitation()
                .map(of -> show(of, found.frame(), Views.Told.NOTHING))
                .orElseGet(found::stranger);
    }

    private ModelAndView show(Invitation of, Frame frame, Views.Told told) {
        Journey.State state = journey.state(of);
        if (state == Journey.State.RECEIVED) {
            return frame.view("questionnaire/receipt");
        }
        if (state != Journey.State.OPEN) {
            return closed(of, frame, state);
        }
        Optional<Saved> saved = responses.find(of);
        if (journey.hasDeclined(of.participant())) {
            return frame.view("questionnaire/declined");
        }
        if (saved.isEmpty() || !journey.undecided(of).isEmpty()) {
            return consentPage.show(of, frame, List.of(), Map.of(), false);
        }
        return showAsked(of, frame, Visit.of(saved.get().screen()), told);
    }

    private ModelAndView closed(Invitation of, Frame frame, Journey.State state) {
        ModelAndView view = frame.view("questionnaire/closed");
        String key = state.name().toLowerCase(Locale.ROOT);
        view.addObject("title", frame.texts().get(key + ".title"));
        view.addObject("text", frame.texts().get(key + ".text"));
        view.addObject("opens", journey.opens(of).map(frame.texts()::day).orElse(""));
        view.addObject("state", key);
        return view;
    }

    private ModelAndView showAsked(Invitation of, Frame frame, Visit visit, Views.Told told) {
        Map<String, String> answers = new LinkedHashMap<>(responses.answers(of));
        Course course = Course.of(journey.asking(of.in(frame.texts().language())), answers);
        Optional<Screen> screen = visit.isReview() ? Optional.empty() : course.from(visit.screen());
        return screen.map(asked -> Views.screen(frame, course, asked, answers, told)
                        .addObject("find", told.find())
                        .addObject("returning", visit.returning())
                        .addObject("roster", colleagues(of, frame, asked, answers, told)))
                .orElseGet(() -> Views.review(frame, course, answers));
    }

    /** The people that a screen lists, by the question that lists them. */
    private Map<String, List<RosterGroups.Group>> colleagues(
            Invitation of, Frame frame, Screen screen, Map<String, String> answers, Views.Told told) {
        RosterGroups groups = new RosterGroups(study.study(), of.participant(), frame.texts(), told.find());
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
    ModelAndView consent(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        PersonalLinks.Found found = links.find(token, lang);
        return found.invitation()
                .filter(journey::hasConsent)
                .map(of -> consentPage.show(of, found.frame(), List.of(), Map.of(), true))
                .orElseGet(() -> show(token, lang));
    }

    @PostMapping("/s/{token}")
    Object take(@PathVariable("token") String token, @RequestParam MultiValueMap<String, String> form) {
        String go = form.getOrDefault("go", List.of("")).get(0);
        String wanted = go.startsWith("lang:") ? go.substring("lang:".length()) : form.getFirst("lang");
        PersonalLinks.Found found = links.find(token, wanted);
        if (found.invitation().isEmpty()) {
            return found.stranger();
        }
        Invitation of = found.invitation().get();
        Texts texts = found.frame().texts();
        if (texts.language() != of.language()) {
            invitations.speak(new Token(token), texts.language());
        }
        boolean ofConsent = "consent".equals(form.getFirst("screen")) && journey.hasConsent(of);
        return ofConsent || journey.state(of) == Journey.State.OPEN
                ? take(of.in(texts.language()), found.frame(), Intake.Sent.of(form, texts))
                : back("/s/" + token, texts);
    }

    private Object take(Invitation of, Frame frame, Intake.Sent sent) {
        if (sent.screen().equals("consent")) {
            return takeConsent(of, frame, sent);
        }
        if (journey.hasDeclined(of.participant())) {
            return back(frame.link(), frame.texts());
        }
        if (sent.screen().equals(Visit.REVIEW)) {
            intake.takeReview(of, sent);
            return back(frame.link(), frame.texts());
        }
        Views.Told told = intake.takeScreen(of, sent);
        if (sent.go().equals("later")) {
            return frame.message("paused", HttpStatus.OK);
        }
        boolean stays = sent.go().equals("save")
                || sent.go().equals("find")
                || !told.errors().isEmpty();
        return stays ? show(of, frame, told) : back(frame.link(), frame.texts());
    }

    /** A page that cannot be taken yet, or is wanted in the other language, comes back as it was filled in. */
    private Object takeConsent(Invitation of, Frame frame, Intake.Sent sent) {
        List<Tier> open = intake.takeConsent(of, sent);
        boolean stays = !open.isEmpty() || (sent.go().startsWith("lang:") && !of.isUnlinked());
        return stays
                ? consentPage.show(of, frame, open, intake.typed(sent), sent.isAgain())
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
