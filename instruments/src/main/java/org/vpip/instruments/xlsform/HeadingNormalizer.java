package org.vpip.instruments.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;

/** The headings in the standard's spelling, with the language after two colons; unknown headings stay. */
final class HeadingNormalizer {
    private static final Set<String> SURVEY = Stream.of(
                    FormColumns.TRANSLATED,
                    FormColumns.RULES,
                    FormColumns.OTHERS,
                    Set.of("intent", "no_app_error_string"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CHOICES =
            Set.of("list_name", "name", "label", "image", "big-image", "audio", "video");
    private static final Set<String> OWN = Set.of(
            "id",
            "label",
            "items",
            "reverse",
            "minimum_answered",
            "direction",
            "min",
            "max",
            "reference",
            "group",
            "network",
            "relation",
            "item",
            "kind",
            "limit",
            "key",
            "value",
            "rule",
            "set",
            "form",
            "instrument",
            "source",
            "wave",
            "version",
            "hash",
            "date");
    private static final Set<String> SETTINGS = Set.of(
            "form_title",
            "form_id",
            "version",
            "instance_name",
            "default_language",
            "style",
            "public_key",
            "submission_url",
            "auto_send",
            "auto_delete",
            "allow_choice_duplicates",
            "clean_text_values",
            "name",
            "namespaces",
            "instance_id",
            "omit_instanceid",
            "flat",
            "prefix",
            "delimiter");
    private static final Map<String, String> OLDER = Map.ofEntries(
            Map.entry("caption", "label"),
            Map.entry("command", "type"),
            Map.entry("tag", "name"),
            Map.entry("value", "name"),
            Map.entry("relevance", "relevant"),
            Map.entry("calculate", "calculation"),
            Map.entry("readonly", "read_only"),
            Map.entry("constraining_message", "constraint_message"),
            Map.entry("requiredmsg", "required_message"),
            Map.entry("jr:constraintmsg", "constraint_message"),
            Map.entry("jr:requiredmsg", "required_message"),
            Map.entry("noapperrorstring", "no_app_error_string"),
            Map.entry("jr:count", "repeat_count"),
            Map.entry("count", "repeat_count"));
    private static final Map<String, String> OLDER_SETTINGS = Map.of(
            "title", "form_title", "set_form_title", "form_title", "id_string", "form_id", "set_form_id", "form_id");
    private static final Set<String> WRAPPERS = Set.of("media", "bind", "control", "body");

    private final Set<String> known;
    private final Map<String, String> older;
    private final String separator;

    private HeadingNormalizer(Set<String> known, Map<String, String> older, String separator) {
        this.known = known;
        this.older = older;
        this.separator = separator;
    }

    /** Returns the sheet under its standard headings; reports two headings for one column. */
    static Sheet standard(Sheet sheet, Problems problems) {
        boolean colons = sheet.header().stream().anyMatch(heading -> heading.contains("::"));
        String separator = colons ? "::" : ":";
        HeadingNormalizer headings = switch (sheet.name().strip().toLowerCase(Locale.ROOT)) {
            case "choices", "external_choices", "osm" -> new HeadingNormalizer(CHOICES, OLDER, separator);
            case "settings" -> new HeadingNormalizer(SETTINGS, OLDER_SETTINGS, separator);
            case "_scales", "_networks", "_meta", "_order", "_piping", "_published" ->
                new HeadingNormalizer(OWN, Map.of(), separator);
            default -> new HeadingNormalizer(SURVEY, OLDER, separator);
        };
        List<String> header = sheet.header().stream().map(headings::standard).toList();
        for (int i = 0; i < header.size(); i++) {
            String written = sheet.header().get(i);
            boolean respelled = !written.isEmpty() && header.indexOf(header.get(i)) < i;
            boolean idTwice = header.get(i).equals("form_id");
            if (respelled && !idTwice && sheet.header().indexOf(written) == i) {
                problems.add(ProblemCode.COLUMN_TWICE, sheet.place(written), header.get(i));
            }
        }
        return sheet.withHeader(header);
    }

    private String standard(String written) {
        String plain = plain(written);
        if (known.contains(plain)) {
            return plain;
        }
        List<String> parts = parts(written);
        String first = plain(parts.get(0));
        if (WRAPPERS.contains(first) && parts.size() > 1 && known.contains(plain(parts.get(1)))) {
            return joined(plain(parts.get(1)), parts.subList(2, parts.size()));
        }
        return known.contains(first) ? joined(first, parts.subList(1, parts.size())) : written;
    }

    private String plain(String written) {
        String lower = String.join("_", written.strip().split("[\\s\u00A0_]+")).toLowerCase(Locale.ROOT);
        return older.getOrDefault(lower, lower);
    }

    private static String joined(String base, List<String> languages) {
        return languages.isEmpty() ? base : base + "::" + String.join("::", languages);
    }

    /** Returns the parts between the separators, without XForms prefixes such as {@code jr:}. */
    private List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : Arrays.asList(written.split(separator))) {
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last).equals("jr")) {
                parts.set(last, "jr:" + part.strip());
            } else {
                parts.add(part.strip());
            }
        }
        return parts.isEmpty() ? List.of("") : parts;
    }
}
