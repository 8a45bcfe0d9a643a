package org.vpip.app.joining;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.ClientAddressFilter;
import org.vpip.app.web.ClientNetwork;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.form.FormRecipient;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.study.privacy.PrivacyNotice;

/** The first page of a request to join. Each request receives a one-time link, which ends when the answers are sent. */
@Controller
class JoiningController implements FormRecipient {
    private static final int USUAL_MINUTES = 3;

    private final ServedStudy study;
    private final JoiningRequests requests;

    JoiningController(ServedStudy study, JoiningRequests requests) {
        this.study = study;
        this.requests = requests;
    }

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return requests.questionnaire().isPresent();
    }

    @GetMapping("/join")
    ModelAndView show(RequestLanguage language) {
        PageTexts texts = language.texts();
        return requests.questionnaire()
                .map(instrument -> start(instrument, texts))
                .orElseGet(() -> PageModel.message(texts, "unknown", HttpStatus.NOT_FOUND));
    }

    private ModelAndView start(Instrument instrument, PageTexts texts) {
        PrivacyNotice notice = study.study().settings().notice();
        return PageModel.of("joining/start", texts, study.title().in(texts.language()))
                .addObject("switchable", true)
                .addObject("heading", instrument.title().in(texts.language()))
                .addObject("minutes", instrument.description().minutes().orElse(USUAL_MINUTES))
                .addObject("officer", notice.privacy().name())
                .addObject("officerContact", notice.privacy().address());
    }

    @PostMapping("/join")
    Object begin(
            RequestLanguage language,
            @RequestParam(name = "go", defaultValue = "") String go,
            @RequestAttribute(ClientAddressFilter.ATTRIBUTE) ClientNetwork network) {
        PageTexts texts = language.texts();
        Optional<Instrument> instrument = requests.questionnaire();
        if (instrument.isEmpty() || !go.equals("next")) {
            return show(language);
        }
        if (!requests.tryAttempt(network)) {
            return PageModel.message(texts, "join.slow", HttpStatus.TOO_MANY_REQUESTS);
        }
        if (requests.isFullToday(instrument.get())) {
            return PageModel.message(texts, "join.full", HttpStatus.TOO_MANY_REQUESTS);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/s/"
                        + requests.open(instrument.get(), texts.language()).value()))
                .build();
    }
}
