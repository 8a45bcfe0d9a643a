package org.vpip.app.evaluation.toy;

import java.util.List;
import org.vpip.app.evaluation.toy.ScoreCount.ScoreCountDetails;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** The sentence, the JSON and the table of {@link ScoreCount}. */
public final class ScoreCountPresentation extends Presentation<ScoreCountDetails> {
    public ScoreCountPresentation() {
        super(ScoreCountDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<ScoreCountDetails> finding, ReportTexts sentences) {
        return sentences.name(finding.estimate().subject()) + ": "
                + sentences.wholeNumber(finding.details().scored());
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ScoreCountDetails> finding) {
        json.put("scored", finding.details().scored());
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ScoreCountDetails>> findings, ReportTexts sentences) {
        List<List<ReportCell>> rows = findings.stream()
                .map(finding -> List.of(ReportCell.of(finding.details().scored(), NumberFormat.WHOLE)))
                .toList();
        return List.of(new ContentBlock.ReportTable("Scores", List.of(ReportColumn.number("Scored")), rows, ""));
    }
}
