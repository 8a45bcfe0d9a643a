package org.vpip.app.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
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
public record ParticipantPage(
        PageTexts texts, StudySettings study, String link, boolean isOneTime, ShownResponse response) {

    /**
     * The response that a page is about.
     *
     * @param name wave and questionnaire; blank for none, and for feedback
     * @param isCurrent whether the link alone opens it
     */
    record ShownResponse(String name, boolean isCurrent, DraftNames drafts) {
        static final ShownResponse NONE = new ShownResponse("", true, DraftNames.NONE);

        String query() {
            return isCurrent ? "" : "?response=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
    }

    /** Returns the path of the page about this response; the link itself where it opens the same page. */
    public String address() {
        return link + response.query();
    }

    /** Returns the page for a person whose link has ended. */
    public ParticipantPage withoutLink() {
        DraftNames drafts = response.drafts().withoutDue();
        return new ParticipantPage(texts, study, "", isOneTime, new ShownResponse("", true, drafts));
    }

    /** @param template its path without ending */
    public ModelAndView view(String template) {
        return withPageModel(PageModel.of(template, texts, study.title().in(texts.language())));
    }

    private ModelAndView withPageModel(ModelAndView view) {
        PrivacyNotice notice = study.notice();
        view.addObject("link", link);
        view.addObject("query", response.query());
        view.addObject("response", response.name());
        view.addObject("pageId", response.drafts().shown());
        view.addObject("person", response.drafts().person());
        view.addObject("due", response.drafts().formattedDue());
        view.addObject("passing", isOneTime);
        view.addObject("exit", notice.exitAddress());
        view.addObject("officer", notice.privacy().name());
        view.addObject("officerContact", notice.privacy().address());
        return view;
    }

    /** Returns a page with only a title and a text, by key. */
    public ModelAndView message(String key, HttpStatus status) {
        return withPageModel(PageModel.message(texts, key, status));
    }
}
