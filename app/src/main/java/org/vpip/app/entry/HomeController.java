package org.vpip.app.entry;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.people.ShortCode;
import org.vpip.app.people.Token;
import org.vpip.app.storage.ShortCodes;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.Sight;
import org.vpip.app.web.Texts;
import org.vpip.app.web.VisitorAddress;

/** One field for the code from a letter; the right code leads on to a personal link. Whatever is wrong, the answer is one. */
@Controller
class HomeController {
    private final ShortCodes codes;
    private final WrongCodes wrong;

    HomeController(ShortCodes codes, WrongCodes wrong) {
        this.codes = codes;
        this.wrong = wrong;
    }

    @GetMapping("/")
    ModelAndView show(RequestLanguage language) {
        return view(language.texts(), "", "");
    }

    @PostMapping("/")
    Object open(
            @RequestParam(name = "code", defaultValue = "") String typed,
            RequestLanguage language,
            @RequestAttribute(VisitorAddress.ATTRIBUTE) String address) {
        Texts texts = language.texts();
        if (language.isSwitch()) {
            return view(texts, typed, "");
        }
        if (wrong.isTooMany(address)) {
            return Sight.message(texts, "slow", HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Token> token = token(typed);
        if (token.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/s/" + token.get().value()))
                    .build();
        }
        wrong.count(address);
        return view(texts, typed, texts.get("home.wrong"));
    }

    private Optional<Token> token(String typed) {
        return ShortCode.read(typed) instanceof ShortCode.Reading.Understood understood
                ? codes.open(understood.code())
                : Optional.empty();
    }

    private static ModelAndView view(Texts texts, String typed, String error) {
        ModelAndView view = Sight.of("entry/home", texts, texts.get("brand"));
        view.addObject("switchable", true);
        view.addObject("typed", typed.length() > 40 ? "" : typed.replace("\0", ""));
        view.addObject("error", error);
        return view;
    }
}
