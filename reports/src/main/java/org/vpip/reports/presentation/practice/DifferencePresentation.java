package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.GroupScores;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.DifferenceTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of a difference between groups or periods. */
public final class DifferencePresentation extends Presentation<DifferenceDetails> {
    public DifferencePresentation() {
        super(DifferenceDetails.class, Chapter.PRACTICE);
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    protected String say(DetailedFinding<DifferenceDetails> finding, ReportTexts sentences) {
        Object[] people = finding.details().groups().stream()
                .map(group -> sentences.wholeNumber(group.people()))
                .toArray();
        String text = new PointsSentence(finding.estimate(), sentences).say(kind(finding.estimate()), people);
        return new ClusterSentence(sentences).after(text, finding.details().clusters());
    }

    /** Returns the first part of the keys; a difference at two waves is adjusted for the first. */
    private static String kind(Estimate estimate) {
        String method = estimate.subject().method().id();
        return method.equals("difference") && estimate.subject().waves().size() > 1 ? "adjusted" : method;
    }

    @Override
    protected String certainty(DetailedFinding<DifferenceDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<DifferenceDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .<ContentBlock>map(finding -> new DifferenceTable(finding, sentences).table())
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<DifferenceDetails> finding) {
        DifferenceDetails details = finding.details();
        json.list("groups", details.groups(), DifferencePresentation::group);
        json.put("communities", details.clusters().communities());
        json.put("degreesOfFreedom", details.degreesOfFreedom());
    }

    private static JsonObject group(GroupScores group) {
        JsonObject json = new JsonObject().put("group", group.group().id()).put("people", group.people());
        json.list("waves", group.waves(), DifferencePresentation::wave);
        return json;
    }

    private static JsonObject wave(ScoreMoments moments) {
        return new JsonObject().put("mean", moments.mean()).put("sd", moments.deviation());
    }
}
