package org.vpip.app.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;

/**
 * A form as JSON for other programs: rules as written, texts by language. As in the converter of the standard, curly
 * quotation marks become straight ones unless the settings contain {@code clean_text_values = no}.
 */
final class FormJson {
    private static final Map<String, String> TEXTS = Map.of(
            "label", "label",
            "hint", "hint",
            "guidance_hint", "guidanceHint",
            "constraint_message", "constraintMessage",
            "required_message", "requiredMessage");
    private static final Map<String, String> CELLS = Map.of(
            "relevant", "relevant",
            "constraint", "constraint",
            "required", "required",
            "read_only", "readonly",
            "calculation", "calculation",
            "default", "default",
            "choice_filter", "choiceFilter",
            "repeat_count", "repeatCount",
            "appearance", "appearance");
    private static final Set<String> MEDIA = Set.of("image", "big-image", "audio", "video");

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(:\\d\\d)?(\\.\\d{3})?");

    private final Form form;
    private final boolean cleaned;

    private FormJson(Form form) {
        this.form = form;
        this.cleaned = !Set.of("no", "false", "false()")
                .contains(form.setting("clean_text_values").toLowerCase(Locale.ROOT));
    }

    static Map<String, Object> of(Form form) {
        return new FormJson(form).json();
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accepted", true);
        json.put("title", clean(form.title()));
        json.put("formId", form.id());
        json.put("version", version());
        json.put("instanceName", clean(form.setting("instance_name")));
        if (!form.setting("default_language").isEmpty()) {
            json.put("defaultLanguage", form.setting("default_language"));
        }
        json.put("languages", List.copyOf(form.languages()));
        json.put("items", form.items().stream().map(this::item).toList());
        Map<String, Object> lists = new LinkedHashMap<>();
        form.choices()
                .forEach((name, choices) ->
                        lists.put(name, choices.stream().map(this::choice).toList()));
        json.put("choices", lists);
        Map<String, Object> external = new LinkedHashMap<>();
        form.externalChoices().forEach((name, choices) -> external.put(name, Map.of("count", choices.size())));
        json.put("externalChoices", external);
        return json;
    }

    /** Returns the version; a date with time has a blank and six decimals, as in the converter of the standard. */
    private String version() {
        Matcher moment = MOMENT.matcher(form.setting("version"));
        if (!moment.matches()) {
            return form.setting("version");
        }
        String seconds = moment.group(3) == null ? ":00" : moment.group(3);
        String fraction = moment.group(4) == null ? "" : moment.group(4) + "000";
        return moment.group(1) + " " + moment.group(2) + seconds + fraction;
    }

    private Map<String, Object> item(FormItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", item.name());
        json.put("path", item.path());
        json.put("kind", item.kind().name().toLowerCase(Locale.ROOT));
        item.question().ifPresent(type -> json.put("type", type.xlsFormName()));
        if (!item.list().isEmpty() && !item.hasType(QuestionType.OSM)) {
            json.put("list", item.list());
        }
        if (item.orOther()) {
            json.put("orOther", true);
        }
        TEXTS.forEach((column, key) -> put(json, key, texts(item.text(column))));
        CELLS.forEach((column, key) -> put(json, key, cell(item.cell(column), key)));
        put(json, "media", media(item.texts()));
        put(json, "parameters", item.parameters());
        return json;
    }

    private static void put(Map<String, Object> json, String key, Object value) {
        boolean blank = value.equals("") || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!blank && !value.equals(false)) {
            json.put(key, value);
        }
    }

    private Object cell(String written, String key) {
        boolean flag = key.equals("required") || key.equals("readonly");
        String lower = written.toLowerCase(Locale.ROOT);
        if (flag && Set.of("yes", "true", "true()").contains(lower)) {
            return true;
        }
        boolean denied = flag && Set.of("no", "false", "false()").contains(lower);
        return denied ? "" : clean(written);
    }

    private Map<String, String> texts(MultilingualText texts) {
        Map<String, String> cleanTexts = new LinkedHashMap<>();
        texts.byLanguage().forEach((language, text) -> cleanTexts.put(language, clean(text)));
        return cleanTexts;
    }

    private Map<String, Object> media(Map<String, MultilingualText> texts) {
        Map<String, Object> media = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>(texts.keySet());
        columns.retainAll(MEDIA);
        columns.forEach(column -> media.put(
                column, texts.getOrDefault(column, MultilingualText.NONE).byLanguage()));
        return media;
    }

    private Map<String, Object> choice(FormChoice choice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", choice.name());
        json.put("label", texts(choice.label()));
        put(json, "media", media(choice.media()));
        put(json, "extra", choice.filters());
        return json;
    }

    private String clean(String text) {
        return cleaned
                ? text.replace('\u2018', '\'')
                        .replace('\u2019', '\'')
                        .replace('\u201C', '"')
                        .replace('\u201D', '"')
                : text;
    }
}
