package org.vpip.app.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.security.Sha256;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.privacy.PrivacyNotice;

/**
 * The frame of every page of one person.
 *
 * @param link path of the personal link; blank without one
 * @param isOneTime whether the link ends when its answers are sent; it then has neither consent nor withdrawal
 */
public record ParticipantPage(PageTexts texts, StudySettings study, String link, boolean isOneTime) {
    private static final int ID_LENGTH = 16;

    /** Returns the page for a person whose link has ended. */
    public ParticipantPage withoutLink() {
        return new ParticipantPage(texts, study, "", isOneTime);
    }

    /** @param template its path without ending */
    public ModelAndView view(String template) {
        return withPageModel(PageModel.of(template, texts, study.title().in(texts.language())));
    }

    private ModelAndView withPageModel(ModelAndView view) {
        PrivacyNotice notice = study.notice();
        view.addObject("link", link);
        view.addObject("pageId", pageId());
        view.addObject("passing", isOneTime);
        view.addObject("exit", notice.exitAddress());
        view.addObject("officer", notice.privacy().name());
        view.addObject("officerContact", notice.privacy().address());
        return view;
    }

    /** Returns the name of the page in the storage of a browser: a hash, not the link; blank without a link. */
    private String pageId() {
        return link.isEmpty() ? "" : Sha256.hexadecimal(link).substring(0, ID_LENGTH);
    }

    /** Returns a page with only a title and a text, by key. */
    public ModelAndView message(String key, HttpStatus status) {
        return withPageModel(PageModel.message(texts, key, status));
    }
}
