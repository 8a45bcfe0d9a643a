package org.vpip.app.trial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of the questionnaire as a browser without script holds it.
 *
 * @param hidden fields that are sent back as they came
 * @param items what can be answered by a choice
 * @param isReceived whether it is the receipt
 */
record HtmlForm(Map<String, String> hidden, List<String> items, boolean isReceived) {
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    static HtmlForm read(String page) {
        Map<String, String> hidden = new LinkedHashMap<>();
        Set<String> items = new LinkedHashSet<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            Map<String, String> attributes = attributes(input.group(1));
            String name = attributes.getOrDefault("name", "");
            switch (attributes.getOrDefault("type", "")) {
                case "hidden" -> hidden.put(name, attributes.getOrDefault("value", ""));
                case "radio" -> items.add(name);
                default -> {
                    // nothing that a trial answers
                }
            }
        }
        return new HtmlForm(hidden, List.copyOf(items), page.contains("data-state=\"received\""));
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> one));
    }

    /** What the browser sends when that button is pressed. */
    String encode(Map<String, String> answers, String go) {
        Map<String, String> fields = new LinkedHashMap<>(hidden);
        fields.putAll(answers);
        fields.put("go", go);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same page with another value in a hidden field, as a script may set it. */
    HtmlForm withField(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(hidden);
        fields.put(field, value);
        return new HtmlForm(fields, items, isReceived);
    }
}
