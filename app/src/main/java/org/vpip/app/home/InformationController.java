package org.vpip.app.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;
import org.vpip.instruments.study.privacy.PrivacyNotice;

/** The pages on privacy and on accessibility, which anyone may read. */
@Controller
class InformationController {
    private final ServedStudy study;

    InformationController(ServedStudy study) {
        this.study = study;
    }

    @GetMapping("/privacy")
    ModelAndView privacy(RequestLanguage language) {
        return view("home/privacy", language.texts());
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility(RequestLanguage language) {
        return view("home/accessibility", language.texts());
    }

    private ModelAndView view(String template, PageTexts texts) {
        PrivacyNotice notice = study.study().settings().notice();
        return PageModel.of(template, texts, study.title().in(texts.language()))
                .addObject("officer", notice.privacy().name())
                .addObject("officerContact", notice.privacy().address());
    }
}
