package org.vpip.reports.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Test;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.presentation.FindingSentence;
import org.vpip.reports.presentation.Presentations;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.ColumnHeadings;
import org.vpip.reports.report.Formats;
import org.vpip.reports.report.NumberFormat;
import org.vpip.reports.report.Section;
import org.vpip.reports.sentence.Sentences;

/** Every indicator of the plan in one table, whatever came out. */
record IndicatorsSection(Released released, Sentences sentences, Presentations presentations) {
    private static final int NUMBERS = 8;

    Section section() {
        List<List<Cell>> rows = released.findings().stream()
                .filter(finding -> finding.subject().role() != Role.DESCRIPTIVE)
                .map(this::row)
                .toList();
        Table table = new Table(sentences.text("indicators.title"), columns(), rows, sentences.text("indicators.note"));
        return new Section(sentences.text("section.indicators"), false, List.of(table));
    }

    private List<Column> columns() {
        return new ColumnHeadings(sentences)
                .text("indicator", "id", "group", "waves", "role")
                .number("value")
                .text("unit")
                .number("low", "high", "n", "p", "padjusted", "effect")
                .text("words")
                .list();
    }

    private List<Cell> row(ReleasedFinding finding) {
        Subject subject = finding.subject();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(subject.label().in(sentences.language())));
        row.add(Cell.of(subject.indicator().value()));
        row.add(Cell.of(sentences.group(subject)));
        row.add(Cell.of(waves(subject)));
        row.add(Cell.of(sentences.text("role." + subject.role().id())));
        row.addAll(numbers(finding));
        row.add(Cell.of(new FindingSentence(sentences, presentations).say(finding)));
        return row;
    }

    private String waves(Subject subject) {
        return String.join(
                " → ",
                subject.waves().stream()
                        .map(wave -> sentences.labels().wave(wave).in(sentences.language()))
                        .toList());
    }

    private List<Cell> numbers(ReleasedFinding finding) {
        if (finding instanceof Shown shown && shown.finding() instanceof Estimate estimate) {
            return numbers(estimate);
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Absent(mark(finding)));
        while (cells.size() < NUMBERS) {
            cells.add(Cell.BLANK);
        }
        return cells;
    }

    private String mark(ReleasedFinding finding) {
        if (finding instanceof Withheld withheld) {
            return sentences.text("mark." + withheld.rule().id());
        }
        return sentences.text("mark.absent");
    }

    private List<Cell> numbers(Estimate estimate) {
        NumberFormat format = Formats.of(estimate.unit());
        Optional<Test> test = estimate.test();
        return List.of(
                Cell.of(estimate.value(), format),
                Cell.of(sentences.unit(estimate.unit())),
                Formats.low(estimate.interval(), format),
                Formats.high(estimate.interval(), format),
                Cell.of(estimate.counted().used(), NumberFormat.WHOLE),
                test.map(found -> Cell.of(found.p(), NumberFormat.P_VALUE)).orElse(Cell.BLANK),
                adjusted(test),
                estimate.effect()
                        .map(effect -> Cell.of(effect.value(), NumberFormat.SIGNED_TWO_DECIMALS))
                        .orElse(Cell.BLANK));
    }

    private static Cell adjusted(Optional<Test> test) {
        OptionalDouble p = test.map(Test::pAdjusted).orElse(OptionalDouble.empty());
        return p.isPresent() ? Cell.of(p.getAsDouble(), NumberFormat.P_VALUE) : Cell.BLANK;
    }
}
