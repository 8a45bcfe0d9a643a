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
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.access.PersonalLinkResolver;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;
import org.vpip.instruments.response.ItemInstance;

/** What the link shows after sending: one's own answers to print, own results, and a certificate of time. */
@Controller
class RespondentResultsController {
    private final PersonalLinkResolver links;
    private final QuestionnaireAccess journey;
    private final StoredResponses responses;
    private final PersonalResults results;
    private final ServedStudy study;

    RespondentResultsController(
            PersonalLinkResolver links,
            QuestionnaireAccess journey,
            StoredResponses responses,
            PersonalResults results,
            ServedStudy study) {
        this.links = links;
        this.journey = journey;
        this.responses = responses;
        this.results = results;
        this.study = study;
    }

    /** A part of the questionnaire with its answers. */
    record AnsweredSection(String title, List<AnsweredQuestion> answers) {}

    /** A question and what was answered, in words; blank for nothing. */
    record AnsweredQuestion(String question, String answer) {}

    @GetMapping("/s/{token}/answers")
    ModelAndView answers(@PathVariable("token") String token, RequestLanguage language) {
        return received(token, language, (invitation, frame) -> {
            Map<String, String> answers = responses.answers(invitation);
            QuestionnaireFlow course = QuestionnaireFlow.of(journey.context(invitation), answers);
            List<AnsweredSection> parts = new ArrayList<>();
            course.askedScreens().stream()
                    .filter(screen -> !screen.questions().isEmpty())
                    .forEach(screen -> parts.add(part(screen, course, answers, frame.texts())));
            return frame.view("questionnaire/answers")
                    .addObject("parts", parts)
                    .addObject("asks", title(invitation, frame.texts()))
                    .addObject("sent", sent(invitation, frame.texts()));
        });
    }

    private static AnsweredSection part(
            Screen screen, QuestionnaireFlow course, Map<String, String> answers, PageTexts texts) {
        List<AnsweredQuestion> answered = screen.questions().stream()
                .map(slot -> new AnsweredQuestion(
                        course.pipedText(slot.item().label().in(texts.language()), slot),
                        told(slot, course, answers, texts)))
                .toList();
        return new AnsweredSection(course.heading(screen), answered);
    }

    /** Labels in the place of names; what was written, as it was written. */
    private static String told(
            ItemInstance slot, QuestionnaireFlow course, Map<String, String> answers, PageTexts texts) {
        String raw = answers.getOrDefault(slot.key(), "");
        QuestionModel question = QuestionModel.of(slot, false, raw, "", texts, course);
        List<String> labels = question.options().stream()
                .filter(QuestionModel.AnswerOption::isChosen)
                .map(QuestionModel.AnswerOption::label)
                .toList();
        return labels.isEmpty() ? raw : String.join(", ", labels);
    }

    @GetMapping("/s/{token}/results")
    ModelAndView results(@PathVariable("token") String token, RequestLanguage language) {
        return received(token, language, (invitation, frame) -> {
            RosterModel groups = new RosterModel(study.study(), invitation.participant(), frame.texts(), "");
            Map<String, String> answers = responses.answers(invitation);
            List<PersonalResults.SectorContactCount> contacts = results.contactCounts(
                            journey.context(invitation), answers, groups)
                    .orElse(null);
            return frame.view("questionnaire/results")
                    .addObject("changes", results.changes(invitation, frame.texts()))
                    .addObject("contacts", contacts)
                    .addObject(
                            "people",
                            contacts == null
                                    ? 0
                                    : contacts.stream()
                                            .mapToInt(PersonalResults.SectorContactCount::people)
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
                        .addObject("minutes", journey.flow(invitation).remainingMinutes("")));
    }

    private String title(Invitation invitation, PageTexts texts) {
        return study.instrument(invitation.instrument()).orElseThrow().title().in(texts.language());
    }

    private String sent(Invitation invitation, PageTexts texts) {
        OffsetDateTime time = responses.find(invitation).orElseThrow().submittedAt();
        return time == null
                ? ""
                : texts.day(time.atZoneSameInstant(study.study().zone()).toLocalDate());
    }

    /** Such a page, for somebody who has sent their answers; everybody else is led to their link. */
    private ModelAndView received(
            String token,
            RequestLanguage language,
            BiFunction<PersonalInvitation, ParticipantPage, ModelAndView> page) {
        PersonalLinkResolver.ResolvedLink found = links.resolve(token, language);
        if (found.invitation().isEmpty()) {
            return found.notFoundPage();
        }
        ParticipantPage frame = found.frame();
        return found.invitation()
                .flatMap(Invitation::personal)
                .filter(person -> journey.state(person) == QuestionnaireAccess.AccessState.RECEIVED)
                .map(person -> page.apply(person.withLanguage(frame.texts().language()), frame))
                .orElseGet(() -> new ModelAndView(new RedirectView(frame.link())));
    }
}
