package org.vpip.app.questionnaire;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.web.Texts;
import org.vpip.instruments.study.Notice;
import org.vpip.instruments.study.StudySettings;

/**
 * What every page of one person has around it.
 *
 * @param link the path of the personal link; blank when there is none
 */
record Frame(Texts texts, StudySettings study, String link) {

    ModelAndView view(String template) {
        ModelAndView view = new ModelAndView("questionnaire/" + template);
        Notice notice = study.notice();
        view.addObject("t", texts);
        view.addObject("study", study.title().in(texts.language()));
        view.addObject("link", link);
        view.addObject("exit", notice.exitAddress());
        view.addObject("officer", notice.officer());
        view.addObject("officerContact", notice.officerContact());
        view.addObject("switchable", false);
        return view;
    }

    /** A page that only says something: its title and text by key. */
    ModelAndView message(String key, HttpStatus status) {
        ModelAndView view = view("message");
        view.setStatus(status);
        view.addObject("title", texts.get(key + ".title"));
        view.addObject("text", texts.get(key + ".text"));
        return view;
    }
}
