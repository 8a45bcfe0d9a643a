package org.vpip.reports.presentation.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.presentation.SummaryForm;
import org.vpip.reports.rounding.RoundedChange;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ChangeFigure;
import org.vpip.reports.section.practice.ChangeTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence on each change, figures and a table for each pair of waves, and key figures of main outcomes. */
public final class ChangePresentation extends Presentation<ChangeDetails> {
    private static final int MOST_ROWS = 12;
    private static final int MOST_OUTCOMES = 2;

    public ChangePresentation() {
        super(ChangeDetails.class, Chapter.PRACTICE);
    }

    @Override
    public SummaryForm summaryForm() {
        return SummaryForm.SENTENCE_IF_CLEAR;
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    protected String say(DetailedFinding<ChangeDetails> finding, ReportTexts sentences) {
        return ChangeSentence.of100(finding, sentences).say();
    }

    @Override
    protected String sayInUnit(DetailedFinding<ChangeDetails> finding, ReportTexts sentences) {
        return ChangeSentence.inUnit(finding, sentences).say();
    }

    @Override
    protected String certainty(DetailedFinding<ChangeDetails> finding, ReportTexts sentences) {
        ChangeSentence sentence = ChangeSentence.of100(finding, sentences);
        return finding.estimate()
                .interval()
                .map(sentence::certainty)
                .orElseGet(() -> super.certainty(finding, sentences));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ChangeDetails>> findings, ReportTexts sentences) {
        Map<List<WaveId>, List<DetailedFinding<ChangeDetails>>> byWaves = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.subject().waves(), LinkedHashMap::new, Collectors.toList()));
        List<ContentBlock> blocks = new ArrayList<>();
        byWaves.forEach((waves, changes) -> {
            blocks.addAll(figures(waves, drawn(changes), sentences));
            blocks.add(new ChangeTable(waves, changes, sentences).table());
        });
        return blocks;
    }

    /** Returns the findings for all participants and each community, or for all participants only if those are too many. */
    private static List<DetailedFinding<ChangeDetails>> drawn(List<DetailedFinding<ChangeDetails>> changes) {
        List<DetailedFinding<ChangeDetails>> drawn = changes.stream()
                .filter(finding -> !finding.subject().subgroup().isAttributeGroup())
                .filter(finding -> finding.details().range().percentages().isPresent())
                .toList();
        List<DetailedFinding<ChangeDetails>> pooled = drawn.stream()
                .filter(finding -> finding.subject().subgroup().equals(Subgroup.EVERYBODY))
                .toList();
        return drawn.size() <= MOST_ROWS || pooled.isEmpty() ? drawn : pooled;
    }

    /** Returns figures of about the same height, as many as the findings need. */
    private static List<ContentBlock> figures(
            List<WaveId> waves, List<DetailedFinding<ChangeDetails>> drawn, ReportTexts sentences) {
        int figures = (drawn.size() + MOST_ROWS - 1) / MOST_ROWS;
        List<ContentBlock> blocks = new ArrayList<>();
        for (int i = 0; i < figures; i++) {
            List<DetailedFinding<ChangeDetails>> part =
                    drawn.subList(i * drawn.size() / figures, (i + 1) * drawn.size() / figures);
            String place = figures == 1 ? "" : (i + 1) + "/" + figures;
            blocks.add(new ChangeFigure(waves, part, place, sentences).figure());
        }
        return blocks;
    }

    @Override
    protected List<KeyFigure> keyFigures(List<DetailedFinding<ChangeDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .filter(finding -> finding.subject().role() == IndicatorRole.PRIMARY)
                .filter(finding -> finding.subject().subgroup().equals(Subgroup.EVERYBODY))
                .flatMap(finding -> outcome(finding, sentences).stream())
                .limit(MOST_OUTCOMES)
                .toList();
    }

    private static Optional<KeyFigure> outcome(DetailedFinding<ChangeDetails> finding, ReportTexts sentences) {
        ChangeDetails change = finding.details();
        String note = finding.subject().direction() == DesiredDirection.DOWN ? "figure.of100.lower" : "figure.of100";
        return change.range()
                .percentages()
                .map(RoundedChange::of100)
                .map(rounded -> new KeyFigure(
                        sentences.name(finding.subject()),
                        sentences.numbers().decimal(rounded.before()) + " → "
                                + sentences.numbers().decimal(rounded.after()),
                        sentences.text(
                                note, sentences.people(finding.shown()), sentences.verdict(finding.estimate()))));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ChangeDetails> finding) {
        ChangeJson.fill(json, finding.details(), finding.subject().direction());
    }
}
