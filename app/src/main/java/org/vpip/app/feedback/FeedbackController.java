package org.vpip.app.feedback;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.participant.SessionFeedbackInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.FeedbackResponses;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;

/** The public page of a session. Whoever begins gets a passing link, which is forgotten when the answers are sent. */
@Controller
class FeedbackController {
    private final ServedStudy study;
    private final FeedbackWindows rounds;
    private final FeedbackResponses feedback;
    private final StoredResponses responses;

    FeedbackController(
            ServedStudy study, FeedbackWindows rounds, FeedbackResponses feedback, StoredResponses responses) {
        this.study = study;
        this.rounds = rounds;
        this.feedback = feedback;
        this.responses = responses;
    }

    @GetMapping("/f/thanks")
    ModelAndView thanks(RequestLanguage language) {
        PageTexts texts = language.texts();
        return PageModel.of("feedback/thanks", texts, study.title().in(texts.language()));
    }

    @GetMapping("/f/{page}")
    ModelAndView show(@PathVariable("page") String address, RequestLanguage language) {
        return show(address, language.texts());
    }

    private ModelAndView show(String address, PageTexts texts) {
        Optional<FeedbackWindow> round = rounds.find(address);
        return refusal(round, texts).orElseGet(() -> start(round.orElseThrow(), address, texts));
    }

    /** Unknown, not open yet, or closed. */
    private Optional<ModelAndView> refusal(Optional<FeedbackWindow> round, PageTexts texts) {
        if (round.isEmpty()) {
            return Optional.of(PageModel.message(texts, "unknown", HttpStatus.NOT_FOUND));
        }
        return switch (rounds.state(round.get())) {
            case NOT_YET -> Optional.of(PageModel.message(texts, "early", HttpStatus.OK));
            case CLOSED -> Optional.of(PageModel.message(texts, "late", HttpStatus.OK));
            case OPEN -> Optional.empty();
        };
    }

    private ModelAndView start(FeedbackWindow round, String address, PageTexts texts) {
        ModelAndView view = PageModel.of("feedback/start", texts, study.title().in(texts.language()));
        view.addObject("switchable", true);
        view.addObject("action", "/f/" + address);
        view.addObject("heading", round.instrument().title().in(texts.language()));
        view.addObject("about", about(round, texts));
        view.addObject("minutes", round.instrument().description().minutes().orElse(2));
        return view;
    }

    private static String about(FeedbackWindow round, PageTexts texts) {
        return round.day() == null ? "" : texts.get("feedback.session", round.formattedDay(texts.language()));
    }

    @PostMapping("/f/{page}")
    Object begin(
            @PathVariable("page") String address,
            RequestLanguage language,
            @RequestParam(name = "go", defaultValue = "") String go) {
        PageTexts texts = language.texts();
        Optional<FeedbackWindow> round = rounds.find(address);
        Optional<ModelAndView> refusal = refusal(round, texts);
        if (refusal.isPresent() || !go.equals("next")) {
            return refusal.orElseGet(() -> start(round.orElseThrow(), address, texts));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/s/" + open(round.orElseThrow(), texts).value()))
                .build();
    }

    /** Begins answers under a random name that lives until they are sent. */
    private AccessToken open(FeedbackWindow round, PageTexts texts) {
        AccessToken token = AccessToken.oneTime();
        SessionFeedbackInvitation invitation = new SessionFeedbackInvitation(
                UUID.randomUUID().toString(),
                round.subjectId(),
                round.instrument().id(),
                texts.language());
        feedback.open(token, invitation);
        responses.begin(invitation, rounds.startOfToday(), Map.of());
        return token;
    }
}
