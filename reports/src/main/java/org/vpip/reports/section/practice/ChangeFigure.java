package org.vpip.reports.section.practice;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Chart.ChangeChart;
import org.vpip.reports.document.Chart.ChangeNumerals;
import org.vpip.reports.document.Chart.ChangeRow;
import org.vpip.reports.document.Chart.ChangeValues;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.rounding.RoundedChange;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.LocalizedNumbers;
import org.vpip.reports.sentence.ReportTexts;

/**
 * A figure of each measure before and after and its change, clear changes first.
 *
 * @param partNumber position among several figures, such as 1/2; blank for a single one
 */
public record ChangeFigure(
        List<WaveId> waves, List<DetailedFinding<ChangeDetails>> findings, String partNumber, ReportTexts sentences) {

    public Figure figure() {
        List<ChangeRow> rows = findings.stream()
                .map(this::row)
                .sorted(Comparator.comparing(ChangeRow::hasChanged).reversed())
                .toList();
        String before = sentences.wave(waves.get(0));
        String after = sentences.wave(waves.get(1));
        ChangeChart chart = new ChangeChart(
                before,
                after,
                sentences.text("chart.scale100"),
                sentences.text("chart.change"),
                sentences.text("chart.unclear"),
                sentences.text("chart.lower"),
                rows);
        return new Figure(new CaptionedChart(
                "change-" + waves.get(0) + "-" + waves.get(1)
                        + (partNumber.isEmpty() ? "" : "-" + partNumber.charAt(0)),
                title(),
                sentences.text("chart.change.subtitle", people(), before, after),
                rows.stream().map(this::describe).collect(Collectors.joining(" ")),
                sentences.text("figure.source", DetailedFinding.indicators(findings)),
                chart));
    }

    /** Returns how many measures changed; groups and communities, and measures that claim nothing, do not count. */
    private String title() {
        List<Verdict> verdicts = findings.stream()
                .flatMap(finding -> finding.estimate().verdict().stream())
                .filter(Verdict::isConclusion)
                .toList();
        long changed = verdicts.stream().filter(Verdict::isChange).count();
        String title = verdicts.isEmpty()
                ? sentences.text("chart.change.title.none")
                : sentences.pluralText("chart.change.title", verdicts.size(), changed, verdicts.size());
        return partNumber.isEmpty() ? title : title + sentences.text("name.slice", partNumber);
    }

    /** Returns the number of people, from the smallest to the largest; their lower limit where any is one. */
    private String people() {
        IntSummaryStatistics used = findings.stream()
                .mapToInt(finding -> finding.estimate().sample().used())
                .summaryStatistics();
        if (findings.stream().anyMatch(finding -> !finding.shown().includes(Part.PEOPLE))) {
            return sentences.text("people.atLeast", sentences.wholeNumber(used.getMin()));
        }
        return used.getMin() == used.getMax()
                ? sentences.wholeNumber(used.getMax())
                : sentences.wholeNumber(used.getMin()) + "–" + sentences.wholeNumber(used.getMax());
    }

    private String describe(ChangeRow row) {
        String key = row.hasChanged() ? "chart.row" : "chart.row.unclear";
        return sentences.text(
                row.lowerIsBetter() && row.hasChanged() ? key + ".lower" : key,
                row.label(),
                row.numerals().before(),
                row.numerals().after());
    }

    private ChangeRow row(DetailedFinding<ChangeDetails> finding) {
        RangePercentages share = finding.details().range().percentages().orElseThrow();
        return new ChangeRow(
                sentences.name(finding.subject()),
                finding.subject().direction() == DesiredDirection.DOWN,
                new ChangeValues(share.before(), share.after(), share.change(), share.interval()),
                numerals(RoundedChange.of100(share)),
                finding.estimate().verdict().filter(Verdict::isChange).isPresent());
    }

    private ChangeNumerals numerals(RoundedChange rounded) {
        LocalizedNumbers numbers = sentences.numbers();
        return new ChangeNumerals(
                numbers.decimal(rounded.before()), numbers.decimal(rounded.after()), numbers.signed(rounded.change()));
    }
}
