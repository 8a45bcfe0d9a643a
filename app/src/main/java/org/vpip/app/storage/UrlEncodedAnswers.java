package org.vpip.app.storage;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers as one URL-encoded text, sorted by item: {@code a=1&b=two+words}. */
final class UrlEncodedAnswers {
    private UrlEncodedAnswers() {}

    static String encode(Map<String, String> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(answer -> encoded(answer.getKey()) + "=" + encoded(answer.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> decode(String text) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String answer : text.split("&")) {
            int equals = answer.indexOf('=');
            if (equals > 0) {
                answers.put(decoded(answer.substring(0, equals)), decoded(answer.substring(equals + 1)));
            }
        }
        return answers;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
