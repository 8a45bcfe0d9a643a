package org.vpip.app.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vpip.instruments.wording.Language;

/** The source of the request language for controller methods. */
@Component
class RequestLanguageResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String SWITCH = "lang:";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestLanguage.class;
    }

    @Override
    public RequestLanguage resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String go = Optional.ofNullable(request.getParameter("go")).orElse("");
        boolean isSwitch = go.startsWith(SWITCH);
        Optional<String> code = isSwitch
                ? Optional.of(go.substring(SWITCH.length()))
                : Optional.ofNullable(request.getParameter("lang"));
        Language browser = Language.of(request.getLocale().getLanguage()).orElse(Language.ENGLISH);
        return new RequestLanguage(code.flatMap(Language::of), browser, isSwitch);
    }
}
