package org.vpip.instruments.redcap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** XLSForm properties in the annotation of a field, one a line: {@code xlsform.cell.appearance = minimal}. */
final class FieldAnnotation {
    private static final String PREFIX = "xlsform.";
    private static final String EQUALS = " = ";

    private FieldAnnotation() {}

    static String write(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> PREFIX + escape(property.getKey()) + EQUALS + escape(property.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String annotation) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : annotation.split("\\R")) {
            int equals = line.indexOf(EQUALS.stripTrailing());
            if (line.startsWith(PREFIX) && equals > 0) {
                String value = line.substring(equals + EQUALS.stripTrailing().length());
                properties.put(unescape(line.substring(PREFIX.length(), equals)), unescape(value.strip()));
            }
        }
        return properties;
    }

    /** Returns the other lines of the annotation. */
    static String others(String annotation) {
        return annotation.lines().filter(line -> !line.startsWith(PREFIX)).collect(Collectors.joining("\n"));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace(EQUALS, "\\q");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
            char sign = text.charAt(escaped ? at + 1 : at);
            plain.append(escaped ? meant(sign) : String.valueOf(sign));
            at += escaped ? 2 : 1;
        }
        return plain.toString();
    }

    private static String meant(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 'q' -> EQUALS;
            default -> String.valueOf(escaped);
        };
    }
}
