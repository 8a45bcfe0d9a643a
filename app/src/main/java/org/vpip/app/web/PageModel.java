package org.vpip.app.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.instruments.study.privacy.PrivacyNotice;

/** The template model of every page. */
public final class PageModel {
    private PageModel() {}

    /** @param head text at the top of the page */
    public static ModelAndView of(String template, PageTexts texts, String head) {
        ModelAndView view = new ModelAndView(template);
        view.addObject("t", texts);
        view.addObject("study", head);
        view.addObject("switchable", false);
        view.addObject("unrepeatable", false);
        view.addObject("link", "");
        view.addObject("query", "");
        view.addObject("response", "");
        view.addObject("pageId", "");
        view.addObject("person", "");
        view.addObject("due", "");
        view.addObject("passing", false);
        view.addObject("exit", PrivacyNotice.NEUTRAL_ADDRESS);
        return view;
    }

    /** Returns a page with only {@code key.title} and {@code key.text}. */
    public static ModelAndView message(PageTexts texts, String key, HttpStatus status) {
        ModelAndView view = of("message", texts, "vPiP Impact");
        view.setStatus(status);
        view.addObject("title", texts.get(key + ".title"));
        view.addObject("text", texts.get(key + ".text"));
        return view;
    }
}
