package org.vpip.app.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** HTML documents from templates, which escape every value. */
public final class HtmlTemplates {
    private static final SpringTemplateEngine ENGINE = engine();

    private HtmlTemplates() {}

    /** @param template its path without ending */
    public static String html(String template, Map<String, Object> values) {
        return ENGINE.process(template, new Context(Locale.ROOT, values));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(HtmlTemplates.class.getClassLoader());
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}
