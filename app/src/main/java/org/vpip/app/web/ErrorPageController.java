package org.vpip.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.instruments.wording.Language;

/** The error pages, in both languages because that of the reader is unknown. They reveal nothing about the cause. */
@Controller
class ErrorPageController implements ErrorController {

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus status = known == null ? HttpStatus.NOT_FOUND : known;
        ModelAndView view = new ModelAndView("failure");
        view.setStatus(status);
        view.addObject("key", status.is4xxClientError() ? "unknown" : "failed");
        view.addObject("languages", List.of(new PageTexts(Language.ENGLISH), new PageTexts(Language.FRENCH)));
        return view;
    }
}
