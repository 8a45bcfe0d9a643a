package org.vpip.reports.presentation;

import java.util.List;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.AgreementDetails;
import org.vpip.analysis.finding.AgreementDetails.ToKey;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.ColumnHeadings;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.Formats;
import org.vpip.reports.report.NumberFormat;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table on whether members judge the same made-up cases alike. */
final class AgreementPresentation extends Presentation<AgreementDetails> {
    AgreementPresentation() {
        super(AgreementDetails.class, Chapter.AGREEMENT);
    }

    @Override
    protected String say(DetailedFinding<AgreementDetails> finding, Sentences sentences) {
        Estimate estimate = finding.estimate();
        String name = sentences.name(estimate.subject());
        String value = sentences.value(estimate);
        String people = sentences.whole(finding.details().raters());
        String cases = sentences.whole(finding.details().cases());
        if (estimate.subject().waves().size() > 1) {
            return sentences.text("agreement.change", name, value, people, cases);
        }
        String wave = sentences.wave(estimate.subject().waves().get(0));
        return sentences.text("agreement", name, wave, value, people, cases);
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<AgreementDetails>> findings, Sentences sentences) {
        boolean keyed =
                findings.stream().anyMatch(finding -> !finding.details().toKey().isEmpty());
        String note = sentences.text("agreement.note");
        return List.of(new Table(
                sentences.text("agreement.table"),
                columns(keyed, sentences),
                findings.stream().map(finding -> row(finding, sentences)).toList(),
                keyed ? note + " " + sentences.text("agreement.note.key") : note));
    }

    private static List<Column> columns(boolean keyed, Sentences sentences) {
        return new ColumnHeadings(sentences)
                .text("indicator", "group", "wave")
                .number("alpha", "low", "high", "low.cases", "high.cases", "raters", "cases")
                .textIf(keyed, "key.share", "key.distance")
                .list();
    }

    private static List<Cell> row(DetailedFinding<AgreementDetails> finding, Sentences sentences) {
        Estimate estimate = finding.estimate();
        AgreementDetails details = finding.details();
        NumberFormat signed = NumberFormat.SIGNED_TWO_DECIMALS;
        String waves = estimate.subject().waves().stream().map(sentences::wave).collect(Collectors.joining(" → "));
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(waves),
                Cell.of(estimate.value(), signed),
                Formats.low(estimate.interval(), signed),
                Formats.high(estimate.interval(), signed),
                Formats.low(details.overCases(), signed),
                Formats.high(details.overCases(), signed),
                Cell.of(details.raters(), NumberFormat.WHOLE),
                Cell.of(details.cases(), NumberFormat.WHOLE),
                Cell.of(shares(details, sentences)),
                Cell.of(distances(details, sentences)));
    }

    /** A wave after the other. */
    private static String shares(AgreementDetails details, Sentences sentences) {
        return details.toKey().stream()
                .map(key -> sentences.numbers().percent(key.share()))
                .collect(Collectors.joining(" → "));
    }

    private static String distances(AgreementDetails details, Sentences sentences) {
        return details.toKey().stream()
                .flatMapToDouble(key -> key.meanDistance().stream())
                .mapToObj(distance -> sentences.numbers().plain(distance, 2))
                .collect(Collectors.joining(" → "));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<AgreementDetails> finding) {
        AgreementDetails agreement = finding.details();
        json.put("cases", agreement.cases());
        json.put("raters", agreement.raters());
        json.put("alphaEarlier", agreement.earlier());
        json.put("alphaLater", agreement.later());
        json.put("overCasesLow", agreement.overCases().map(Interval::low));
        json.put("overCasesHigh", agreement.overCases().map(Interval::high));
        json.put("meanDifference", agreement.meanDifference());
        json.list("toKey", agreement.toKey(), AgreementPresentation::key);
    }

    private static JsonObject key(ToKey toKey) {
        return new JsonObject()
                .put("wave", toKey.wave().value())
                .put("cases", toKey.cases())
                .put("answers", toKey.answers())
                .put("hits", toKey.hits())
                .put("meanDistance", toKey.meanDistance());
    }
}
