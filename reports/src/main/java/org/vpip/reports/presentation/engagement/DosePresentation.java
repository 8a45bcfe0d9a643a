package org.vpip.reports.presentation.engagement;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.DoseResponseDetails;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of attendance set against change. */
public final class DosePresentation extends Presentation<DoseResponseDetails> {
    public DosePresentation() {
        super(DoseResponseDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<DoseResponseDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        Verdict verdict = estimate.verdict().orElse(Verdict.DESCRIPTIVE);
        return sentences.text("dose." + verdict.id(), sentences.name(estimate.subject()), sentences.value(estimate));
    }

    @Override
    protected String certainty(DetailedFinding<DoseResponseDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<DoseResponseDetails>> findings, ReportTexts sentences) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group")
                .number("n", "rho", "low", "high")
                .list();
        List<List<ReportCell>> rows =
                findings.stream().map(finding -> row(finding, sentences)).toList();
        return List.of(new ReportTable(sentences.text("dose.table"), columns, rows, sentences.text("dose.note")));
    }

    private static List<ReportCell> row(DetailedFinding<DoseResponseDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        NumberFormat format = CellFormatting.unitFormat(estimate.unit());
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(finding.details().people(), NumberFormat.WHOLE),
                ReportCell.of(estimate.value(), format),
                CellFormatting.low(estimate.interval(), format),
                CellFormatting.high(estimate.interval(), format));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<DoseResponseDetails> finding) {
        json.put("people", finding.details().people());
    }
}
