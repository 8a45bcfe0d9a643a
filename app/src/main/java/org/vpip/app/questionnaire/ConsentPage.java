package org.vpip.app.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.privacy.ConsentScopeText;
import org.vpip.instruments.study.privacy.PrivacyNotice;

/** What is said before the first question, and what may be agreed to. */
@Component
class ConsentPage {
    private final QuestionnaireAccess journey;
    private final ServedStudy study;

    ConsentPage(QuestionnaireAccess journey, ServedStudy study) {
        this.journey = journey;
        this.study = study;
    }

    /**
     * One tier as the page asks it.
     *
     * @param decision yes, no, or blank while nothing was answered
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
     * @param open tiers that were sent without an answer
     * @param typed yes or no as it was sent and not taken
     * @param again whether everything is shown, and not only what is undecided
     */
    ModelAndView show(
            PersonalInvitation invitation,
            ParticipantPage frame,
            List<ConsentScope> open,
            Map<ConsentScope, String> typed,
            boolean again) {
        PageTexts texts = frame.texts();
        ModelAndView view = frame.view("questionnaire/consent");
        view.addObject("switchable", true);
        view.addObject("minutes", minutes(invitation));
        view.addObject("asks", asks(invitation, texts));
        List<ConsentQuestion> tiers = tiers(invitation, texts, open, typed, again);
        view.addObject("tiers", tiers);
        view.addObject(
                "errors", tiers.stream().filter(ConsentQuestion::isUnanswered).toList());
        view.addObject("again", again);
        view.addObject("sent", journey.state(invitation) == QuestionnaireAccess.AccessState.RECEIVED);
        PrivacyNotice notice = study.study().settings().notice();
        view.addObject("erasable", day(notice.retention().erasableUntil(), texts));
        view.addObject("kept", day(notice.retention().keptUntil(), texts));
        view.addObject("board", notice.ethics().board().in(texts.language()));
        view.addObject("number", notice.ethics().number());
        view.addObject("expires", day(notice.ethics().expires(), texts));
        view.addObject("boardContact", notice.ethics().contact());
        view.addObject("funder", study.study().settings().funder());
        view.addObject("whole", whole(texts));
        view.addObject("version", version());
        return view;
    }

    private static String day(@Nullable LocalDate day, PageTexts texts) {
        return day == null ? "" : texts.day(day);
    }

    /** As long as the questionnaire says of itself: what answers bring up is not known yet. */
    private int minutes(PersonalInvitation invitation) {
        QuestionnaireContext asking = journey.fullConsentContext(invitation);
        int least = QuestionnaireFlow.of(asking, Map.of()).remainingMinutes("");
        return Math.max(least, asking.instrument().description().minutes().orElse(least));
    }

    private String asks(PersonalInvitation invitation, PageTexts texts) {
        return study.instrument(invitation.instrument())
                .map(instrument -> instrument.title().in(texts.language()))
                .orElse("");
    }

    /** The version of the text on taking part names the whole. */
    private String version() {
        return journey.consentScopes().stream()
                .filter(tier -> tier.tier() == ConsentScope.SURVEY)
                .map(ConsentScopeText::version)
                .findFirst()
                .orElse("");
    }

    /** The whole text with what the study says in its places; where it says nothing, the team is named. */
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

    private static String orElse(String said, String otherwise) {
        return said.isBlank() ? otherwise : said;
    }

    /** The text on taking part itself, which has no yes and no of its own. */
    private String whole(PageTexts texts) {
        return journey.consentScopes().stream()
                .filter(tier -> tier.tier() == ConsentScope.SURVEY)
                .map(tier -> filled(tier, texts))
                .findFirst()
                .orElse("");
    }

    private List<ConsentQuestion> tiers(
            PersonalInvitation invitation,
            PageTexts texts,
            List<ConsentScope> open,
            Map<ConsentScope, String> typed,
            boolean again) {
        Map<ConsentScope, ConsentDecision> given = journey.decisions(invitation.participant());
        List<ConsentScopeText> undecided = journey.undecidedScopes(invitation);
        List<ConsentQuestion> asked = new ArrayList<>();
        for (ConsentScopeText tier : journey.consentScopes()) {
            if (tier.tier() != ConsentScope.SURVEY && (again || undecided.contains(tier))) {
                ConsentDecision last = undecided.contains(tier) ? null : given.get(tier.tier());
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
