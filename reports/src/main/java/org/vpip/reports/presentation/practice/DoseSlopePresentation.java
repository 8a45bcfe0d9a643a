package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.engagement.DoseSlopeMethod;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.DoseSlopeDetails;
import org.vpip.analysis.statistics.Interval;
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

/** A sentence and a table of the slope of a score on attendance, with the rank correlation beside it. */
public final class DoseSlopePresentation extends Presentation<DoseSlopeDetails> {
    public DoseSlopePresentation() {
        super(DoseSlopeDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    protected String say(DetailedFinding<DoseSlopeDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        boolean hours = estimate.subject().method().equals(DoseSlopeMethod.SLOPE_BY_HOURS.declaration());
        String text = new PointsSentence(estimate, sentences)
                .say("slope", sentences.text(hours ? "slope.hour" : "slope.session"));
        return new ClusterSentence(sentences).after(text, finding.details().clusters());
    }

    @Override
    protected String certainty(DetailedFinding<DoseSlopeDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<DoseSlopeDetails>> findings, ReportTexts sentences) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group")
                .number("n", "dose", "slope", "low", "high", "rho", "rho.low", "rho.high")
                .list();
        List<List<ReportCell>> rows =
                findings.stream().map(finding -> row(finding, sentences)).toList();
        return List.of(new ReportTable(sentences.text("slope.table"), columns, rows, sentences.text("slope.note")));
    }

    private static List<ReportCell> row(DetailedFinding<DoseSlopeDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        DoseSlopeDetails details = finding.details();
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(details.people(), NumberFormat.WHOLE),
                ReportCell.of(details.meanDose(), NumberFormat.ONE_DECIMAL),
                ReportCell.of(estimate.value(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.low(estimate.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.high(estimate.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.cell(details.ranks().coefficient(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.low(details.ranks().interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.high(details.ranks().interval(), NumberFormat.SIGNED_TWO_DECIMALS));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<DoseSlopeDetails> finding) {
        DoseSlopeDetails details = finding.details();
        json.put("people", details.people());
        json.put("meanDose", details.meanDose());
        json.put("spearman", details.ranks().coefficient());
        json.put("spearmanLow", details.ranks().interval().map(Interval::low));
        json.put("spearmanHigh", details.ranks().interval().map(Interval::high));
        json.put("communities", details.clusters().communities());
        json.put("degreesOfFreedom", details.degreesOfFreedom());
    }
}
