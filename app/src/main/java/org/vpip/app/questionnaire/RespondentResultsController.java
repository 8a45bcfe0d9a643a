package org.vpip.app.questionnaire;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.vpip.app.access.AccessState;
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.access.PersonalLinkResolver;
import org.vpip.app.access.ResolvedLink;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.TimedSentence;
import org.vpip.app.web.form.FormRecipient;

/** The pages of a link after submission: the answers to print, personal results, and a certificate of time. */
@Controller
class RespondentResultsController implements FormRecipient {
    private final PersonalLinkResolver links;
    private final QuestionnaireAccess access;
    private final StoredResponses responses;
    private final PersonalComparison comparison;
    private final PersonalContacts named;
    private final ServedStudy study;

    RespondentResultsController(
            PersonalLinkResolver links,
            QuestionnaireAccess access,
            StoredResponses responses,
            PersonalComparison comparison,
            PersonalContacts named,
            ServedStudy study) {
        this.links = links;
        this.access = access;
        this.responses = responses;
        this.comparison = comparison;
        this.named = named;
        this.study = study;
    }

    /** A section of the questionnaire with its answers. */
    record AnsweredSection(String title, List<AnsweredQuestion> answers) {}

    /** A question with its answer in words; blank when unanswered. */
    record AnsweredQuestion(String question, String answer) {}

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return links.isKnown(variables.getOrDefault("token", ""));
    }

    @GetMapping("/s/{token}/answers")
    ModelAndView answers(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam(name = "response", defaultValue = "") String response) {
        return received(token, language, response, (invitation, page) -> {
            Map<String, String> answers = responses.answers(invitation);
            QuestionnaireFlow flow = QuestionnaireFlow.of(access.context(invitation), answers);
            List<AnsweredSection> parts = new ArrayList<>();
            flow.askedScreens().stream()
                    .filter(screen -> !screen.questions().isEmpty())
                    .forEach(screen -> parts.add(part(screen, flow, answers, page.texts())));
            return page.view("questionnaire/answers")
                    .addObject("parts", parts)
                    .addObject("asks", title(invitation, page.texts()))
                    .addObject("sent", sent(invitation, page.texts(), "answers.sent"));
        });
    }

    private static AnsweredSection part(
            Screen screen, QuestionnaireFlow flow, Map<String, String> answers, PageTexts texts) {
        List<AnsweredQuestion> answered = screen.questions().stream()
                .map(slot -> new AnsweredQuestion(
                        flow.pipedText(slot.item().label().in(texts.language()), slot),
                        QuestionModel.of(slot, false, answers.getOrDefault(slot.key(), ""), "", texts, flow)
                                .answerText()))
                .toList();
        return new AnsweredSection(flow.heading(screen), answered);
    }

    @GetMapping("/s/{token}/results")
    ModelAndView results(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam(name = "response", defaultValue = "") String response) {
        return received(token, language, response, (invitation, page) -> {
            RosterModel groups = new RosterModel(study.study(), invitation.participant(), page.texts(), "");
            Map<String, String> answers = responses.answers(invitation);
            QuestionnaireFlow flow = QuestionnaireFlow.of(access.context(invitation), answers);
            Optional<List<PersonalContacts.SectorContactCount>> contacts =
                    named.counts(access.context(invitation), answers, groups);
            int people = contacts.orElse(List.of()).stream()
                    .mapToInt(PersonalContacts.SectorContactCount::people)
                    .sum();
            return page.view("questionnaire/results")
                    .addObject("scales", comparison.scales(invitation, flow, page.texts()))
                    .addObject("contacts", contacts.orElse(null))
                    .addObject("people", people);
        });
    }

    @GetMapping("/s/{token}/certificate")
    ModelAndView certificate(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam(name = "response", defaultValue = "") String response) {
        return received(
                token,
                language,
                response,
                (invitation, page) -> page.view("questionnaire/certificate")
                        .addObject("asks", title(invitation, page.texts()))
                        .addObject("sent", sent(invitation, page.texts(), "certificate.day"))
                        .addObject("minutes", access.flow(invitation).askedMinutes()));
    }

    private String title(Invitation invitation, PageTexts texts) {
        return study.instrument(invitation.instrument()).orElseThrow().title().in(texts.language());
    }

    private TimedSentence sent(Invitation invitation, PageTexts texts, String key) {
        OffsetDateTime time =
                Objects.requireNonNull(responses.find(invitation).orElseThrow().submittedAt());
        return TimedSentence.day(texts, time.atZoneSameInstant(study.study().zone()), key);
    }

    /**
     * Returns a page about a submitted response, the last one where the address names none, and redirects to the link where
     * nothing was submitted.
     */
    private ModelAndView received(
            String token,
            RequestLanguage language,
            String response,
            BiFunction<PersonalInvitation, ParticipantPage, ModelAndView> view) {
        ResolvedLink found = links.resolve(token, language, response);
        if (found.status() != ResolvedLink.LinkStatus.VALID) {
            return found.pageWithoutQuestionnaire();
        }
        ParticipantPage page = found.page();
        return found.personal()
                .filter(person -> access.state(person) == AccessState.RECEIVED)
                .or(() -> response.isEmpty() ? found.schedule().lastSent() : Optional.empty())
                .map(person -> view.apply(person.withLanguage(page.texts().language()), page))
                .orElseGet(() -> new ModelAndView(new RedirectView(page.address())));
    }
}
