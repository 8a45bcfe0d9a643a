package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeFrequency;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the people with each theme of open questions, groups and waves included. */
public record ThemeTable(ReportTexts sentences) {
    /** Number of cells of a row that only a theme fills. */
    private static final int BLANK_CELLS = 5;

    public ReportTable table(List<DetailedFinding<ThemeDetails>> findings) {
        return new ReportTable(
                sentences.text("themes.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "group", "wave", "theme")
                        .number("wrote", "n", "themePeople", "share", "low", "high", "either")
                        .list(),
                findings.stream().flatMap(this::rows).toList(),
                sentences.text("themes.note"));
    }

    /** Returns a row for each theme; where no coder found one, a row that says so. */
    private Stream<List<ReportCell>> rows(DetailedFinding<ThemeDetails> finding) {
        ThemeDetails details = finding.details();
        return details.themes().isEmpty()
                ? Stream.of(Stream.of(
                                new ChoiceCells(sentences).heading(finding, sentences.text("themes.noTheme")),
                                Stream.of(
                                        ReportCell.of(details.answered(), NumberFormat.WHOLE),
                                        ReportCell.of(details.people(), NumberFormat.WHOLE)),
                                Stream.generate(() -> ReportCell.BLANK).limit(BLANK_CELLS))
                        .flatMap(cells -> cells)
                        .toList())
                : details.themes().stream().map(theme -> row(finding, theme));
    }

    private List<ReportCell> row(DetailedFinding<ThemeDetails> finding, ThemeFrequency theme) {
        ThemeDetails details = finding.details();
        return Stream.concat(
                        new ChoiceCells(sentences)
                                .heading(
                                        finding,
                                        sentences.text(sentences.labels().choice(details.item(), theme.theme()))),
                        Stream.of(
                                ReportCell.of(details.answered(), NumberFormat.WHOLE),
                                ReportCell.of(details.people(), NumberFormat.WHOLE),
                                ReportCell.of(theme.count(), NumberFormat.WHOLE),
                                ReportCell.of(theme.share(), NumberFormat.PERCENT),
                                CellFormatting.low(theme.interval(), NumberFormat.PERCENT),
                                CellFormatting.high(theme.interval(), NumberFormat.PERCENT),
                                ReportCell.of(theme.either(), NumberFormat.WHOLE)))
                .toList();
    }
}
