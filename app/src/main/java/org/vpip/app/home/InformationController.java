package org.vpip.app.home;

import java.util.List;
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
    private static final List<String> PRIVACY = List.of("answers", "names", "device", "address", "rights", "copies");
    private static final List<String> ACCESSIBILITY = List.of("aim", "keyboard", "checks", "other");

    private final ServedStudy study;

    InformationController(ServedStudy study) {
        this.study = study;
    }

    @GetMapping("/privacy")
    ModelAndView privacy(RequestLanguage language) {
        return view("privacy", PRIVACY, language.texts());
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility(RequestLanguage language) {
        return view("accessibility", ACCESSIBILITY, language.texts());
    }

    /** @param points keys of the texts in the list, below that of the subject */
    private ModelAndView view(String subject, List<String> points, PageTexts texts) {
        PrivacyNotice notice = study.study().settings().notice();
        return PageModel.of("home/information", texts, study.title().in(texts.language()))
                .addObject("subject", subject)
                .addObject("points", points)
                .addObject("officer", notice.privacy().name())
                .addObject("officerContact", notice.privacy().address());
    }
}
