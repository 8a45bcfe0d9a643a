package org.vpip.instruments.redcap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;

/**
 * Carries a form over to a data dictionary. Columns say what REDCap can do, in the language asked for; annotations keep the
 * rest, so that the way back gives the same form. Used once.
 */
public final class RedcapExporter {
    private static final String RECORD = "record_id";

    private final Form form;
    private final String language;
    private final String formName;
    private final Map<String, String> fieldNames = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(RECORD));
    private final Set<String> multiple;
    private final Set<String> listsTold = new HashSet<>();
    private final List<FormItem> waiting = new ArrayList<>();
    private final Map<String, FormItem> groups = new HashMap<>();
    private final List<DictionaryField> fields = new ArrayList<>();

    private RedcapExporter(Form form, String language) {
        this.form = form;
        this.language = language;
        this.formName = plain(form.id(), "form");
        this.multiple = form.items().stream()
                .filter(item -> item.hasType(QuestionType.SELECT_MULTIPLE))
                .map(FormItem::name)
                .collect(Collectors.toSet());
        form.items().stream()
                .filter(item -> item.kind() == FormItemKind.QUESTION)
                .forEach(item -> {
                    String field = free(plain(item.name(), "field"));
                    fieldNames.put(item.path(), field);
                    names.putIfAbsent(item.name(), field);
                });
    }

    /** @param language of the columns, spelt as in the form; {@link Texts#NO_LANGUAGE} for texts without one */
    public static DataDictionary dictionary(Form form, String language) {
        return new RedcapExporter(form, language).convert();
    }

    /** The form's default language where anything is written in it, else its first one. */
    public static String mainLanguage(Form form) {
        String told = form.setting("default_language");
        if (form.languages().contains(told)) {
            return told;
        }
        return form.languages().stream().findFirst().orElse(MultilingualText.NO_LANGUAGE);
    }

    private DataDictionary convert() {
        for (FormItem item : form.items()) {
            if (item.kind() == FormItemKind.QUESTION) {
                fields.add(field(item));
                waiting.clear();
            } else {
                waiting.add(item);
                groups.put(item.path(), item);
            }
        }
        fields.add(0, record());
        return new DataDictionary(fields);
    }

    private static String plain(String name, String prefix) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return plain.matches("[a-z].*") ? plain : prefix + "_" + plain;
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** REDCap's first field numbers the records; here it also keeps what belongs to the form as a whole. */
    private DictionaryField record() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("form.id", form.id());
        told.put("form.title", form.title());
        told.put("form.language", language);
        form.settings().forEach((column, written) -> told.put("setting." + column, written));
        annotateGroups(told, "last.");
        Map<String, List<FormChoice>> unused = new LinkedHashMap<>(form.choices());
        unused.keySet().removeAll(listsTold);
        annotateLists(told, "unused.", unused);
        annotateLists(told, "external.", form.externalChoices());
        Map<DictionaryColumn, String> cells = new EnumMap<>(DictionaryColumn.class);
        cells.put(DictionaryColumn.FIELD_NAME, RECORD);
        cells.put(DictionaryColumn.FORM_NAME, formName);
        cells.put(DictionaryColumn.FIELD_TYPE, "text");
        cells.put(DictionaryColumn.FIELD_LABEL, "Record ID");
        cells.put(DictionaryColumn.FIELD_ANNOTATION, FieldAnnotation.write(told));
        return new DictionaryField(cells);
    }

    private static void annotateLists(Map<String, String> told, String prefix, Map<String, List<FormChoice>> lists) {
        int number = 0;
        for (Map.Entry<String, List<FormChoice>> list : lists.entrySet()) {
            String own = prefix + number++ + ".";
            told.put(own + "list", list.getKey());
            ItemProperties.of(list.getValue()).forEach((key, value) -> told.put(own + key, value));
        }
    }

    private void annotateGroups(Map<String, String> told, String prefix) {
        for (int i = 0; i < waiting.size(); i++) {
            String own = prefix + i + ".";
            ItemProperties.of(waiting.get(i)).forEach((key, value) -> told.put(own + key, value));
        }
    }

    private DictionaryField field(FormItem item) {
        Map<DictionaryColumn, String> cells = new FieldCellWriter(item, form, language, names, multiple).cells();
        cells.put(DictionaryColumn.FIELD_NAME, fieldNames.getOrDefault(item.path(), item.name()));
        cells.put(DictionaryColumn.FORM_NAME, formName);
        waiting.stream()
                .max(Comparator.comparing(FormItem::path))
                .ifPresent(group -> cells.put(
                        DictionaryColumn.SECTION_HEADER,
                        group.label().byLanguage().getOrDefault(language, "")));
        Optional.ofNullable(groups.get(item.parent()))
                .filter(around ->
                        around.hasAppearance("table-list") && !item.list().isEmpty())
                .ifPresent(around -> cells.put(DictionaryColumn.MATRIX_GROUP_NAME, plain(around.name(), "matrix")));
        FieldItemBuilder read = new FieldItemBuilder(new DictionaryField(cells), language);
        Map<String, String> told = new LinkedHashMap<>();
        annotateGroups(told, "group.");
        told.put("path", item.path());
        told.putAll(ItemProperties.difference(ItemProperties.of(item), ItemProperties.of(read.at(""))));
        annotateChoices(item, read, told);
        cells.put(DictionaryColumn.FIELD_ANNOTATION, FieldAnnotation.write(told));
        return new DictionaryField(cells);
    }

    private void annotateChoices(FormItem item, FieldItemBuilder read, Map<String, String> told) {
        List<FormChoice> choices = form.choices().get(item.list());
        if (choices != null && !read.choices().isEmpty() && listsTold.add(item.list())) {
            ItemProperties.difference(ItemProperties.of(choices), ItemProperties.of(read.choices()))
                    .forEach((key, value) ->
                            told.put(key.startsWith("-") ? "list.-" + key.substring(1) : "list." + key, value));
        }
    }
}
