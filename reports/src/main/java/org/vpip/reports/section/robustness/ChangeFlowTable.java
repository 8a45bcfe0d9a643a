package org.vpip.reports.section.robustness;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails.WaveScoreFlow;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the way from members to pairs: one row for each wave of a change, and one for both. */
public record ChangeFlowTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<ChangeFlowDetails>> findings) {
        return new ReportTable(
                sentences.text("changeFlow.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "wave")
                        .number("nodes", "asked", "answered", "scored")
                        .text("leftout")
                        .list(),
                findings.stream().flatMap(this::rows).toList(),
                sentences.text("changeFlow.note"));
    }

    private Stream<List<ReportCell>> rows(DetailedFinding<ChangeFlowDetails> finding) {
        return Stream.concat(
                finding.details().waves().stream().map(wave -> row(finding, wave)), Stream.of(pairs(finding)));
    }

    private List<ReportCell> row(DetailedFinding<ChangeFlowDetails> finding, WaveScoreFlow wave) {
        return List.of(
                name(finding),
                ReportCell.of(sentences.wave(wave.wave())),
                ReportCell.of(wave.members(), NumberFormat.WHOLE),
                ReportCell.of(wave.asked(), NumberFormat.WHOLE),
                ReportCell.of(wave.answered(), NumberFormat.WHOLE),
                ReportCell.of(wave.scored(), NumberFormat.WHOLE),
                ReportCell.of(reasons(wave.excluded())));
    }

    private List<ReportCell> pairs(DetailedFinding<ChangeFlowDetails> finding) {
        return List.of(
                name(finding),
                ReportCell.of(sentences.text("changeFlow.both")),
                ReportCell.of(finding.estimate().sample().eligible(), NumberFormat.WHOLE),
                ReportCell.BLANK,
                ReportCell.BLANK,
                ReportCell.of(finding.estimate().value(), NumberFormat.WHOLE),
                ReportCell.of(reasons(finding.estimate().sample().excluded())));
    }

    private ReportCell name(DetailedFinding<ChangeFlowDetails> finding) {
        return ReportCell.of(sentences.name(finding.subject()));
    }

    private String reasons(Map<ExclusionReason, Integer> excluded) {
        return sentences.list(excluded.entrySet().stream()
                .map(entry -> sentences.text("leftout." + entry.getKey().id()) + " "
                        + sentences.wholeNumber(entry.getValue()))
                .toList());
    }
}
