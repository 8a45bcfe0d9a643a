package org.vpip.app.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.privacy.PrivacyNotice;

/**
 * What every page of one person has around it.
 *
 * @param link the path of the personal link; blank when there is none
 * @param isOneTime whether it is forgotten when its answers are sent: then there is nothing to agree to and nothing to leave
 */
public record ParticipantPage(PageTexts texts, StudySettings study, String link, boolean isOneTime) {

    /** The same for somebody whose link leads nowhere any more. */
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
        view.addObject("passing", isOneTime);
        view.addObject("exit", notice.exitAddress());
        view.addObject("officer", notice.privacy().name());
        view.addObject("officerContact", notice.privacy().address());
        return view;
    }

    /** A page that only says something: its title and text by key. */
    public ModelAndView message(String key, HttpStatus status) {
        return withPageModel(PageModel.message(texts, key, status));
    }
}
