package org.vpip.app.questionnaire;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.vpip.app.link.Frame;
import org.vpip.app.link.PersonalLinks;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.Texts;
import org.vpip.instruments.response.Slot;

/** What the link shows after sending: one's own answers to print, own results, and a certificate of time. */
@Controller
class ReturnsController {
    private final PersonalLinks links;
    private final Journey journey;
    private final StoredResponses responses;
    private final OwnResults results;
    private final ServedStudy study;

    ReturnsController(
            PersonalLinks links, Journey journey, StoredResponses responses, OwnResults results, ServedStudy study) {
        this.links = links;
        this.journey = journey;
        this.responses = responses;
        this.results = results;
        this.study = study;
    }

    /** A part of the questionnaire with its answers. */
    record Part(String title, List<Answered> answers) {}

    /** A question and what was answered, in words; blank for nothing. */
    record Answered(String question, String answer) {}

    @GetMapping("/s/{token}/answers")
    ModelAndView answers(@PathVariable("token") String token, RequestLanguage language) {
        return received(token, language, (invitation, frame) -> {
            Map<String, String> answers = responses.answers(invitation);
            Course course = Course.of(journey.asking(invitation), answers);
            List<Part> parts = new ArrayList<>();
            course.asked().stream()
                    .filter(screen -> !screen.questions().isEmpty())
                    .forEach(screen -> parts.add(part(screen, course, answers, frame.texts())));
            return frame.view("questionnaire/answers")
                    .addObject("parts", parts)
                    .addObject("asks", title(invitation, frame.texts()))
                    .addObject("sent", sent(invitation, frame.texts()));
        });
    }

    private static Part part(Screen screen, Course course, Map<String, String> answers, Texts texts) {
        List<Answered> answered = screen.questions().stream()
                .map(slot -> new Answered(
                        course.filled(slot.item().label().in(texts.language()), slot),
                        told(slot, course, answers, texts)))
                .toList();
        return new Part(course.heading(screen), answered);
    }

    /** Labels in the place of names; what was written, as it was written. */
    private static String told(Slot slot, Course course, Map<String, String> answers, Texts texts) {
        String raw = answers.getOrDefault(slot.key(), "");
        Question question = Question.of(slot, false, raw, "", texts, course);
        List<String> labels = question.options().stream()
                .filter(Question.Option::chosen)
                .map(Question.Option::label)
                .toList();
        return labels.isEmpty() ? raw : String.join(", ", labels);
    }

    @GetMapping("/s/{token}/results")
    ModelAndView results(@PathVariable("token") String token, RequestLanguage language) {
        return received(token, language, (invitation, frame) -> {
            RosterGroups groups = new RosterGroups(study.study(), invitation.participant(), frame.texts(), "");
            Map<String, String> answers = responses.answers(invitation);
            List<OwnResults.Contacts> contacts =
                    results.network(journey.asking(invitation), answers, groups).orElse(null);
            return frame.view("questionnaire/results")
                    .addObject("changes", results.changes(invitation, frame.texts()))
                    .addObject("contacts", contacts)
                    .addObject(
                            "people",
                            contacts == null
                                    ? 0
                                    : contacts.stream()
                                            .mapToInt(OwnResults.Contacts::people)
                                            .sum());
        });
    }

    @GetMapping("/s/{token}/certificate")
    ModelAndView certificate(@PathVariable("token") String token, RequestLanguage language) {
        return received(
                token,
                language,
                (invitation, frame) -> frame.view("questionnaire/certificate")
                        .addObject("asks", title(invitation, frame.texts()))
                        .addObject("sent", sent(invitation, frame.texts()))
                        .addObject("minutes", journey.course(invitation).minutesFrom("")));
    }

    private String title(Invitation invitation, Texts texts) {
        return study.instrument(invitation.instrument()).orElseThrow().title().in(texts.language());
    }

    private String sent(Invitation invitation, Texts texts) {
        OffsetDateTime time = responses.find(invitation).orElseThrow().submitted();
        return time == null
                ? ""
                : texts.day(time.atZoneSameInstant(study.study().zone()).toLocalDate());
    }

    /** Such a page, for somebody who has sent their answers; everybody else is led to their link. */
    private ModelAndView received(
            String token, RequestLanguage language, BiFunction<PersonalInvitation, Frame, ModelAndView> page) {
        PersonalLinks.Found found = links.find(token, language);
        if (found.invitation().isEmpty()) {
            return found.stranger();
        }
        Frame frame = found.frame();
        return found.invitation()
                .flatMap(Invitation::personal)
                .filter(person -> journey.state(person) == Journey.State.RECEIVED)
                .map(person -> page.apply(person.in(frame.texts().language()), frame))
                .orElseGet(() -> new ModelAndView(new RedirectView(frame.link())));
    }
}
