package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeAgreement;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeFrequency;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the agreement of coders on each theme, groups and waves included. */
public record CoderAgreementTable(ReportTexts sentences) {

    /** @param findings with a theme, and an answer that two coders coded */
    public ReportTable table(List<DetailedFinding<ThemeDetails>> findings) {
        return new ReportTable(
                sentences.text("coders.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "group", "wave", "theme")
                        .number("coders", "codedTwice", "kappa", "low", "high", "krippendorff")
                        .list(),
                findings.stream().flatMap(this::rows).toList(),
                sentences.text("coders.note"));
    }

    private Stream<List<ReportCell>> rows(DetailedFinding<ThemeDetails> finding) {
        return finding.details().themes().stream().map(theme -> row(finding, theme));
    }

    private List<ReportCell> row(DetailedFinding<ThemeDetails> finding, ThemeFrequency theme) {
        ThemeDetails details = finding.details();
        ThemeAgreement agreement = theme.agreement();
        return Stream.concat(
                        new ChoiceCells(sentences)
                                .heading(
                                        finding,
                                        sentences.text(sentences.labels().choice(details.item(), theme.theme()))),
                        Stream.of(
                                ReportCell.of(details.coding().coders(), NumberFormat.WHOLE),
                                ReportCell.of(details.coding().answers(), NumberFormat.WHOLE),
                                CellFormatting.cell(agreement.kappa(), NumberFormat.TWO_DECIMALS),
                                CellFormatting.low(agreement.kappaInterval(), NumberFormat.TWO_DECIMALS),
                                CellFormatting.high(agreement.kappaInterval(), NumberFormat.TWO_DECIMALS),
                                CellFormatting.cell(agreement.alpha(), NumberFormat.TWO_DECIMALS)))
                .toList();
    }
}
