package org.vpip.app.home;

import java.net.URI;
import java.time.Clock;
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
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.link.LinkReplacement;
import org.vpip.app.storage.link.PersonalLinks;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.AttemptLimiter;
import org.vpip.app.web.ClientAddressFilter;
import org.vpip.app.web.ClientNetwork;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.form.FormRecipient;

/**
 * The entry of a code from a letter, which leads to a personal link. Every wrong code gets an equal answer; a replaced one
 * leads nowhere either, and says why.
 */
@Controller
class HomeController implements FormRecipient {
    private static final AttemptLimiter.AttemptLimits WRONG_CODES_A_MINUTE =
            new AttemptLimiter.AttemptLimits(60, 10, 40, 400);

    private final ServedStudy study;
    private final PersonalLinks links;
    private final LinkReplacement replacement;
    private final AttemptLimiter limiter;

    HomeController(ServedStudy study, PersonalLinks links, LinkReplacement replacement, Clock clock) {
        this.study = study;
        this.links = links;
        this.replacement = replacement;
        this.limiter = new AttemptLimiter(clock, WRONG_CODES_A_MINUTE);
    }

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return true;
    }

    @GetMapping("/")
    ModelAndView show(RequestLanguage language) {
        return view(language.texts(), "", "");
    }

    @PostMapping("/")
    Object open(
            @RequestParam(name = "code", defaultValue = "") String typed,
            RequestLanguage language,
            @RequestAttribute(ClientAddressFilter.ATTRIBUTE) ClientNetwork network) {
        PageTexts texts = language.texts();
        if (language.isSwitch()) {
            return view(texts, typed, "");
        }
        if (!limiter.tryAttempt(network)) {
            return PageModel.message(texts, "slow", HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<ShortCode> code = ShortCode.read(typed) instanceof ShortCode.ShortCodeReading.ValidShortCode valid
                ? Optional.of(valid.code())
                : Optional.empty();
        Optional<AccessToken> token =
                code.flatMap(valid -> links.token(study.study().settings().id(), valid));
        if (token.isPresent()) {
            limiter.forgive(network);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/s/" + token.get().value()))
                    .build();
        }
        return code.filter(replacement::isReplaced).isPresent()
                ? PageModel.message(texts, "replaced.code", HttpStatus.GONE)
                : view(texts, typed, texts.get("home.wrong"));
    }

    private ModelAndView view(PageTexts texts, String typed, String error) {
        ModelAndView view = PageModel.of("home/home", texts, texts.get("brand"));
        view.addObject("switchable", true);
        view.addObject("typed", typed.length() > 40 ? "" : typed.replace("\0", ""));
        view.addObject("error", error);
        view.addObject("joining", study.joining().isPresent());
        return view;
    }
}
