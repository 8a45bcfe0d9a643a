package org.vpip.app.evaluation.toy;

import java.util.List;
import org.vpip.app.evaluation.toy.ScoreCount.ScoreCountDetails;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Cell;
import org.vpip.reports.report.Column;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.NumberFormat;
import org.vpip.reports.sentence.Sentences;

/** The sentence, the JSON and the table of {@link ScoreCount}. */
public final class ScoreCountPresentation extends Presentation<ScoreCountDetails> {
    public ScoreCountPresentation() {
        super(ScoreCountDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<ScoreCountDetails> finding, Sentences sentences) {
        return sentences.name(finding.estimate().subject()) + ": "
                + sentences.whole(finding.details().scored());
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ScoreCountDetails> finding) {
        json.put("scored", finding.details().scored());
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<ScoreCountDetails>> findings, Sentences sentences) {
        List<List<Cell>> rows = findings.stream()
                .map(finding -> List.of(Cell.of(finding.details().scored(), NumberFormat.WHOLE)))
                .toList();
        return List.of(new Block.Table("Scores", List.of(Column.number("Scored")), rows, ""));
    }
}
