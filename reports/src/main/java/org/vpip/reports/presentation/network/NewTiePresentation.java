package org.vpip.reports.presentation.network;

import java.util.List;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.NewTieDetails.GroupPairTies;
import org.vpip.analysis.finding.details.NewTieDetails.NewTieCredit;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.network.NewTieTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence about new ties within and between groups, one about those credited to the community, and a table of groups. */
public final class NewTiePresentation extends Presentation<NewTieDetails> {
    public NewTiePresentation() {
        super(NewTieDetails.class, Chapter.NETWORK);
    }

    @Override
    protected String say(DetailedFinding<NewTieDetails> finding, ReportTexts sentences) {
        NewTieDetails ties = finding.details();
        String created = sentences.text(
                "newties",
                sentences.name(finding.subject()),
                sentences.wholeNumber(ties.stayers()),
                sentences.wholeNumber(ties.across()),
                sentences.wholeNumber(ties.within()),
                sentences.wholeNumber(ties.unknown()));
        return created + " " + sayCredit(ties.credit(), sentences);
    }

    private static String sayCredit(NewTieCredit credit, ReportTexts sentences) {
        return credit.asked() == 0
                ? sentences.text("newties.unasked")
                : sentences.text(
                        "newties.credit",
                        sentences.wholeNumber(credit.asked()),
                        sentences.wholeNumber(credit.credited()));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<NewTieDetails>> findings, ReportTexts sentences) {
        NewTieTables tables = new NewTieTables(sentences);
        return findings.stream().<ContentBlock>map(tables::table).toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<NewTieDetails> finding) {
        NewTieDetails ties = finding.details();
        json.put("relation", ties.relation());
        json.put("attribute", ties.attribute());
        json.put("directed", ties.directed());
        json.put("stayers", ties.stayers());
        json.put("new", ties.created());
        json.put("across", ties.across());
        json.put("within", ties.within());
        json.put("unknown", ties.unknown());
        json.put("asked", ties.credit().asked());
        json.put("credited", ties.credit().credited());
        json.list("pairs", ties.pairs(), NewTiePresentation::pair);
    }

    private static JsonObject pair(GroupPairTies pair) {
        return new JsonObject().put("from", pair.from()).put("to", pair.to()).put("new", pair.ties());
    }
}
