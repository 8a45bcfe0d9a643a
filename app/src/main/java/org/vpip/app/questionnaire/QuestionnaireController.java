package org.vpip.app.questionnaire;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.vpip.app.people.Invitation;
import org.vpip.app.people.Token;
import org.vpip.app.storage.Invitations;
import org.vpip.app.storage.Saved;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.Texts;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.wording.Language;

/** One personal link: start, go on, and receipt. A GET changes nothing; a POST is answered when it is on the disk. */
@Controller
class QuestionnaireController {
    private final ServedStudy study;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final Reception reception;
    private final Clock clock;

    QuestionnaireController(
            ServedStudy study, Invitations invitations, StoredResponses responses, Reception reception, Clock clock) {
        this.study = study;
        this.invitations = invitations;
        this.responses = responses;
        this.reception = reception;
        this.clock = clock;
    }

    @GetMapping("/s/{token}")
    ModelAndView show(
            @PathVariable("token") String token, @RequestParam(name = "lang", required = false) @Nullable String lang) {
        Optional<Invitation> invitation = invitations.find(new Token(token));
        if (invitation.isEmpty()) {
            return Views.message(
                    new Texts(language(lang, Language.ENGLISH)),
                    reception.unknown(new Token(token)),
                    HttpStatus.NOT_FOUND);
        }
        Texts texts = new Texts(language(lang, invitation.get().language()));
        return show(invitation.get(), texts, Map.of(), Map.of());
    }

    private static Language language(@Nullable String written, Language otherwise) {
        return written == null ? otherwise : Language.of(written).orElse(otherwise);
    }

    private ModelAndView show(Invitation of, Texts texts, Map<String, String> errors, Map<String, String> typed) {
        Optional<Saved> saved = responses.find(of);
        if (saved.isPresent() && saved.get().submitted() != null) {
            return Views.of("receipt", texts, study.title());
        }
        ServedStudy.State state = reception.state(of);
        Optional<Instrument> instrument = study.instrument(of.instrument());
        if (state != ServedStudy.State.OPEN || instrument.isEmpty()) {
            return Views.message(texts, state == ServedStudy.State.NOT_YET ? "notyet" : "closed", HttpStatus.OK);
        }
        if (saved.isEmpty()) {
            return Views.of("consent", texts, study.title());
        }
        Map<String, String> answers = responses.answers(of);
        Course course = course(of, answers);
        int number = course.from(saved.get().page());
        answers.putAll(typed);
        return number >= course.size()
                ? Views.review(texts, study.title(), course, answers)
                : Views.page(texts, study.title(), course, course.page(number), answers, errors);
    }

    private Course course(Invitation of, Map<String, String> answers) {
        Instrument instrument = study.instrument(of.instrument()).orElseThrow();
        return Course.of(
                instrument,
                answers,
                of.language(),
                ZonedDateTime.now(clock.withZone(study.study().zone())));
    }

    @PostMapping("/s/{token}")
    Object take(@PathVariable("token") String token, @RequestParam MultiValueMap<String, String> form) {
        Optional<Invitation> found = invitations.find(new Token(token));
        if (found.isEmpty()) {
            Texts texts = new Texts(language(form.getFirst("lang"), Language.ENGLISH));
            return Views.message(texts, reception.unknown(new Token(token)), HttpStatus.NOT_FOUND);
        }
        Invitation of = found.get();
        String go = form.getOrDefault("go", List.of("")).get(0);
        String wanted = go.startsWith("lang:") ? go.substring(5) : form.getFirst("lang");
        Texts texts = new Texts(language(wanted, of.language()));
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> errors = isOpen(of) ? take(token, of, form, go, texts, typed) : Map.of();
        return errors.isEmpty()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(reception.next(new Token(token), texts.language()))
                        .build()
                : show(of, texts, errors, typed);
    }

    /** Whether answers to that questionnaire are still taken from that person. */
    private boolean isOpen(Invitation of) {
        boolean sent =
                responses.find(of).filter(saved -> saved.submitted() != null).isPresent();
        return !sent && reception.state(of) == ServedStudy.State.OPEN;
    }

    /** Stores what was sent; what has to be mended comes back by item. */
    private Map<String, String> take(
            String token,
            Invitation of,
            MultiValueMap<String, String> form,
            String go,
            Texts texts,
            Map<String, String> typed) {
        if (texts.language() != of.language()) {
            invitations.speak(new Token(token), texts.language());
        }
        int pages = study.instrument(of.instrument())
                .map(Page::of)
                .orElse(List.of())
                .size();
        int number = pageNumber(form);
        if (number < 0) {
            if (go.equals("next")) {
                responses.begin(of, OffsetDateTime.now(clock));
            }
            return Map.of();
        }
        if (number >= pages) {
            return takeReview(of, go, pages);
        }
        return takePage(of, form, go, number, texts, typed);
    }

    private Map<String, String> takeReview(Invitation of, String go, int pages) {
        if (go.equals("next")) {
            submit(of, pages);
        } else if (go.startsWith("page:") && go.substring(5).matches("\\d{1,3}")) {
            responses.save(of, Map.of(), Math.min(pages, Integer.parseInt(go.substring(5))));
        }
        return Map.of();
    }

    /** Sends what stands at its review; before the review nothing is sent. */
    private void submit(Invitation of, int pages) {
        Course course = course(of, responses.answers(of));
        boolean reviewed = responses
                .find(of)
                .filter(saved -> course.from(saved.page()) >= pages)
                .isPresent();
        if (reviewed) {
            responses.save(of, course.settled(), pages);
            reception.send(of, pages);
        }
    }

    private Map<String, String> takePage(
            Invitation of,
            MultiValueMap<String, String> form,
            String go,
            int number,
            Texts texts,
            Map<String, String> typed) {
        Map<String, String> answers = responses.answers(of);
        Course shown = course(of, answers);
        Reply reply = Reply.read(shown.page(number), shown, form);
        boolean askedBefore = "yes".equals(form.getFirst("asked"));
        Map<String, String> errors = reply.errors(shown.page(number), texts, !askedBefore && go.equals("next"));
        typed.putAll(reply.typed());
        answers.putAll(reply.accepted());
        responses.save(of, reply.accepted(), errors.isEmpty() ? goTo(go, number, shown, course(of, answers)) : number);
        return errors;
    }

    /** Where to go on: on the same page when its answers bring up more questions there. */
    private static int goTo(String go, int number, Course shown, Course now) {
        return switch (go) {
            case "back" -> now.before(number);
            case "next" -> now.asksMoreThan(shown, number) ? number : now.from(number + 1);
            default -> number;
        };
    }

    /** The page that was sent; -1 for the consent, and for a form that does not say. */
    private static int pageNumber(MultiValueMap<String, String> form) {
        String written = form.getFirst("page");
        return written != null && written.matches("\\d{1,4}") ? Integer.parseInt(written) : -1;
    }
}
