package org.vpip.reports.section.practice;

import java.util.List;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveContrast;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Tables of the means and of the differences of waves in a mixed model. */
public record WaveModelTables(DetailedFinding<WaveModelDetails> finding, ReportTexts sentences) {

    public ReportTable means() {
        return new ReportTable(
                sentences.text("waves.means", name()),
                new ColumnHeadings(sentences)
                        .text("wave")
                        .number("n", "observed", "modelled", "low", "high")
                        .list(),
                finding.details().means().stream().map(this::row).toList(),
                note());
    }

    private String note() {
        WaveModelDetails details = finding.details();
        String people = sentences.text(
                "waves.means.note",
                sentences.wholeNumber(finding.estimate().sample().used()),
                sentences.wholeNumber(details.linked()),
                sentences.numbers().percent(details.shareBetween()));
        return people + " "
                + sentences.text(
                        "waves.communities." + details.communityEffects().id(),
                        sentences.wholeNumber(details.communities()));
    }

    private List<ReportCell> row(WaveMean mean) {
        return List.of(
                ReportCell.of(sentences.wave(mean.wave())),
                ReportCell.of(mean.people(), NumberFormat.WHOLE),
                ReportCell.of(mean.observed(), NumberFormat.TWO_DECIMALS),
                ReportCell.of(mean.estimate(), NumberFormat.TWO_DECIMALS),
                CellFormatting.low(mean.interval(), NumberFormat.TWO_DECIMALS),
                CellFormatting.high(mean.interval(), NumberFormat.TWO_DECIMALS));
    }

    public ReportTable contrasts() {
        return new ReportTable(
                sentences.text("waves.contrasts", name()),
                new ColumnHeadings(sentences)
                        .text("waves")
                        .number("change", "low", "high", "padjusted")
                        .list(),
                finding.details().contrasts().stream().map(this::row).toList(),
                sentences.text("waves.contrasts.note"));
    }

    private List<ReportCell> row(WaveContrast contrast) {
        return List.of(
                ReportCell.of(sentences.waves(List.of(contrast.earlier(), contrast.later()))),
                ReportCell.of(contrast.difference(), NumberFormat.TWO_DECIMALS),
                CellFormatting.low(contrast.interval(), NumberFormat.TWO_DECIMALS),
                CellFormatting.high(contrast.interval(), NumberFormat.TWO_DECIMALS),
                CellFormatting.cell(contrast.p(), NumberFormat.P_VALUE));
    }

    private String name() {
        return sentences.name(finding.subject());
    }
}
