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
import org.vpip.app.web.form.FormRecipient;

/** The public page of a session. Each respondent receives a one-time link, which ends when the answers are sent. */
@Controller
class FeedbackController implements FormRecipient {
    private final ServedStudy study;
    private final FeedbackWindows windows;
    private final FeedbackResponses feedback;
    private final StoredResponses responses;

    FeedbackController(
            ServedStudy study, FeedbackWindows windows, FeedbackResponses feedback, StoredResponses responses) {
        this.study = study;
        this.windows = windows;
        this.feedback = feedback;
        this.responses = responses;
    }

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return windows.find(variables.getOrDefault("page", "")).isPresent();
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
        Optional<FeedbackWindow> window = windows.find(address);
        return refusal(window, texts).orElseGet(() -> start(window.orElseThrow(), address, texts));
    }

    /** Returns the page for an unknown, future or closed window; empty for an open one. */
    private Optional<ModelAndView> refusal(Optional<FeedbackWindow> window, PageTexts texts) {
        if (window.isEmpty()) {
            return Optional.of(PageModel.message(texts, "unknown", HttpStatus.NOT_FOUND));
        }
        return switch (windows.state(window.get())) {
            case NOT_YET ->
                Optional.of(PageModel.message(texts, "early", HttpStatus.OK)
                        .addObject("opens", windows.opening(window.get(), texts).orElse(null)));
            case CLOSED -> Optional.of(PageModel.message(texts, "late", HttpStatus.OK));
            case OPEN -> Optional.empty();
        };
    }

    private ModelAndView start(FeedbackWindow window, String address, PageTexts texts) {
        ModelAndView view = PageModel.of("feedback/start", texts, study.title().in(texts.language()));
        view.addObject("switchable", true);
        view.addObject("action", "/f/" + address);
        view.addObject("heading", window.instrument().title().in(texts.language()));
        String day = window.formattedDay(texts.language());
        view.addObject("about", day.isEmpty() ? "" : texts.get("feedback.session", day));
        view.addObject("until", windows.closing(window, texts).orElse(null));
        view.addObject("minutes", window.instrument().description().minutes().orElse(2));
        return view;
    }

    @PostMapping("/f/{page}")
    Object begin(
            @PathVariable("page") String address,
            RequestLanguage language,
            @RequestParam(name = "go", defaultValue = "") String go) {
        PageTexts texts = language.texts();
        Optional<FeedbackWindow> window = windows.find(address);
        Optional<ModelAndView> refusal = refusal(window, texts);
        if (refusal.isPresent() || !go.equals("next")) {
            return refusal.orElseGet(() -> start(window.orElseThrow(), address, texts));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/s/" + open(window.orElseThrow(), texts).value()))
                .build();
    }

    /** Opens a response under a random name, which is deleted when the answers are sent. */
    private AccessToken open(FeedbackWindow window, PageTexts texts) {
        AccessToken token = AccessToken.oneTime();
        SessionFeedbackInvitation invitation = new SessionFeedbackInvitation(
                UUID.randomUUID().toString(),
                window.subjectId(),
                window.instrument().id(),
                texts.language());
        feedback.open(token, invitation);
        responses.begin(invitation, windows.startOfToday(), Map.of());
        return token;
    }
}
