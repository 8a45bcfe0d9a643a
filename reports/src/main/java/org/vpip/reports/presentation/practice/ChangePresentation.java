package org.vpip.reports.presentation.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ChangeFigure;
import org.vpip.reports.section.practice.ChangeTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence of each change; figures and a table for each pair of waves; main outcomes on the first page. */
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
        return new ChangeSentence(finding.estimate(), finding.details(), sentences).say();
    }

    @Override
    protected String certainty(DetailedFinding<ChangeDetails> finding, ReportTexts sentences) {
        ChangeSentence sentence = new ChangeSentence(finding.estimate(), finding.details(), sentences);
        return finding.estimate()
                .interval()
                .map(sentence::certainty)
                .orElseGet(() -> super.certainty(finding, sentences));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ChangeDetails>> findings, ReportTexts sentences) {
        Map<List<WaveId>, List<DetailedFinding<ChangeDetails>>> byWaves = new LinkedHashMap<>();
        for (DetailedFinding<ChangeDetails> finding : findings) {
            byWaves.computeIfAbsent(finding.subject().waves(), waves -> new ArrayList<>())
                    .add(finding);
        }
        List<ContentBlock> blocks = new ArrayList<>();
        byWaves.forEach((waves, changes) -> {
            blocks.addAll(figures(waves, drawn(changes), sentences));
            blocks.add(new ChangeTable(waves, changes, sentences).table());
        });
        return blocks;
    }

    /** Everybody's and each community's, or everybody's alone where these are too many. */
    private static List<DetailedFinding<ChangeDetails>> drawn(List<DetailedFinding<ChangeDetails>> changes) {
        List<DetailedFinding<ChangeDetails>> drawn = changes.stream()
                .filter(finding -> !finding.subject().subgroup().isAttributeGroup())
                .filter(finding -> finding.details().range().percentages().isPresent())
                .toList();
        List<DetailedFinding<ChangeDetails>> ofAll = drawn.stream()
                .filter(finding -> finding.subject().subgroup().equals(Subgroup.EVERYBODY))
                .toList();
        return drawn.size() <= MOST_ROWS || ofAll.isEmpty() ? drawn : ofAll;
    }

    /** As many figures of about the same height as are needed for all. */
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
                .filter(finding -> !finding.subject().subgroup().isAttributeGroup())
                .flatMap(finding -> outcome(finding, sentences).stream())
                .limit(MOST_OUTCOMES)
                .toList();
    }

    private static Optional<KeyFigure> outcome(DetailedFinding<ChangeDetails> finding, ReportTexts sentences) {
        ChangeDetails change = finding.details();
        String note = finding.subject().direction() == DesiredDirection.DOWN ? "figure.of100.lower" : "figure.of100";
        return change.range()
                .percentages()
                .map(share -> new KeyFigure(
                        sentences.name(finding.subject()),
                        sentences.numbers().decimal(share.before(), 0) + " → "
                                + sentences.numbers().decimal(share.after(), 0),
                        sentences.text(note, sentences.wholeNumber(change.pairs()))));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ChangeDetails> finding) {
        ChangeJson.fill(json, finding.details(), finding.subject().direction());
    }
}
