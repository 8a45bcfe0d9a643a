package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.NetworkTables;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of ties kept, new and lost. */
final class TieChangePresentation extends Presentation<TieChangeDetails> {
    TieChangePresentation() {
        super(TieChangeDetails.class, Chapter.NETWORK);
    }

    @Override
    protected String say(DetailedFinding<TieChangeDetails> finding, Sentences sentences) {
        TieChangeDetails ties = finding.details();
        return sentences.counted(
                "ties",
                ties.stayers(),
                sentences.name(finding.subject()),
                sentences.whole(ties.stayers()),
                sentences.whole(ties.kept()),
                sentences.whole(ties.created()),
                sentences.whole(ties.dissolved()));
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<TieChangeDetails>> findings, Sentences sentences) {
        return List.of(new NetworkTables(sentences).changes(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<TieChangeDetails> finding) {
        TieChangeDetails ties = finding.details();
        json.put("relation", ties.relation());
        json.put("stayers", ties.stayers());
        json.put("kept", ties.kept());
        json.put("new", ties.created());
        json.put("lost", ties.dissolved());
        json.put("jaccard", finding.estimate().value());
    }
}
