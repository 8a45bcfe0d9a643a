package org.vpip.reports.section.practice;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the shares of people with some choices of an item, groups included. */
public record ShareTable(ReportTexts sentences) {

    /** @param findings of one item each, at one wave, with the counted choices first */
    public ReportTable table(List<DetailedFinding<DistributionDetails>> findings) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group", "wave", "answer")
                .number("n", "chosen", "share", "low", "high")
                .list();
        return new ReportTable(
                sentences.text("share.table"),
                columns,
                findings.stream().map(this::row).toList(),
                new CommunityNote(sentences).ofLevels("share.note", findings));
    }

    private List<ReportCell> row(DetailedFinding<DistributionDetails> finding) {
        Estimate estimate = finding.estimate();
        ItemDistribution item = finding.details().items().get(0);
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(sentences.wave(estimate.subject().waves().get(0))),
                ReportCell.of(new ChoiceWords(sentences)
                        .say(item.item(), item.choices().get(0))),
                CellFormatting.people(finding.shown(), sentences),
                ReportCell.of(item.waves().get(0).counts().get(0), NumberFormat.WHOLE),
                ReportCell.of(estimate.value(), NumberFormat.PERCENT),
                CellFormatting.low(estimate.interval(), NumberFormat.PERCENT),
                CellFormatting.high(estimate.interval(), NumberFormat.PERCENT));
    }
}
