package org.vpip.reports.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.AgreementDetails;
import org.vpip.analysis.finding.AgreementDetails.ToKey;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/** Whether members judge the same made-up cases alike. */
record AgreementSection(Released released, Sentences sentences) {

    /** Empty when no case was judged, or nothing may be told. */
    Optional<Section> section() {
        List<Shown> shown = released.shown(AgreementDetails.class);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(sentences.text("section.agreement"), true, List.of(table(shown))));
    }

    private Table table(List<Shown> shown) {
        boolean keyed = shown.stream().anyMatch(one -> !key(one).isEmpty());
        String note = sentences.text("agreement.note");
        return new Table(
                sentences.text("agreement.table"),
                columns(keyed),
                shown.stream().map(this::row).toList(),
                keyed ? note + " " + sentences.text("agreement.note.key") : note);
    }

    private List<Column> columns(boolean keyed) {
        return List.of(
                Column.text(sentences.text("column.indicator")),
                Column.text(sentences.text("column.group")),
                Column.text(sentences.text("column.wave")),
                Column.number(sentences.text("column.alpha")),
                Column.number(sentences.text("column.low")),
                Column.number(sentences.text("column.high")),
                Column.number(sentences.text("column.low.cases")),
                Column.number(sentences.text("column.high.cases")),
                Column.number(sentences.text("column.raters")),
                Column.number(sentences.text("column.cases")),
                Column.text(sentences.text("column.key.share")).printedIf(keyed),
                Column.text(sentences.text("column.key.distance")).printedIf(keyed));
    }

    private List<Cell> row(Shown shown) {
        Estimate estimate = shown.estimate();
        AgreementDetails details = (AgreementDetails) estimate.details();
        String waves = estimate.subject().waves().stream().map(sentences::wave).collect(Collectors.joining(" → "));
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(waves),
                Cell.of(estimate.value(), NumberFormat.SIGNED_TWO_DECIMALS),
                limit(estimate.interval(), true),
                limit(estimate.interval(), false),
                limit(details.overCases(), true),
                limit(details.overCases(), false),
                Cell.of(details.raters(), NumberFormat.WHOLE),
                Cell.of(details.cases(), NumberFormat.WHOLE),
                Cell.of(shares(shown)),
                Cell.of(distances(shown)));
    }

    private String shares(Shown shown) {
        return key(shown).stream()
                .map(key -> sentences.numbers().percent(key.share()))
                .collect(Collectors.joining(" → "));
    }

    private String distances(Shown shown) {
        return key(shown).stream()
                .flatMapToDouble(key -> key.meanDistance().stream())
                .mapToObj(distance -> sentences.numbers().plain(distance, 2))
                .collect(Collectors.joining(" → "));
    }

    /** A wave after the other. */
    private static List<ToKey> key(Shown shown) {
        return ((AgreementDetails) shown.estimate().details()).toKey();
    }

    private static Cell limit(Optional<Interval> interval, boolean low) {
        return interval.<Cell>map(own -> Cell.of(low ? own.low() : own.high(), NumberFormat.SIGNED_TWO_DECIMALS))
                .orElse(Cell.BLANK);
    }
}
