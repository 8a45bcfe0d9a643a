package org.vpip.instruments.xlsform.instrument;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.form.QuestionType;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.ItemText;
import org.vpip.instruments.instrument.RepeatGroup;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.SliderRange;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.instrument.rule.ItemRule;
import org.vpip.instruments.instrument.rule.ItemRules;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;
import org.vpip.instruments.xlsform.FormReader;
import org.vpip.instruments.xlsform.SourceForm;

/** A builder of the sections of a web questionnaire from a form. One instance builds one instrument. */
final class SectionBuilder {
    private static final Map<QuestionType, ItemKind> KINDS = new EnumMap<>(QuestionType.class);

    static {
        for (ItemKind kind : ItemKind.values()) {
            KINDS.put(QuestionType.valueOf(kind.name()), kind);
        }
        KINDS.put(QuestionType.SELECT_ONE_EXTERNAL, ItemKind.SELECT_ONE);
    }

    private final SourceForm form;
    private final Map<String, ChoiceList> lists;
    private final Problems problems;
    private final ItemRuleReader rules;
    private final BilingualColumns translations;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, FormItem> groups = new HashMap<>();
    private final Map<String, Map<ItemRule, Expression>> groupRules = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final Map<String, String> keys = new HashMap<>();
    private String lastPath = "";

    /** @param lists of the choices sheet; external lists and files are not part of an instrument */
    SectionBuilder(
            SourceForm form, Sheet survey, Map<String, ChoiceList> lists, Language defaultLanguage, Problems problems) {
        this.form = form;
        this.lists = lists;
        this.problems = problems;
        this.rules = new ItemRuleReader(form.form(), problems);
        this.translations = new BilingualColumns(survey, defaultLanguage, problems);
    }

    SurveyContent survey() {
        translations.requireColumns();
        for (FormItem item : form.form().items()) {
            form.row(item).ifPresent(row -> read(item, row));
        }
        return new SurveyContent(sections, unclear, keys);
    }

    private void read(FormItem item, SheetRow row) {
        if (item.kind() != FormItemKind.QUESTION) {
            groups.put(item.path(), item);
            groupRules.put(item.path(), rules.read(item, row));
            translations.optional(row, "label");
            return;
        }
        QuestionType type = item.question().orElse(QuestionType.TEXT);
        if (!type.isSupportedOnWeb()) {
            row.report(problems, ProblemCode.TYPE_NOT_ASKED, "type", type.xlsFormName());
        }
        ItemKind kind = KINDS.get(type);
        if (kind != null) {
            keep(item.parent(), item(item, row, kind));
        } else if (!type.isComputed()) {
            reportUnsupported(item);
        }
    }

    private Item item(FormItem item, SheetRow row, ItemKind kind) {
        boolean shown = kind.isShown() && item.cell("calculation").isEmpty();
        Wording label = shown ? translations.required(row, "label") : translations.optional(row, "label");
        Wording hint = translations.optional(row, "hint");
        translations.optional(row, "guidance_hint");
        ItemRules read = new ItemRules(
                rules.read(item, row),
                translations.optional(row, "constraint_message"),
                translations.optional(row, "required_message"),
                item.cell("x_consent"));
        ChoiceList list = kind.hasChoices() ? list(item) : null;
        key(item, row, list);
        boolean clear = !kind.hasChoices() || list != null;
        if (!clear) {
            unclear.add(item.name());
        }
        return new Item(
                new ItemId(item.name()),
                clear ? kind : ItemKind.TEXT,
                new ItemText(label, hint),
                list,
                kind == ItemKind.RANGE ? range(item) : null,
                FormReader.isYes(item.cell("required")),
                read);
    }

    /** Keeps the right answer of a knowledge question, which must be one of its choices. */
    private void key(FormItem item, SheetRow row, @Nullable ChoiceList list) {
        String key = item.cell("x_key");
        if (key.isEmpty()) {
            return;
        }
        if (list != null && list.named(key).isPresent()) {
            keys.put(item.name(), key);
        } else {
            String names = list == null
                    ? ""
                    : String.join(
                            ", ", list.choices().stream().map(Choice::name).toList());
            row.report(problems, ProblemCode.UNKNOWN_CHOICE, "x_key", key, names);
        }
    }

    private @Nullable ChoiceList list(FormItem item) {
        if (item.list().equals(ChoiceList.ROSTER)) {
            return new ChoiceList(ChoiceList.ROSTER, List.of());
        }
        ChoiceList list = lists.get(item.list());
        return list != null && item.orOther() ? list.withOther() : list;
    }

    private static SliderRange range(FormItem item) {
        double step = number(item, "step", 1);
        return new SliderRange(number(item, "start", 1), number(item, "end", 10), step == 0 ? 1 : step);
    }

    private static double number(FormItem item, String parameter, double otherwise) {
        return Numeral.read(item.parameters().getOrDefault(parameter, "")).orElse(otherwise);
    }

    /** Reports a question that cannot be asked and keeps its name, so that it is not called unknown elsewhere. */
    private void reportUnsupported(FormItem item) {
        unclear.add(item.name());
        keep(item.parent(), new Item(new ItemId(item.name()), ItemKind.TEXT, Wording.NONE, Wording.NONE, null, false));
    }

    /** Adds an item to its section; a group that continues after an inner one has two sections. */
    private void keep(String path, Item item) {
        Optional<FormItem> group = Optional.ofNullable(groups.get(path));
        String name = group.map(FormItem::name).orElse("");
        Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (last != null && path.equals(lastPath)) {
            List<Item> items = new ArrayList<>(last.items());
            items.add(item);
            sections.set(sections.size() - 1, last.withItems(items));
            return;
        }
        lastPath = path;
        Wording label = group.flatMap(form::row)
                .map(row -> translations.read(row, "label"))
                .orElse(Wording.NONE);
        boolean grid = group.map(found -> found.hasAppearance("table-list")).orElse(false);
        sections.add(new Section(name, label, grid, List.of(item), conditions(path), names(path), repeat(path)));
    }

    /** Returns the conditions of the groups, from the outermost one to that path. */
    private List<Expression> conditions(String path) {
        if (path.isEmpty()) {
            return List.of();
        }
        List<Expression> conditions = new ArrayList<>(conditions(path.substring(0, path.lastIndexOf('/'))));
        Optional.ofNullable(groupRules.getOrDefault(path, Map.of()).get(ItemRule.RELEVANT))
                .ifPresent(conditions::add);
        return conditions;
    }

    /** Returns the names of the groups, from the outermost one to that path. */
    private static List<String> names(String path) {
        return path.isEmpty() ? List.of() : List.of(path.substring(1).split("/"));
    }

    private @Nullable RepeatGroup repeat(String path) {
        if (path.isEmpty()) {
            return null;
        }
        FormItem group = groups.get(path);
        return group != null && group.kind() == FormItemKind.REPEAT
                ? new RepeatGroup(
                        group.name(), groupRules.getOrDefault(path, Map.of()).get(ItemRule.REPEAT_COUNT))
                : repeat(path.substring(0, path.lastIndexOf('/')));
    }
}
