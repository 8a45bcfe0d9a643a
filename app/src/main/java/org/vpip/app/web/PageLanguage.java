package org.vpip.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language that the header {@code Content-Language} names: that of the page, or else that of the browser. */
@Component("localeResolver")
class PageLanguage extends AcceptHeaderLocaleResolver implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ATTRIBUTE = PageLanguage.class.getName();

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    /** Notes the language of a page before it is rendered. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null && view.getModel().get("t") instanceof PageTexts texts) {
            request.setAttribute(ATTRIBUTE, new Locale(texts.code(), "CA"));
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Locale page ? page : super.resolveLocale(request);
    }
}
