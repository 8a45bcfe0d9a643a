package org.vpip.instruments.redcap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormCells;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;

/** An importer of a data dictionary as a form. Every REDCap instrument becomes a group, every matrix a group inside. */
public final class RedcapImporter {
    private final List<FormItem> items = new ArrayList<>();
    private final Map<String, List<FormChoice>> lists = new LinkedHashMap<>();
    private final Map<String, List<FormChoice>> external = new LinkedHashMap<>();
    private final Map<String, String> formProperties = new HashMap<>();
    private String language = MultilingualText.NO_LANGUAGE;
    private String form = "";
    private String matrix = "";

    private RedcapImporter() {}

    /** @param id of the form, unless the dictionary was exported from a form and has its name */
    public static Form form(DataDictionary dictionary, String id) {
        return new RedcapImporter().convert(dictionary, id);
    }

    private Form convert(DataDictionary dictionary, String id) {
        for (DictionaryField field : dictionary.fields()) {
            Map<String, String> own = FieldAnnotation.read(field.annotation());
            if (own.containsKey("form.id")) {
                formProperties.putAll(own);
                language = own.getOrDefault("form.language", language);
            } else {
                read(field, own);
            }
        }
        groups(formProperties, "last.");
        lists(ItemProperties.under(formProperties, "unused."), lists);
        lists(ItemProperties.under(formProperties, "external."), external);
        String formId = formProperties.getOrDefault("form.id", id);
        String title = formProperties.getOrDefault("form.title", formId);
        return new Form(formId, title, ItemProperties.under(formProperties, "setting."), items, lists, external);
    }

    private static void lists(Map<String, String> flat, Map<String, List<FormChoice>> into) {
        for (int i = 0; flat.containsKey(i + ".list"); i++) {
            into.put(flat.getOrDefault(i + ".list", ""), ItemProperties.choices(ItemProperties.under(flat, i + ".")));
        }
    }

    private void groups(Map<String, String> own, String prefix) {
        for (int i = 0; own.containsKey(prefix + i + ".path"); i++) {
            items.add(ItemProperties.item(ItemProperties.under(own, prefix + i + ".")));
        }
    }

    private void read(DictionaryField field, Map<String, String> own) {
        FieldItemBuilder read = new FieldItemBuilder(field, language);
        boolean ours = own.containsKey("path");
        if (ours) {
            groups(own, "group.");
        } else {
            group(field);
        }
        FormItem base = read.at(ours ? "" : parent());
        FormItem item = ours
                ? ItemProperties.item(ItemProperties.applied(ItemProperties.under(own, ""), ItemProperties.of(base)))
                : base;
        if (item.question().map(QuestionType::hasList).orElse(false)
                && !read.choices().isEmpty()) {
            Map<String, String> choices =
                    ItemProperties.applied(ItemProperties.under(own, "list."), ItemProperties.of(read.choices()));
            lists.putIfAbsent(item.list(), ItemProperties.choices(choices));
        }
        items.add(item);
    }

    private String parent() {
        return "/" + form + (matrix.isEmpty() ? "" : "/" + matrix);
    }

    /** Opens the groups of the field; a section heading that begins no matrix becomes a note. */
    private void group(DictionaryField field) {
        boolean newForm = !field.form().equals(form);
        boolean newMatrix = newForm || !field.matrixGroup().equals(matrix);
        if (newForm) {
            form = field.form();
            items.add(begin(form, "/" + form, form.replace('_', ' '), ""));
        }
        matrix = field.matrixGroup();
        if (!matrix.isEmpty() && newMatrix) {
            items.add(begin(matrix, "/" + form + "/" + matrix, field.sectionHeader(), "table-list"));
        } else if (!field.sectionHeader().isEmpty()) {
            items.add(heading(field));
        }
    }

    private FormItem begin(String name, String path, String label, String appearance) {
        Map<String, String> cells = appearance.isEmpty() ? Map.of() : Map.of("appearance", appearance);
        Map<String, MultilingualText> texts =
                label.isEmpty() ? Map.of() : Map.of("label", new MultilingualText(Map.of(language, label)));
        return new FormItem(name, path, FormItemKind.GROUP, null, "", false, new FormCells(texts, cells, Map.of()));
    }

    private FormItem heading(DictionaryField field) {
        String name = field.name() + "_heading";
        Map<String, MultilingualText> texts =
                Map.of("label", new MultilingualText(Map.of(language, field.sectionHeader())));
        return new FormItem(
                name,
                parent() + "/" + name,
                FormItemKind.QUESTION,
                QuestionType.NOTE,
                "",
                false,
                new FormCells(texts, Map.of(), Map.of()));
    }
}
