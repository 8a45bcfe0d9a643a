package org.vpip.reports.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.document.ContentBlock.KeyFigures;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.SummaryForm;
import org.vpip.reports.presentation.catalogue.FindingSentence;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.ReportTexts;

/** The summary: findings as sentences in the order of the plan, main outcomes first, and limits of interpretation. */
record SummarySection(Released released, ReportTexts sentences, Presentations presentations) {
    private static final int MOST_KEY_FIGURES = 5;

    ReportSection section() {
        List<ContentBlock> blocks = new ArrayList<>(new ReliabilityNotice(released, sentences).blocks());
        blocks.addAll(new WrittenTexts(sentences).of(Chapter.SUMMARY));
        keyFigures().ifPresent(blocks::add);
        primary(blocks);
        secondary(blocks);
        new TargetTable(released, sentences).table().ifPresent(blocks::add);
        blocks.add(new Paragraph(ParagraphStyle.HEADING, sentences.text("summary.claim")));
        blocks.add(new Paragraph(ParagraphStyle.TEXT, limits()));
        if (!released.audience().seesEverything()) {
            blocks.add(new Paragraph(ParagraphStyle.NOTE, sentences.text("summary.disclosure")));
        }
        blocks.addAll(new FindingsSection(released, sentences, presentations, Chapter.SUMMARY).blocks());
        new EventTable(sentences).table().ifPresent(blocks::add);
        if (released.findings().stream().anyMatch(finding -> finding.subject().source() == RecordSource.CODES)) {
            blocks.add(new Paragraph(ParagraphStyle.NOTE, sentences.text("flow.codes")));
        }
        return new ReportSection(sentences.text("section.summary"), true, blocks);
    }

    /** Returns the limits of interpretation; a report of one wave has no changes. */
    private String limits() {
        return sentences.text(released.comparesWaves() ? "summary.limits" : "summary.limits.once");
    }

    /** Returns the key figures: respondents, main outcomes, ties across groups, sessions held; empty without any. */
    private Optional<ContentBlock> keyFigures() {
        List<KeyFigure> figures = presentations.all().stream()
                .flatMap(presentation -> presentation.keyFigures(released, sentences).stream())
                .limit(MOST_KEY_FIGURES)
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(new KeyFigures(figures));
    }

    /** Returns the findings of one role for all participants or a community. */
    private List<ReleasedFinding> findings(IndicatorRole role) {
        return released.findings().stream()
                .filter(finding -> finding.subject().role() == role)
                .filter(finding -> !finding.subject().subgroup().isAttributeGroup())
                .toList();
    }

    private void primary(List<ContentBlock> blocks) {
        List<ReleasedFinding> findings = findings(IndicatorRole.PRIMARY);
        if (!findings.isEmpty()) {
            blocks.add(new Paragraph(ParagraphStyle.HEADING, sentences.text("summary.primary")));
        }
        for (ReleasedFinding finding : findings) {
            blocks.add(new Paragraph(ParagraphStyle.FINDING, words().say(finding)));
            if (finding instanceof Shown shown && shown.finding() instanceof Estimate) {
                blocks.add(new Paragraph(ParagraphStyle.NOTE, words().certainty(shown)));
            }
        }
    }

    private void secondary(List<ContentBlock> blocks) {
        List<ReleasedFinding> findings = findings(IndicatorRole.SECONDARY);
        if (findings.isEmpty()) {
            return;
        }
        blocks.add(new Paragraph(ParagraphStyle.HEADING, sentences.text("summary.secondary")));
        findings.stream()
                .filter(finding -> !isUnclear(finding)
                        && !isDescribed(finding)
                        && !hasForm(finding, SummaryForm.ALL_WAVES)
                        && !(finding instanceof Withheld))
                .forEach(finding -> blocks.add(new Paragraph(ParagraphStyle.TEXT, withCertainty(finding))));
        List<String> described = allWaves(findings);
        described.forEach(text -> blocks.add(new Paragraph(ParagraphStyle.TEXT, text)));
        if (!described.isEmpty() && released.comparesWaves()) {
            blocks.add(new Paragraph(ParagraphStyle.NOTE, sentences.text("network.waves.note")));
        }
        together(
                blocks,
                "summary.unclear",
                findings.stream().filter(this::isUnclear).toList());
        together(
                blocks,
                "summary.described",
                findings.stream().filter(this::isDescribed).toList());
        together(
                blocks,
                "summary.withheld",
                findings.stream().filter(Withheld.class::isInstance).toList());
    }

    private String withCertainty(ReleasedFinding finding) {
        String certainty = finding instanceof Shown shown && shown.finding() instanceof Estimate
                ? " " + sentences.text("summary.certainty", words().certainty(shown))
                : "";
        return words().say(finding) + certainty;
    }

    /** Returns whether the test of a change did not decide; changes that are all zero have a sentence of their own. */
    private boolean isUnclear(ReleasedFinding finding) {
        return hasVerdict(finding, Verdict.UNDECIDED)
                && !(finding instanceof Shown shown
                        && shown.estimate().details() instanceof ChangeDetails change
                        && change.isUniform());
    }

    private boolean isDescribed(ReleasedFinding finding) {
        return hasVerdict(finding, Verdict.DESCRIPTIVE);
    }

    private boolean hasVerdict(ReleasedFinding finding, Verdict verdict) {
        return hasForm(finding, SummaryForm.SENTENCE_IF_CLEAR)
                && finding instanceof Shown shown
                && shown.estimate().verdict().equals(Optional.of(verdict));
    }

    private boolean hasForm(ReleasedFinding finding, SummaryForm form) {
        return finding instanceof Shown shown
                && shown.finding() instanceof Estimate
                && presentations.of(shown).summaryForm() == form;
    }

    /** Returns a sentence for each measure with all its waves. */
    private List<String> allWaves(List<ReleasedFinding> findings) {
        Map<String, List<String>> byMeasure = new LinkedHashMap<>();
        for (ReleasedFinding finding : findings) {
            if (hasForm(finding, SummaryForm.ALL_WAVES) && finding instanceof Shown shown) {
                String wave = sentences.wave(shown.subject().waves().get(0));
                byMeasure
                        .computeIfAbsent(sentences.name(shown.subject()), name -> new ArrayList<>())
                        .add(sentences.text("network.wave", value(shown), wave, words().certainty(shown)));
            }
        }
        return byMeasure.entrySet().stream()
                .map(measure -> sentences.text("network.waves", measure.getKey(), sentences.list(measure.getValue())))
                .toList();
    }

    private String value(Shown shown) {
        return presentations.of(shown).value(shown.estimate(), sentences);
    }

    private FindingSentence words() {
        return new FindingSentence(sentences, presentations);
    }

    private void together(List<ContentBlock> blocks, String key, List<ReleasedFinding> findings) {
        if (!findings.isEmpty()) {
            List<String> names = findings.stream()
                    .map(finding -> sentences.name(finding.subject()))
                    .distinct()
                    .toList();
            blocks.add(new Paragraph(ParagraphStyle.TEXT, sentences.text(key, sentences.list(names))));
        }
    }
}
