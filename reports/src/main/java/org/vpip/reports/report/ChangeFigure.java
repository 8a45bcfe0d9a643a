package org.vpip.reports.report;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.PercentOfRange;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Chart.Change;
import org.vpip.reports.report.Chart.ChangeRow;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.sentence.Sentences;

/**
 * Before, after and change of each measure between two waves, clear changes first.
 *
 * @param part which of several figures it is, such as 1/2; blank for the only one
 */
public record ChangeFigure(
        List<WaveId> waves, List<DetailedFinding<ChangeDetails>> findings, String part, Sentences sentences) {

    public Figure figure() {
        List<ChangeRow> rows = Stream.concat(
                        findings.stream().filter(finding -> finding.estimate().isClear()),
                        findings.stream().filter(finding -> !finding.estimate().isClear()))
                .map(this::row)
                .toList();
        long clear = rows.stream().filter(ChangeRow::clear).count();
        String before = sentences.wave(waves.get(0));
        String after = sentences.wave(waves.get(1));
        Change chart = new Change(
                before,
                after,
                sentences.text("chart.scale100"),
                sentences.text("chart.change"),
                sentences.text("chart.unclear"),
                sentences.text("chart.lower"),
                rows);
        return new Figure(new Drawn(
                "change-" + waves.get(0) + "-" + waves.get(1) + (part.isEmpty() ? "" : "-" + part.charAt(0)),
                title(clear, rows.size()),
                sentences.text("chart.change.subtitle", people(), before, after),
                String.join(" ", rows.stream().map(this::describe).toList()),
                sentences.text("figure.source", indicators()),
                chart));
    }

    private String title(long clear, int all) {
        String title = sentences.counted("chart.change.title", all, clear, all);
        return part.isEmpty() ? title : title + sentences.text("name.slice", part);
    }

    private String indicators() {
        return String.join(
                ", ",
                findings.stream()
                        .map(finding -> finding.subject().indicator().value())
                        .distinct()
                        .toList());
    }

    private String people() {
        IntSummaryStatistics used = findings.stream()
                .mapToInt(finding -> finding.estimate().counted().used())
                .summaryStatistics();
        return used.getMin() == used.getMax()
                ? sentences.whole(used.getMax())
                : sentences.whole(used.getMin()) + "–" + sentences.whole(used.getMax());
    }

    private String describe(ChangeRow row) {
        String key = row.clear() ? "chart.row" : "chart.row.unclear";
        return sentences.text(
                row.lowerIsBetter() && row.clear() ? key + ".lower" : key,
                row.label(),
                sentences.numbers().plain(row.before(), 0),
                sentences.numbers().plain(row.after(), 0));
    }

    private ChangeRow row(DetailedFinding<ChangeDetails> finding) {
        PercentOfRange share = finding.details().percentOfRange().orElseThrow();
        return new ChangeRow(
                sentences.name(finding.subject()),
                finding.subject().direction() == Direction.DOWN,
                share.before(),
                share.after(),
                share.change(),
                share.interval(),
                finding.estimate().isClear());
    }
}
