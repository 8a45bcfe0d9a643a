package org.vpip.reports.presentation.network;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.network.NetworkMeasureTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of ties kept, new and lost. */
public final class TieChangePresentation extends Presentation<TieChangeDetails> {
    public TieChangePresentation() {
        super(TieChangeDetails.class, Chapter.NETWORK);
    }

    @Override
    protected String say(DetailedFinding<TieChangeDetails> finding, ReportTexts sentences) {
        TieChangeDetails ties = finding.details();
        return sentences.pluralText(
                NetworkMeasureTables.isAmongStayers(finding) ? "ties" : "ties.observed",
                ties.stayers(),
                sentences.name(finding.subject()),
                sentences.wholeNumber(ties.stayers()),
                sentences.wholeNumber(ties.kept()),
                sentences.wholeNumber(ties.created()),
                sentences.wholeNumber(ties.dissolved()));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<TieChangeDetails>> findings, ReportTexts sentences) {
        Map<Boolean, List<DetailedFinding<TieChangeDetails>>> byPeople =
                findings.stream().collect(Collectors.partitioningBy(NetworkMeasureTables::isAmongStayers));
        NetworkMeasureTables tables = new NetworkMeasureTables(sentences);
        return Stream.of(true, false)
                .map(stayers -> byPeople.getOrDefault(stayers, List.of()))
                .filter(some -> !some.isEmpty())
                .<ContentBlock>map(tables::changes)
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<TieChangeDetails> finding) {
        TieChangeDetails ties = finding.details();
        json.put("relation", ties.relation());
        json.put("stayers", ties.stayers());
        json.put("kept", ties.kept());
        json.put("new", ties.created());
        json.put("lost", ties.dissolved());
        json.put(
                NetworkMeasureTables.isAmongStayers(finding) ? "jaccard" : "keptShare",
                finding.estimate().value());
    }
}
