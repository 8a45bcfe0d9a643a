package org.vpip.instruments.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.form.QuestionType;

/** A comparison of two versions of a form: which answers can be combined, and how. */
public final class VersionComparison {
    private VersionComparison() {}

    /** The compatibility of a newer item or choice with the older one of its name. */
    public enum VersionCompatibility {
        /** Neither the displayed text nor the meaning of an answer has changed. */
        SAME,
        /** The answers mean the same; the wording or the rules have changed. */
        COMPATIBLE,
        /** The answers are coded differently: old ones must be recoded before they are combined with new ones. */
        RECODE_NEEDED,
        NEW,
        GONE
    }

    /**
     * One compared item or choice.
     *
     * @param item name of the question
     * @param choice name of the choice; blank for the question itself
     * @param changed columns that differ, in alphabetical order
     */
    public record ComparedAnswerOption(String item, String choice, VersionCompatibility verdict, List<String> changed) {
        public ComparedAnswerOption {
            changed = List.copyOf(changed);
        }
    }

    /** Returns the questions of the newer version, then the removed ones; choices follow their question. */
    public static List<ComparedAnswerOption> of(Form older, Form newer) {
        Map<String, FormItem> before = questions(older);
        Map<String, FormItem> after = questions(newer);
        List<ComparedAnswerOption> lines = new ArrayList<>();
        after.forEach((name, item) -> {
            FormItem old = before.get(name);
            if (old == null) {
                lines.add(new ComparedAnswerOption(name, "", VersionCompatibility.NEW, List.of()));
            } else {
                lines.addAll(compared(old, item, older, newer));
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> lines.add(new ComparedAnswerOption(name, "", VersionCompatibility.GONE, List.of())));
        return lines;
    }

    private static Map<String, FormItem> questions(Form form) {
        Map<String, FormItem> questions = new LinkedHashMap<>();
        form.items().stream()
                .filter(item -> item.kind() == FormItemKind.QUESTION && !item.hasType(QuestionType.NOTE))
                .forEach(item -> questions.putIfAbsent(item.name(), item));
        return questions;
    }

    private static List<ComparedAnswerOption> compared(FormItem old, FormItem item, Form older, Form newer) {
        List<ComparedAnswerOption> choices = choices(
                older.choices().getOrDefault(old.list(), List.of()),
                newer.choices().getOrDefault(item.list(), List.of()),
                item.name());
        List<String> changed = changed(old, item);
        boolean gone = choices.stream().anyMatch(line -> line.verdict() == VersionCompatibility.GONE);
        boolean reread = changed.contains("type") || changed.contains("calculation") || old.orOther() != item.orOther();
        VersionCompatibility verdict = gone || reread
                ? VersionCompatibility.RECODE_NEEDED
                : changed.isEmpty() && choices.isEmpty() ? VersionCompatibility.SAME : VersionCompatibility.COMPATIBLE;
        List<ComparedAnswerOption> lines =
                new ArrayList<>(List.of(new ComparedAnswerOption(item.name(), "", verdict, changed)));
        lines.addAll(choices);
        return lines;
    }

    private static List<String> changed(FormItem old, FormItem item) {
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(old.type(), item.type())) {
            changed.add("type");
        }
        differing(old.texts(), item.texts(), changed);
        differing(old.cells(), item.cells(), changed);
        if (!old.parameters().equals(item.parameters())) {
            changed.add("parameters");
        }
        return changed.stream().sorted().toList();
    }

    private static <T> void differing(Map<String, T> old, Map<String, T> now, List<String> changed) {
        Set<String> columns = new TreeSet<>(old.keySet());
        columns.addAll(now.keySet());
        columns.stream()
                .filter(column -> !Objects.equals(old.get(column), now.get(column)))
                .forEach(changed::add);
    }

    /** Returns only the choices that differ. */
    private static List<ComparedAnswerOption> choices(List<FormChoice> older, List<FormChoice> newer, String item) {
        Map<String, FormChoice> before = byName(older);
        Map<String, FormChoice> after = byName(newer);
        List<ComparedAnswerOption> lines = new ArrayList<>();
        after.forEach((name, choice) -> {
            FormChoice old = before.get(name);
            if (old == null) {
                lines.add(new ComparedAnswerOption(item, name, VersionCompatibility.NEW, List.of()));
            } else if (!old.label().equals(choice.label())) {
                lines.add(new ComparedAnswerOption(item, name, VersionCompatibility.COMPATIBLE, List.of("label")));
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> lines.add(new ComparedAnswerOption(item, name, VersionCompatibility.GONE, List.of())));
        return lines;
    }

    private static Map<String, FormChoice> byName(List<FormChoice> choices) {
        return choices.stream()
                .collect(Collectors.toMap(
                        FormChoice::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
