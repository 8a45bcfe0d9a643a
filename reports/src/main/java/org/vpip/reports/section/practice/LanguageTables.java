package org.vpip.reports.section.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.details.LanguageDetails.ItemDifference;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageReliability;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Tables of the reliability in two languages, and of the difference of each item. */
public record LanguageTables(DetailedFinding<LanguageDetails> finding, ReportTexts sentences) {

    public ReportTable alphas() {
        Stream<List<ReportCell>> languages = finding.details().languages().stream()
                .map(language -> row(
                        "language." + language.language().code(),
                        language.people(),
                        ReportCell.of(language.alpha(), NumberFormat.TWO_DECIMALS),
                        language.interval()));
        List<ReportCell> difference = row(
                "languages.difference",
                finding.details().languages().stream()
                        .mapToInt(LanguageReliability::people)
                        .sum(),
                ReportCell.of(finding.estimate().value(), NumberFormat.SIGNED_TWO_DECIMALS),
                finding.estimate().interval());
        return new ReportTable(
                title("languages.alphas"),
                new ColumnHeadings(sentences)
                        .text("language")
                        .number("n", "cronbach", "low", "high")
                        .list(),
                Stream.concat(languages, Stream.of(difference)).toList(),
                sentences.text("languages.alphas.note"));
    }

    private List<ReportCell> row(String key, int people, ReportCell alpha, Optional<Interval> interval) {
        return List.of(
                ReportCell.of(sentences.text(key)),
                ReportCell.of(people, NumberFormat.WHOLE),
                alpha,
                CellFormatting.low(interval, NumberFormat.TWO_DECIMALS),
                CellFormatting.high(interval, NumberFormat.TWO_DECIMALS));
    }

    public ReportTable items() {
        return new ReportTable(
                title("languages.items"),
                new ColumnHeadings(sentences)
                        .text("item")
                        .number("points", "low", "high", "standardized", "padjusted")
                        .text("conclusion")
                        .list(),
                finding.details().items().stream().map(this::row).toList(),
                sentences.text("languages.items.note"));
    }

    private List<ReportCell> row(ItemDifference item) {
        return List.of(
                ReportCell.of(item.item().value()),
                CellFormatting.cell(item.difference(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.low(item.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.high(item.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.cell(item.standardized(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.cell(item.p(), NumberFormat.P_VALUE),
                ReportCell.of(sentences.text(
                        "languages.conclusion." + item.conclusion().id())));
    }

    private String title(String key) {
        return sentences.text(
                key,
                sentences.name(finding.subject()),
                sentences.wave(finding.subject().waves().get(0)));
    }
}
