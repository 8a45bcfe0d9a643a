package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotation;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotations;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of answers that may be quoted, as written, with a row that says so where there are none. */
public record QuotationTable(ReportTexts sentences) {
    /** Signs that a document cannot contain. */
    private static final String UNPRINTABLE = "[\\p{Cntrl}\\p{Cs}\\x{FFFE}\\x{FFFF}]+";

    public ReportTable table(List<DetailedFinding<ThemeDetails>> findings) {
        return new ReportTable(
                sentences.text("quotations.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "group", "wave", "themes", "quotation", "permission")
                        .list(),
                findings.stream().flatMap(this::rows).toList(),
                sentences.text("quotations.note"));
    }

    private Stream<List<ReportCell>> rows(DetailedFinding<ThemeDetails> finding) {
        Quotations quotations = finding.details().quotations();
        return quotations.texts().isEmpty()
                ? Stream.of(row(
                        finding,
                        "",
                        sentences.text(quotations.recorded() ? "quotations.none" : "quotations.unrecorded"),
                        ""))
                : quotations.texts().stream().map(quotation -> row(finding, quotation));
    }

    private List<ReportCell> row(DetailedFinding<ThemeDetails> finding, Quotation quotation) {
        return row(
                finding,
                String.join(
                        ", ",
                        quotation.themes().stream()
                                .map(theme -> sentences.text(sentences
                                        .labels()
                                        .choice(finding.details().item(), theme)))
                                .toList()),
                quotation.text().replaceAll(UNPRINTABLE, " ").strip(),
                quotation
                        .permission()
                        .map(permission ->
                                sentences.text(sentences.labels().choice(permission.question(), permission.choice())))
                        .orElseGet(() -> sentences.text("quotations.permission")));
    }

    private List<ReportCell> row(DetailedFinding<ThemeDetails> finding, String themes, String text, String permission) {
        return Stream.concat(
                        new ChoiceCells(sentences).subject(finding),
                        Stream.of(ReportCell.of(themes), ReportCell.of(text), ReportCell.of(permission)))
                .toList();
    }
}
