package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails.LinkedScores;
import org.vpip.analysis.finding.details.PartialOverlapDetails.OnceScores;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.PartialOverlapTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of a change where a part of the people is linked. */
public final class PartialOverlapPresentation extends Presentation<PartialOverlapDetails> {
    public PartialOverlapPresentation() {
        super(PartialOverlapDetails.class, Chapter.PRACTICE);
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    protected String say(DetailedFinding<PartialOverlapDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        List<WaveId> waves = estimate.subject().waves();
        OnceScores once = finding.details().once();
        String change = new PointsSentence(estimate, sentences)
                .say("overlap", sentences.wave(waves.get(0)), sentences.wave(waves.get(1)));
        String seen = sentences.text(
                "overlap.seen",
                sentences.wholeNumber(finding.details().linked().people()),
                sentences.wholeNumber(once.peopleBefore()),
                sentences.wholeNumber(once.peopleAfter()));
        return change + " " + seen;
    }

    @Override
    protected String certainty(DetailedFinding<PartialOverlapDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<PartialOverlapDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .<ContentBlock>map(finding -> new PartialOverlapTable(finding, sentences).table())
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<PartialOverlapDetails> finding) {
        PartialOverlapDetails details = finding.details();
        json.put("linked", linked(details.linked()));
        json.put("once", once(details.once()));
        json.put("peopleBefore", details.peopleBefore());
        json.put("peopleAfter", details.peopleAfter());
        json.put("before", details.before());
        json.put("after", details.after());
        json.put(
                "unlinked",
                new JsonObject()
                        .put("low", details.unlinked().map(Interval::low))
                        .put("high", details.unlinked().map(Interval::high)));
        json.put("correlation", details.correlation());
        json.put("degreesOfFreedom", details.degreesOfFreedom());
    }

    private static JsonObject linked(LinkedScores linked) {
        return new JsonObject()
                .put("people", linked.people())
                .put("before", linked.before())
                .put("after", linked.after())
                .put("change", linked.change())
                .put("low", linked.interval().map(Interval::low))
                .put("high", linked.interval().map(Interval::high));
    }

    private static JsonObject once(OnceScores once) {
        return new JsonObject()
                .put("peopleBefore", once.peopleBefore())
                .put("peopleAfter", once.peopleAfter())
                .put("before", once.before())
                .put("after", once.after());
    }
}
