package org.vpip.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.instruments.wording.Language;

class ErrorPageControllerTest {
    private final ErrorPageController controller =
            new ErrorPageController(new ErrorPageModel(path -> Optional.empty()));

    @Test
    void writesNoPageIntoAResponseThatHasBegun() {
        assertThat(page(false)).isNotNull();
        assertThat(page(true)).isNull();
    }

    private @Nullable ModelAndView page(boolean isCommitted) {
        HttpServletRequest request = answering(HttpServletRequest.class, Map.of("getLocale", Locale.FRENCH));
        HttpServletResponse response = answering(HttpServletResponse.class, Map.of("isCommitted", isCommitted));
        return controller.error(request, response, new RequestLanguage(Optional.empty(), Language.FRENCH, false));
    }

    /** A servlet object that returns these values, and null from every other method. */
    private static <T> T answering(Class<T> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> values.get(method.getName())));
    }
}
