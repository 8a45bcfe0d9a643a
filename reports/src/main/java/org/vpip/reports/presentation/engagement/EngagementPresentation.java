package org.vpip.reports.presentation.engagement;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.reports.disclosure.Part;
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

/** A sentence and a table of participation in meetings and online. */
public final class EngagementPresentation extends Presentation<EngagementDetails> {
    public EngagementPresentation() {
        super(EngagementDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<EngagementDetails> finding, ReportTexts sentences) {
        return sayValue(finding.estimate(), sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<EngagementDetails>> findings, ReportTexts sentences) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group")
                .number("value")
                .text("unit")
                .number("of", "counting")
                .list();
        List<List<ReportCell>> rows =
                findings.stream().map(finding -> row(finding, sentences)).toList();
        return List.of(
                new ReportTable(sentences.text("engagement.table"), columns, rows, sentences.text("engagement.note")));
    }

    private static List<ReportCell> row(DetailedFinding<EngagementDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        EngagementDetails details = finding.details();
        ReportCell hidden = new ReportCell.UnavailableCell(sentences.text("mark.withheld"));
        boolean sized = finding.shown().includes(Part.SIZE);
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(estimate.value(), CellFormatting.unitFormat(estimate.unit())),
                ReportCell.of(sentences.unit(estimate.unit())),
                sized ? ReportCell.of(details.members(), NumberFormat.WHOLE) : hidden,
                sized ? ReportCell.of(details.contributing(), NumberFormat.WHOLE) : hidden);
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<EngagementDetails> finding) {
        json.put("members", finding.details().members());
        json.put("counting", finding.details().contributing());
    }
}
