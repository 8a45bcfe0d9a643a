package org.vpip.reports.section.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageContrast;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageSensitivity;
import org.vpip.analysis.finding.details.LinkageDetails.SensitivityChange;
import org.vpip.analysis.finding.details.LinkageDetails.WaveLinkageCounts;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Tables on the linkage of waves by self-generated codes, and its effect on results. */
public record LinkageTables(ReportTexts sentences) {

    public List<ContentBlock> blocks(DetailedFinding<LinkageDetails> finding) {
        LinkageDetails details = finding.details();
        int linked =
                details.waves().stream().mapToInt(wave -> wave.links().total()).sum();
        String summary = sentences.text(
                "linkage.told",
                sentences.wholeNumber(linked),
                sentences.wholeNumber(finding.estimate().sample().used()));
        return List.of(
                new Paragraph(ParagraphStyle.TEXT, summary),
                codes(details.waves()),
                changes(details.sensitivities()),
                contrasts(details.contrasts()));
    }

    private ReportTable table(String key, List<ReportColumn> columns, List<List<ReportCell>> rows) {
        return new ReportTable(sentences.text(key), columns, rows, sentences.text(key + ".note"));
    }

    private ReportTable codes(List<WaveLinkageCounts> waves) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("wave")
                .number("codes", "codes.twice", "codes.exact", "codes.oneDiffers", "codes.decided")
                .number("codes.doubtful", "codes.chance.exact", "codes.chance.oneDiffers")
                .list();
        return table("linkage.codes", columns, waves.stream().map(this::codes).toList());
    }

    private List<ReportCell> codes(WaveLinkageCounts wave) {
        Stream<ReportCell> counts = Stream.of(
                        wave.codes(),
                        wave.duplicates(),
                        wave.links().exact(),
                        wave.links().oneMismatch(),
                        wave.links().clerical(),
                        wave.possible())
                .map(count -> ReportCell.of(count, NumberFormat.WHOLE));
        Stream<ReportCell> chance = Stream.of(
                        wave.chanceLinks().map(LinkageDetails.ChanceLinkCounts::exact),
                        wave.chanceLinks().map(LinkageDetails.ChanceLinkCounts::oneMismatch))
                .map(links -> CellFormatting.cell(links, NumberFormat.TWO_DECIMALS));
        return Stream.of(Stream.of(ReportCell.of(sentences.wave(wave.wave()))), counts, chance)
                .flatMap(cells -> cells)
                .toList();
    }

    private ReportTable changes(List<LinkageSensitivity> sensitivities) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "waves", "linkage")
                .number("linkage.before", "linkage.after", "change", "low", "high")
                .list();
        List<List<ReportCell>> rows = sensitivities.stream()
                .flatMap(sensitivity -> Stream.of(
                                row(sensitivity, "linkage.linked", sensitivity.linked()),
                                row(sensitivity, "linkage.exact", sensitivity.exact()),
                                row(sensitivity, "linkage.unpaired", sensitivity.unpaired()))
                        .flatMap(Optional::stream))
                .toList();
        return table("linkage.changes", columns, rows);
    }

    private Optional<List<ReportCell>> row(
            LinkageSensitivity sensitivity, String rule, Optional<SensitivityChange> result) {
        return result.map(change -> List.of(
                ReportCell.of(sentences.text(sensitivity.label())),
                ReportCell.of(sentences.waves(sensitivity.waves())),
                ReportCell.of(sentences.text(rule)),
                ReportCell.of(change.before(), NumberFormat.WHOLE),
                ReportCell.of(change.after(), NumberFormat.WHOLE),
                ReportCell.of(change.change(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.low(change.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.high(change.interval(), NumberFormat.SIGNED_TWO_DECIMALS)));
    }

    private ReportTable contrasts(List<LinkageContrast> contrasts) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .number("linkage.again", "linkage.alone", "linkage.difference")
                .list();
        List<List<ReportCell>> rows = contrasts.stream()
                .map(contrast -> List.of(
                        ReportCell.of(sentences.text(contrast.label())),
                        ReportCell.of(contrast.linked(), NumberFormat.WHOLE),
                        ReportCell.of(contrast.unlinked(), NumberFormat.WHOLE),
                        CellFormatting.cell(contrast.difference(), NumberFormat.SIGNED_TWO_DECIMALS)))
                .toList();
        return table("linkage.contrasts", columns, rows);
    }
}
