package org.vpip.instruments.xlsform;

import java.util.List;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.QuestionType;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

/** The check that a question has its label, its choices and its calculation. */
final class QuestionCheck {
    private final FormItem item;
    private final SheetRow row;
    private final FormReader.FormChoiceLists lists;
    private final Problems problems;

    private QuestionCheck(FormItem item, SheetRow row, FormReader.FormChoiceLists lists, Problems problems) {
        this.item = item;
        this.row = row;
        this.lists = lists;
        this.problems = problems;
    }

    static void check(FormItem item, SheetRow row, FormReader.FormChoiceLists lists, Problems problems) {
        QuestionCheck check = new QuestionCheck(item, row, lists, problems);
        check.label();
        check.calculation();
        check.trigger();
        if (item.hasType(QuestionType.SELECT_ONE_EXTERNAL)) {
            check.externalList();
        } else if (item.question().map(QuestionType::hasList).orElse(false)) {
            check.list();
        }
    }

    private void label() {
        boolean shown = !item.question().map(QuestionType::isComputed).orElse(true)
                && item.cell("calculation").isEmpty()
                && item.cell("trigger").isEmpty();
        boolean read = !item.label().isEmpty()
                || !item.text("hint").isEmpty()
                || item.texts().keySet().stream().anyMatch(List.of("image", "audio", "video")::contains);
        if (shown && !read) {
            row.report(problems, ProblemCode.QUESTION_WITHOUT_LABEL, "label", item.name());
        }
        if (item.texts().containsKey("big-image") && !item.texts().containsKey("image")) {
            row.report(problems, ProblemCode.BLANK_CELL, "image");
        }
    }

    private void calculation() {
        boolean computed = !item.cell("calculation").isEmpty()
                || item.cell("default").contains("(")
                || item.cell("default").contains("${");
        if (item.hasType(QuestionType.CALCULATE) && !computed) {
            row.report(problems, ProblemCode.CALCULATE_WITHOUT_CALCULATION, "calculation", item.name());
        }
    }

    private void trigger() {
        String trigger = item.cell("trigger");
        if (!trigger.isEmpty() && !trigger.matches("(\\$\\{[^}]+}\\s*,?\\s*)+")) {
            row.report(problems, ProblemCode.REFERENCE_MALFORMED, "trigger", trigger);
        }
    }

    private void externalList() {
        if (!lists.external().containsKey(item.list()) && lists.areKnown("external_choices")) {
            row.report(problems, ProblemCode.UNKNOWN_EXTERNAL_LIST, "type", item.list());
        }
    }

    private void list() {
        String typed = row.get("type").toLowerCase(java.util.Locale.ROOT);
        boolean fromFile = typed.contains("from_file") || typed.contains("from file");
        if (fromFile != item.list().matches(".*\\.(csv|xml|geojson)")
                && !item.list().contains("${")) {
            row.report(problems, ProblemCode.FILE_LIST_ENDING, "type", item.list());
            return;
        }
        List<FormChoice> choices = lists.choices().get(item.list());
        if (choices == null && !item.hasExternalChoices()) {
            unknownList();
        }
        if (choices != null && item.hasType(QuestionType.SELECT_MULTIPLE)) {
            names(choices);
        }
        if (item.orOther() && !item.cell("choice_filter").isEmpty()) {
            row.report(problems, ProblemCode.FILTER_NOT_HERE, "choice_filter", "or_other");
        }
    }

    private void unknownList() {
        if (!lists.areKnown("choices")) {
            lists.sheets().sheet("choices").ifPresent(sheet -> sheet.requireColumn("list_name", problems));
            return;
        }
        if (lists.sheets().sheet("choices").isEmpty()) {
            lists.sheets().required("choices", problems);
            return;
        }
        row.report(problems, ProblemCode.UNKNOWN_CHOICE_LIST, "type", item.list(), String.join(", ", lists.names()));
    }

    private void names(List<FormChoice> choices) {
        choices.stream()
                .map(FormChoice::name)
                .filter(name -> name.contains(" "))
                .forEach(name -> row.report(problems, ProblemCode.CHOICE_WITH_SPACE, "type", name));
    }
}
