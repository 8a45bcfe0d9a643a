package org.vpip.app.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The addresses of all controllers, for a check before the body of a request is read. */
@Component
class FormRoutes {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    FormRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Returns whether a controller handles the method and the address, and knows the link in it. */
    boolean isKnown(HttpServletRequest request) {
        return handler(request)
                .filter(handler ->
                        handler.getBean() instanceof FormRecipient recipient && recipient.isKnown(variables(request)))
                .isPresent();
    }

    private Optional<HandlerMethod> handler(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return Optional.ofNullable(mappings.getObject().getHandler(request))
                    .map(HandlerExecutionChain::getHandler)
                    .map(HandlerMethod.class::cast);
        } catch (Exception unmapped) { // getHandler declares no narrower type; the dispatcher reports the reason
            return Optional.empty();
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found
                ? (Map<String, String>) found
                : Map.of();
    }
}
