package org.vpip.app.selfcode;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.participant.Invitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.Invitations;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.FormPost;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.PublicAddress;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.form.FormRecipient;
import org.vpip.instruments.wording.Language;

/** The public page of a questionnaire: the seven elements of a code one by one, then a personal link. */
@Controller
class CodeController implements FormRecipient {
    private final ServedStudy study;
    private final CodePages pages;
    private final CodeEnrolment enrolment;
    private final Invitations invitations;
    private final PublicAddress address;
    private final Clock clock;

    CodeController(
            ServedStudy study,
            CodePages pages,
            CodeEnrolment enrolment,
            Invitations invitations,
            PublicAddress address,
            Clock clock) {
        this.study = study;
        this.pages = pages;
        this.enrolment = enrolment;
        this.invitations = invitations;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return pages.find(variables.getOrDefault("page", "")).isPresent();
    }

    @GetMapping("/c/{page}")
    ModelAndView show(@PathVariable("page") String address, RequestLanguage language) {
        PageTexts texts = language.texts();
        Optional<CodePage> page = pages.find(address);
        return refusal(page, texts)
                .orElseGet(
                        () -> CodePageModel.startPage(texts, study.title(), page.orElseThrow(), AccessToken.random()));
    }

    /** Returns the page for an unknown, future or closed wave; empty for an open one. */
    private Optional<ModelAndView> refusal(Optional<CodePage> page, PageTexts texts) {
        if (page.isEmpty()) {
            return Optional.of(PageModel.message(texts, "unknown", HttpStatus.NOT_FOUND));
        }
        return switch (study.state(page.get().wave().id(), study.today(clock))) {
            case NOT_YET -> Optional.of(PageModel.message(texts, "not_yet", HttpStatus.OK));
            case CLOSED -> Optional.of(PageModel.message(texts, "closed", HttpStatus.OK));
            case OPEN -> Optional.empty();
        };
    }

    @PostMapping("/c/{page}")
    Object post(
            @PathVariable("page") String address,
            RequestLanguage language,
            @RequestParam MultiValueMap<String, String> fields) {
        FormPost form = new FormPost(fields);
        PageTexts texts = language.texts();
        Optional<CodePage> page = pages.find(address);
        return refusal(page, texts)
                .map(Object.class::cast)
                .orElseGet(() -> post(page.orElseThrow(), CodeEntryForm.read(form), form.first("go"), texts));
    }

    private Object post(CodePage page, CodeEntryForm code, String go, PageTexts texts) {
        if (go.equals("back")) {
            return CodePageModel.elementPage(texts, study.title(), page, code.withStep(code.step() - 1), "");
        }
        if (!go.equals("next")) {
            return CodePageModel.elementPage(texts, study.title(), page, code, "");
        }
        if (!code.errorKey().isEmpty()) {
            return CodePageModel.elementPage(texts, study.title(), page, code, code.errorKey());
        }
        return code.step() < CodeEntryForm.STEPS
                ? CodePageModel.elementPage(texts, study.title(), page, code.withStep(code.step() + 1), "")
                : confirmation(page, enrolment.enrol(page, code, texts.language()));
    }

    private static ResponseEntity<Void> confirmation(CodePage page, AccessToken token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/c/" + page.address() + "/" + token.value()))
                .build();
    }

    /** Shows the personal link for later use, before the questionnaire begins. */
    @GetMapping("/c/{page}/{token}")
    ModelAndView keep(
            @PathVariable("page") String page, @PathVariable("token") String token, RequestLanguage language) {
        Optional<Invitation> invitation = invitations.find(new AccessToken(token));
        Language own = invitation.map(Invitation::language).orElse(language.browser());
        PageTexts texts = invitation.isPresent() ? language.texts(own) : language.texts();
        if (invitation.isEmpty() || pages.find(page).isEmpty()) {
            return PageModel.message(texts, "unknown", HttpStatus.NOT_FOUND);
        }
        String path = "/s/" + token;
        String chosen = texts.language() == own ? path : path + "?lang=" + texts.code();
        return CodePageModel.confirmationPage(texts, study.title(), chosen, address.link(path));
    }
}
