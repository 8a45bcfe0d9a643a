package org.vpip.reports.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.LinkageDetails;
import org.vpip.analysis.finding.LinkageDetails.Change;
import org.vpip.analysis.finding.LinkageDetails.Contrast;
import org.vpip.analysis.finding.LinkageDetails.Sensitivity;
import org.vpip.analysis.finding.LinkageDetails.WaveCodes;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/** How answers of several waves were brought together by codes that people made, and what rests on it. */
public record LinkageTables(Sentences sentences) {

    public List<Block> blocks(DetailedFinding<LinkageDetails> finding) {
        LinkageDetails details = finding.details();
        int linked = details.waves().stream().mapToInt(WaveCodes::linked).sum();
        String summary = sentences.text(
                "linkage.told",
                sentences.whole(linked),
                sentences.whole(finding.estimate().counted().used()));
        return List.of(
                new Paragraph(Style.TEXT, summary),
                codes(details.waves()),
                changes(details.sensitivities()),
                contrasts(details.contrasts()));
    }

    private Table table(String key, List<Column> columns, List<List<Cell>> rows) {
        return new Table(sentences.text(key), columns, rows, sentences.text(key + ".note"));
    }

    private Table codes(List<WaveCodes> waves) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("wave")
                .number("codes", "codes.twice", "codes.exact", "codes.oneDiffers", "codes.decided")
                .number("codes.doubtful", "codes.chance.exact", "codes.chance.oneDiffers")
                .list();
        return table("linkage.codes", columns, waves.stream().map(this::codes).toList());
    }

    private List<Cell> codes(WaveCodes wave) {
        List<Cell> counts = Stream.of(
                        wave.codes(), wave.twice(), wave.exact(), wave.oneDiffers(), wave.decided(), wave.doubtful())
                .map(count -> Cell.of(count, NumberFormat.WHOLE))
                .toList();
        Stream<Cell> chance = Stream.of(
                        wave.byChance().map(LinkageDetails.ByChance::exact),
                        wave.byChance().map(LinkageDetails.ByChance::oneDiffers))
                .map(number -> number.map(wrong -> Cell.of(wrong, NumberFormat.TWO_DECIMALS))
                        .orElse(Cell.BLANK));
        return Stream.of(Stream.of(Cell.of(sentences.wave(wave.wave()))), counts.stream(), chance)
                .flatMap(cells -> cells)
                .toList();
    }

    private Table changes(List<Sensitivity> sensitivities) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("indicator", "waves", "linkage")
                .number("linkage.before", "linkage.after", "change", "low", "high")
                .list();
        List<List<Cell>> rows = sensitivities.stream()
                .flatMap(one -> Stream.of(
                                row(one, "linkage.linked", one.linked()),
                                row(one, "linkage.exact", one.exact()),
                                row(one, "linkage.unpaired", one.unpaired()))
                        .flatMap(Optional::stream))
                .toList();
        return table("linkage.changes", columns, rows);
    }

    private Optional<List<Cell>> row(Sensitivity one, String rule, Optional<Change> found) {
        String waves = one.waves().stream().map(sentences::wave).collect(Collectors.joining(" → "));
        return found.map(change -> List.of(
                Cell.of(one.label().in(sentences.language())),
                Cell.of(waves),
                Cell.of(sentences.text(rule)),
                Cell.of(change.before(), NumberFormat.WHOLE),
                Cell.of(change.after(), NumberFormat.WHOLE),
                Cell.of(change.change(), NumberFormat.SIGNED_TWO_DECIMALS),
                Formats.low(change.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                Formats.high(change.interval(), NumberFormat.SIGNED_TWO_DECIMALS)));
    }

    private Table contrasts(List<Contrast> contrasts) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .number("linkage.again", "linkage.alone", "linkage.difference")
                .list();
        List<List<Cell>> rows = contrasts.stream()
                .map(one -> List.of(
                        Cell.of(one.label().in(sentences.language())),
                        Cell.of(one.linked(), NumberFormat.WHOLE),
                        Cell.of(one.alone(), NumberFormat.WHOLE),
                        Formats.cell(one.difference(), NumberFormat.SIGNED_TWO_DECIMALS)))
                .toList();
        return table("linkage.contrasts", columns, rows);
    }
}
