package org.vpip.app.link;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.web.Sight;
import org.vpip.app.web.Texts;
import org.vpip.instruments.study.Notice;
import org.vpip.instruments.study.StudySettings;

/**
 * What every page of one person has around it.
 *
 * @param link the path of the personal link; blank when there is none
 * @param passing whether it is forgotten when its answers are sent: then there is nothing to agree to and nothing to leave
 */
public record Frame(Texts texts, StudySettings study, String link, boolean passing) {

    /** The same for somebody whose link leads nowhere any more. */
    public Frame withoutLink() {
        return new Frame(texts, study, "", passing);
    }

    /** @param template its path without ending */
    public ModelAndView view(String template) {
        return dressed(Sight.of(template, texts, study.title().in(texts.language())));
    }

    private ModelAndView dressed(ModelAndView view) {
        Notice notice = study.notice();
        view.addObject("link", link);
        view.addObject("passing", passing);
        view.addObject("exit", notice.exitAddress());
        view.addObject("officer", notice.privacy().name());
        view.addObject("officerContact", notice.privacy().address());
        return view;
    }

    /** A page that only says something: its title and text by key. */
    public ModelAndView message(String key, HttpStatus status) {
        return dressed(Sight.message(texts, key, status));
    }
}
