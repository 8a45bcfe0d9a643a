package org.vpip.app.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.instruments.wording.Language;

/** The page for a status that no page of the study answers. It reveals nothing about the cause. */
@Component
public class ErrorPageModel {
    private final PersonLanguage people;

    ErrorPageModel(PersonLanguage people) {
        this.people = people;
    }

    /**
     * Returns the page in the language of the person behind the link, or else in that of the browser.
     *
     * @param path path of the failed request
     * @param requested language that the address names
     */
    public ModelAndView page(HttpStatus status, String path, Optional<Language> requested, Locale browser) {
        Language language = requested
                .or(() -> people.find(path))
                .or(() -> Language.of(browser.getLanguage()))
                .orElse(Language.ENGLISH);
        return PageModel.message(new PageTexts(language), key(status), status).addObject("unrepeatable", true);
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case REQUEST_TIMEOUT -> "incomplete";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case FORBIDDEN -> "foreign";
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "unknown";
            default -> status.is4xxClientError() ? "unreadable" : "failed";
        };
    }
}
