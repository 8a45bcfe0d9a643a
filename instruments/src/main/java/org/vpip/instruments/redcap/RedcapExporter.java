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

/** An exporter of a form to a data dictionary; annotations keep what REDCap lacks, so that an import restores it. */
public final class RedcapExporter {
    private static final String RECORD = "record_id";

    private final Form form;
    private final String language;
    private final String formName;
    private final Map<String, String> fieldNames = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> usedNames = new HashSet<>(Set.of(RECORD));
    private final Set<String> multiple;
    private final Set<String> writtenLists = new HashSet<>();
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

    /**
     * @param language of the columns, spelt as in the form; {@link MultilingualText#NO_LANGUAGE} for texts without one
     */
    public static DataDictionary dictionary(Form form, String language) {
        return new RedcapExporter(form, language).convert();
    }

    /** Returns the form's default language if it has texts, otherwise the first language. */
    public static String mainLanguage(Form form) {
        String preferred = form.setting("default_language");
        if (form.languages().contains(preferred)) {
            return preferred;
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
        for (int i = 2; !usedNames.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** Returns REDCap's record number field, which also keeps the properties of the form. */
    private DictionaryField record() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("form.id", form.id());
        properties.put("form.title", form.title());
        properties.put("form.language", language);
        form.settings().forEach((column, written) -> properties.put("setting." + column, written));
        annotateGroups(properties, "last.");
        Map<String, List<FormChoice>> unused = new LinkedHashMap<>(form.choices());
        unused.keySet().removeAll(writtenLists);
        annotateLists(properties, "unused.", unused);
        annotateLists(properties, "external.", form.externalChoices());
        Map<DictionaryColumn, String> cells = new EnumMap<>(DictionaryColumn.class);
        cells.put(DictionaryColumn.FIELD_NAME, RECORD);
        cells.put(DictionaryColumn.FORM_NAME, formName);
        cells.put(DictionaryColumn.FIELD_TYPE, "text");
        cells.put(DictionaryColumn.FIELD_LABEL, "Record ID");
        cells.put(DictionaryColumn.FIELD_ANNOTATION, FieldAnnotation.write(properties));
        return new DictionaryField(cells);
    }

    private static void annotateLists(
            Map<String, String> properties, String prefix, Map<String, List<FormChoice>> lists) {
        int number = 0;
        for (Map.Entry<String, List<FormChoice>> list : lists.entrySet()) {
            String own = prefix + number++ + ".";
            properties.put(own + "list", list.getKey());
            ItemProperties.of(list.getValue()).forEach((key, value) -> properties.put(own + key, value));
        }
    }

    private void annotateGroups(Map<String, String> properties, String prefix) {
        for (int i = 0; i < waiting.size(); i++) {
            String own = prefix + i + ".";
            ItemProperties.of(waiting.get(i)).forEach((key, value) -> properties.put(own + key, value));
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
        Map<String, String> properties = new LinkedHashMap<>();
        annotateGroups(properties, "group.");
        properties.put("path", item.path());
        properties.putAll(ItemProperties.difference(ItemProperties.of(item), ItemProperties.of(read.at(""))));
        annotateChoices(item, read, properties);
        cells.put(DictionaryColumn.FIELD_ANNOTATION, FieldAnnotation.write(properties));
        return new DictionaryField(cells);
    }

    private void annotateChoices(FormItem item, FieldItemBuilder read, Map<String, String> properties) {
        List<FormChoice> choices = form.choices().get(item.list());
        if (choices != null && !read.choices().isEmpty() && writtenLists.add(item.list())) {
            ItemProperties.difference(ItemProperties.of(choices), ItemProperties.of(read.choices()))
                    .forEach((key, value) ->
                            properties.put(key.startsWith("-") ? "list.-" + key.substring(1) : "list." + key, value));
        }
    }
}
