package org.vpip.app.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.access.AccessState;
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.privacy.ConsentScopeText;
import org.vpip.instruments.study.privacy.PrivacyNotice;

/** The consent page: the information before the first question, and the scopes of consent. */
@Component
class ConsentPage {
    private final QuestionnaireAccess access;
    private final ServedStudy study;

    ConsentPage(QuestionnaireAccess access, ServedStudy study) {
        this.access = access;
        this.study = study;
    }

    /**
     * The question about one scope.
     *
     * @param decision yes, no, or blank while unanswered
     */
    record ConsentQuestion(
            String code,
            int number,
            String question,
            String consequence,
            String text,
            String decision,
            boolean isUnanswered) {}

    /**
     * Returns the consent page, which is one for all questionnaires of a wave.
     *
     * @param due questionnaires that begin with the consent
     * @param open scopes that the form left unanswered
     * @param typed submitted choices that are not stored yet
     * @param again whether the page shows all scopes instead of the undecided ones
     */
    ModelAndView show(
            PersonalInvitation invitation,
            List<PersonalInvitation> due,
            ParticipantPage page,
            List<ConsentScope> open,
            Map<ConsentScope, String> typed,
            boolean again) {
        PageTexts texts = page.texts();
        boolean isSent = access.state(invitation) == AccessState.RECEIVED;
        List<PersonalInvitation> asked = isSent ? List.of(invitation) : due;
        ModelAndView view = page.view("questionnaire/consent");
        view.addObject("switchable", true);
        view.addObject("kind", study.study().settings().kind().name().toLowerCase(Locale.ROOT));
        view.addObject("minutes", asked.stream().mapToInt(this::minutes).sum());
        view.addObject("asks", asked.stream().map(one -> title(one, texts)).toList());
        List<ConsentQuestion> tiers = tiers(invitation, texts, open, typed, again);
        view.addObject("tiers", tiers);
        view.addObject(
                "errors", tiers.stream().filter(ConsentQuestion::isUnanswered).toList());
        view.addObject("again", again);
        view.addObject("sent", isSent);
        PrivacyNotice notice = study.study().settings().notice();
        view.addObject("erasable", day(notice.retention().erasableUntil(), texts));
        view.addObject("kept", day(notice.retention().keptUntil(), texts));
        view.addObject("board", notice.ethics().board().in(texts.language()));
        view.addObject("number", notice.ethics().number());
        view.addObject("expires", day(notice.ethics().expires(), texts));
        view.addObject("boardContact", notice.ethics().contact());
        view.addObject("funder", study.study().settings().funder());
        Optional<ConsentScopeText> survey = surveyText();
        view.addObject("surveyText", survey.map(tier -> filled(tier, texts)).orElse(""));
        view.addObject("version", survey.map(ConsentScopeText::version).orElse(""));
        return view;
    }

    private static String day(@Nullable LocalDate day, PageTexts texts) {
        return day == null ? "" : texts.day(day);
    }

    private int minutes(PersonalInvitation invitation) {
        return QuestionnaireFlow.of(access.fullConsentContext(invitation), Map.of())
                .totalMinutes();
    }

    private String title(PersonalInvitation invitation, PageTexts texts) {
        return study.instrument(invitation.instrument())
                .map(instrument -> instrument.title().in(texts.language()))
                .orElse("");
    }

    /** Returns the text on participation itself, which has no choice of its own; its version is that of the page. */
    private Optional<ConsentScopeText> surveyText() {
        return access.consentScopes().stream()
                .filter(tier -> tier.tier() == ConsentScope.SURVEY)
                .findFirst();
    }

    /** Returns the full text with the entries of the study in its placeholders; a missing entry becomes the team. */
    private String filled(ConsentScopeText tier, PageTexts texts) {
        PrivacyNotice notice = study.study().settings().notice();
        String team = texts.get("consent.team");
        String kept = notice.retention().keptUntil() == null
                ? texts.get("consent.retention")
                : texts.get(
                        "consent.retention.until", texts.day(notice.retention().keptUntil()));
        return tier.text()
                .in(texts.language())
                .replace("{{retention}}", kept)
                .replace("{{contact}}", orElse(notice.privacy().address(), team))
                .replace("{{privacy_officer}}", orElse(notice.privacy().name(), team))
                .replace("{{ethics_board}}", orElse(notice.ethics().board().in(texts.language()), team));
    }

    private static String orElse(String entry, String otherwise) {
        return entry.isBlank() ? otherwise : entry;
    }

    private List<ConsentQuestion> tiers(
            PersonalInvitation invitation,
            PageTexts texts,
            List<ConsentScope> open,
            Map<ConsentScope, String> typed,
            boolean again) {
        Map<ConsentScope, ConsentDecision> decisions = access.decisions(invitation.participant());
        List<ConsentScopeText> undecided = access.undecidedScopes(invitation);
        List<ConsentQuestion> asked = new ArrayList<>();
        for (ConsentScopeText tier : access.consentScopes()) {
            if (tier.tier() != ConsentScope.SURVEY && (again || undecided.contains(tier))) {
                ConsentDecision last = undecided.contains(tier) ? null : decisions.get(tier.tier());
                String chosen = last == null ? "" : last.isGranted() ? "yes" : "no";
                asked.add(new ConsentQuestion(
                        tier.tier().code(),
                        asked.size() + 1,
                        tier.question().in(texts.language()),
                        tier.consequence().in(texts.language()),
                        filled(tier, texts),
                        typed.getOrDefault(tier.tier(), chosen),
                        open.contains(tier.tier())));
            }
        }
        return asked;
    }
}
