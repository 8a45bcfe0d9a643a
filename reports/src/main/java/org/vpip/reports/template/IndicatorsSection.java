package org.vpip.reports.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.presentation.catalogue.FindingSentence;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.rounding.RoundedChange;
import org.vpip.reports.sentence.ReportTexts;

/** The section with one table of all indicators of the plan, whatever the results. */
record IndicatorsSection(Released released, ReportTexts sentences, Presentations presentations) {
    private static final int NUMBERS = 8;

    ReportSection section() {
        List<List<ReportCell>> rows = released.findings().stream()
                .filter(finding -> finding.subject().role() != IndicatorRole.DESCRIPTIVE)
                .map(this::row)
                .toList();
        String note = released.comparesWaves() ? "indicators.note" : "indicators.note.once";
        ReportTable table = new ReportTable(sentences.text("indicators.title"), columns(), rows, sentences.text(note));
        return new ReportSection(sentences.text("section.indicators"), false, List.of(table));
    }

    private List<ReportColumn> columns() {
        return new ColumnHeadings(sentences)
                .text("indicator", "id", "group", "waves", "role")
                .number("value")
                .text("unit")
                .number("low", "high", "n", "p", "padjusted", "effect")
                .text("verdict")
                .number("target", "smallest")
                .text("words")
                .list();
    }

    private List<ReportCell> row(ReleasedFinding finding) {
        FindingSubject subject = finding.subject();
        List<ReportCell> row = new ArrayList<>();
        row.add(ReportCell.of(sentences.text(subject.label())));
        row.add(ReportCell.of(subject.indicator().value()));
        row.add(ReportCell.of(sentences.groupLabel(subject)));
        row.add(ReportCell.of(sentences.waves(subject.waves())));
        row.add(ReportCell.of(sentences.text("role." + subject.role().id())));
        row.addAll(numbers(finding));
        row.add(ReportCell.of(verdict(finding)));
        NumberFormat format = CellFormatting.unitFormat(subject.method().unit());
        row.add(CellFormatting.cell(subject.criteria().target(), format));
        row.add(CellFormatting.cell(subject.criteria().smallest(), NumberFormat.TWO_DECIMALS));
        row.add(ReportCell.of(new FindingSentence(sentences, presentations).sayInUnit(finding)));
        return row;
    }

    private String verdict(ReleasedFinding finding) {
        return finding instanceof Shown shown && shown.finding() instanceof Estimate estimate
                ? sentences.verdict(estimate)
                : "";
    }

    private List<ReportCell> numbers(ReleasedFinding finding) {
        if (finding instanceof Shown shown && shown.finding() instanceof Estimate) {
            return numbers(shown);
        }
        List<ReportCell> cells = new ArrayList<>(Collections.nCopies(NUMBERS, ReportCell.BLANK));
        String mark = finding instanceof Withheld ? "withheld" : "absent";
        cells.set(0, new ReportCell.UnavailableCell(sentences.text("mark." + mark)));
        return cells;
    }

    /** Returns the value; that of a change as it is shown next to its ends. */
    private static ReportCell value(Estimate estimate, NumberFormat format) {
        return estimate.details() instanceof ChangeDetails change
                ? CellFormatting.change(RoundedChange.inUnit(change))
                : ReportCell.of(estimate.value(), format);
    }

    private List<ReportCell> numbers(Shown shown) {
        Estimate estimate = shown.estimate();
        NumberFormat format = CellFormatting.unitFormat(estimate.unit());
        Optional<SignificanceTest> test = estimate.test();
        return List.of(
                value(estimate, format),
                ReportCell.of(sentences.unit(estimate.unit())),
                CellFormatting.low(estimate.interval(), format),
                CellFormatting.high(estimate.interval(), format),
                CellFormatting.people(shown, sentences),
                CellFormatting.cell(test.map(SignificanceTest::p), NumberFormat.P_VALUE),
                CellFormatting.cell(
                        test.map(SignificanceTest::pAdjusted).orElse(OptionalDouble.empty()), NumberFormat.P_VALUE),
                CellFormatting.cell(
                        estimate.effect().filter(EffectSize::isOfChange).map(EffectSize::value),
                        NumberFormat.SIGNED_TWO_DECIMALS));
    }
}
