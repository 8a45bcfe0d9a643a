package org.vpip.reports.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.StudyDescription.DescribedFact;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.sentence.MethodNames;
import org.vpip.reports.sentence.ReportTexts;

/** The section with the provenance of each number, by its id in the plan. */
record SourcesSection(Released released, ReportTexts sentences, MethodNames methods) {

    ReportSection section() {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("id", "group", "waves", "method", "source", "instrument", "items", "rule", "seed")
                .number("used", "eligible")
                .text("leftout")
                .list();
        List<List<ReportCell>> rows = released.findings().stream()
                .filter(Shown.class::isInstance)
                .map(shown -> row((Shown) shown))
                .toList();
        ReportTable table =
                new ReportTable(sentences.text("sources.title"), columns, rows, sentences.text("sources.note"));
        return new ReportSection(
                sentences.text("section.sources"), false, blocks(table, new Paragraph(ParagraphStyle.NOTE, hashes())));
    }

    /** Returns the hash of the plan, and for researchers that of the data, which confirms a guess at hidden answers. */
    private String hashes() {
        return released.audience().seesEverything()
                ? sentences.text("sources.hashes", released.planHash(), released.dataHash())
                : sentences.text("sources.plan", released.planHash());
    }

    /** Returns the blocks; researchers also receive the description of the study, if there is one. */
    private List<ContentBlock> blocks(ReportTable table, Paragraph hashes) {
        List<DescribedFact> facts = sentences.labels().description().facts();
        if (facts.isEmpty() || !released.audience().seesEverything()) {
            return List.of(table, hashes);
        }
        List<ReportColumn> columns =
                new ColumnHeadings(sentences).text("aspect", "subject", "entry").list();
        List<List<ReportCell>> rows = facts.stream().map(this::row).toList();
        return List.of(
                table,
                new ReportTable(sentences.text("description.title"), columns, rows, sentences.text("description.note")),
                hashes);
    }

    private List<ReportCell> row(DescribedFact fact) {
        String aspect = fact.aspect().name().toLowerCase(Locale.ROOT);
        return List.of(
                ReportCell.of(sentences.text("description." + aspect)),
                ReportCell.of(sentences.text(fact.subject())),
                ReportCell.of(fact.text()));
    }

    private List<ReportCell> row(Shown shown) {
        Finding finding = shown.finding();
        FindingSubject subject = finding.subject();
        Provenance provenance = finding.provenance();
        String seed =
                provenance.seed().isPresent() ? String.valueOf(provenance.seed().getAsLong()) : "";
        return List.of(
                ReportCell.of(subject.indicator().value()),
                ReportCell.of(sentences.groupLabel(subject)),
                ReportCell.of(subject.waves().stream().map(WaveId::value).collect(Collectors.joining(" "))),
                ReportCell.of(methods.in(sentences.language(), subject.call())),
                ReportCell.of(provenance.source().toString()),
                ReportCell.of(String.join(", ", provenance.instruments())),
                ReportCell.of(String.join(" ", provenance.items())),
                ReportCell.of(provenance.rule()),
                ReportCell.of(seed),
                CellFormatting.people(shown, sentences),
                shown.includes(Part.SIZE)
                        ? ReportCell.of(finding.sample().eligible(), NumberFormat.WHOLE)
                        : new ReportCell.UnavailableCell(sentences.text("mark.withheld")),
                ReportCell.of(leftOut(finding.sample())));
    }

    private String leftOut(AnalysisSample counted) {
        return sentences.list(
                counted.excluded().entrySet().stream().map(this::reason).toList());
    }

    private String reason(Map.Entry<ExclusionReason, Integer> entry) {
        return sentences.text("leftout." + entry.getKey().id()) + " " + sentences.wholeNumber(entry.getValue());
    }
}
