package org.vpip.reports.presentation.practice;

import java.util.List;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.AgreementDetails.KeyAgreement;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table on the agreement of members who rate the same vignettes. */
public final class AgreementPresentation extends Presentation<AgreementDetails> {
    public AgreementPresentation() {
        super(AgreementDetails.class, Chapter.AGREEMENT);
    }

    @Override
    protected String say(DetailedFinding<AgreementDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        String name = sentences.name(estimate.subject());
        String value = sentences.value(estimate);
        String people = sentences.wholeNumber(finding.details().raters());
        String cases = sentences.wholeNumber(finding.details().cases());
        if (estimate.subject().waves().size() > 1) {
            Verdict verdict = estimate.verdict().orElse(Verdict.DESCRIPTIVE);
            return sentences.text("agreement.change." + verdict.id(), name, value, people, cases);
        }
        String wave = sentences.wave(estimate.subject().waves().get(0));
        return sentences.text("agreement", name, wave, value, people, cases);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<AgreementDetails>> findings, ReportTexts sentences) {
        boolean keyed = findings.stream()
                .anyMatch(finding -> !finding.details().keyAgreements().isEmpty());
        String note = sentences.text("agreement.note");
        return List.of(new ReportTable(
                sentences.text("agreement.table"),
                columns(keyed, sentences),
                findings.stream().map(finding -> row(finding, sentences)).toList(),
                keyed ? note + " " + sentences.text("agreement.note.key") : note));
    }

    private static List<ReportColumn> columns(boolean keyed, ReportTexts sentences) {
        return new ColumnHeadings(sentences)
                .text("indicator", "group", "wave")
                .number("alpha", "low", "high", "low.cases", "high.cases", "raters", "cases")
                .textIf(keyed, "key.share", "key.distance")
                .list();
    }

    private static List<ReportCell> row(DetailedFinding<AgreementDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        AgreementDetails details = finding.details();
        NumberFormat signed = NumberFormat.SIGNED_TWO_DECIMALS;
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(sentences.waves(estimate.subject().waves())),
                ReportCell.of(estimate.value(), signed),
                CellFormatting.low(estimate.interval(), signed),
                CellFormatting.high(estimate.interval(), signed),
                CellFormatting.low(details.caseInterval(), signed),
                CellFormatting.high(details.caseInterval(), signed),
                ReportCell.of(details.raters(), NumberFormat.WHOLE),
                ReportCell.of(details.cases(), NumberFormat.WHOLE),
                ReportCell.of(shares(details, sentences)),
                ReportCell.of(distances(details, sentences)));
    }

    private static String shares(AgreementDetails details, ReportTexts sentences) {
        return details.keyAgreements().stream()
                .map(key -> sentences.numbers().percent(key.share()))
                .collect(Collectors.joining(" → "));
    }

    private static String distances(AgreementDetails details, ReportTexts sentences) {
        return details.keyAgreements().stream()
                .flatMapToDouble(key -> key.meanDistance().stream())
                .mapToObj(distance -> sentences.numbers().decimal(distance, 2))
                .collect(Collectors.joining(" → "));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<AgreementDetails> finding) {
        AgreementDetails agreement = finding.details();
        json.put("cases", agreement.cases());
        json.put("raters", agreement.raters());
        json.put("alphaEarlier", agreement.earlier());
        json.put("alphaLater", agreement.later());
        json.put("overCasesLow", agreement.caseInterval().map(Interval::low));
        json.put("overCasesHigh", agreement.caseInterval().map(Interval::high));
        json.put("meanDifference", agreement.meanDifference());
        json.list("toKey", agreement.keyAgreements(), AgreementPresentation::key);
    }

    private static JsonObject key(KeyAgreement toKey) {
        return new JsonObject()
                .put("wave", toKey.wave().value())
                .put("cases", toKey.cases())
                .put("answers", toKey.answers())
                .put("hits", toKey.hits())
                .put("meanDistance", toKey.meanDistance());
    }
}
