package org.vpip.instruments.format.redcap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Properties of an XLSForm kept in the annotation of a field, one a line: {@code xlsform.cell.appearance = minimal}. REDCap
 * shows annotations to designers only and lets them be.
 */
final class Annotation {
    private static final String PREFIX = "xlsform.";
    private static final String EQUALS = " = ";

    private Annotation() {}

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

    /** The lines that somebody else wrote. */
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
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign != '\\' || i + 1 == text.length()) {
                plain.append(sign);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 'q' -> plain.append(EQUALS);
                default -> plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
