package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ReliableChangeTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of the people whose change exceeds error of measurement. */
public final class ReliableChangePresentation extends Presentation<ReliableChangeDetails> {
    public ReliableChangePresentation() {
        super(ReliableChangeDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<ReliableChangeDetails> finding, ReportTexts sentences) {
        DirectionCounts counts = finding.details().directions();
        boolean up = finding.subject().direction() == DesiredDirection.UP;
        return sentences.text(
                "reliableChange",
                sentences.name(finding.subject()),
                sentences.wholeNumber(up ? counts.increased() : counts.decreased()),
                sentences.wholeNumber(counts.unchanged()),
                sentences.wholeNumber(up ? counts.decreased() : counts.increased()));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ReliableChangeDetails>> findings, ReportTexts sentences) {
        return List.of(new ReliableChangeTable(sentences).table(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ReliableChangeDetails> finding) {
        ReliableChangeDetails details = finding.details();
        boolean up = finding.subject().direction() == DesiredDirection.UP;
        DirectionCounts counts = details.directions();
        json.put("improved", up ? counts.increased() : counts.decreased());
        json.put("unchanged", counts.unchanged());
        json.put("worse", up ? counts.decreased() : counts.increased());
        json.put("reliability", details.reliability());
        json.put("threshold", details.threshold());
    }
}
