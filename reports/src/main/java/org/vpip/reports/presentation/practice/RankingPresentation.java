package org.vpip.reports.presentation.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankConcordance;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankedChoice;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ConcordanceTable;
import org.vpip.reports.section.practice.RankingTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence about the choice that most people rank first, and tables of all ranks and of the concordance of people. */
public final class RankingPresentation extends Presentation<RankingDetails> {
    private static final int DECIMALS = 2;

    public RankingPresentation() {
        super(RankingDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<RankingDetails> finding, ReportTexts sentences) {
        RankingDetails details = finding.details();
        List<RankedChoice> most = details.mostOftenFirst();
        List<String> names = most.stream().map(RankedChoice::choice).toList();
        String leading = new LeadingChoices(
                        details.item(), names, details.choices().size())
                .say("ranking", finding, most.get(0).share(), sentences);
        return details.concordance()
                .map(found -> leading + " " + sayConcordance(found, sentences))
                .orElse(leading);
    }

    private static String sayConcordance(RankConcordance concordance, ReportTexts sentences) {
        return sentences.text(
                "ranking.concordance",
                sentences.numbers().decimal(concordance.w(), DECIMALS),
                sentences.wholeNumber(concordance.people()));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<RankingDetails>> findings, ReportTexts sentences) {
        List<DetailedFinding<RankingDetails>> concordant = findings.stream()
                .filter(finding -> finding.details().concordance().isPresent())
                .toList();
        Stream<ContentBlock> ranks = Stream.of(new RankingTable(sentences).table(findings));
        Stream<ContentBlock> concordance =
                concordant.isEmpty() ? Stream.empty() : Stream.of(new ConcordanceTable(sentences).table(concordant));
        return Stream.concat(ranks, concordance).toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<RankingDetails> finding) {
        RankingDetails details = finding.details();
        json.put("item", details.item().value());
        json.put("people", details.people());
        json.put("nothingChosen", details.nothingChosen());
        json.list("choices", details.choices(), RankingPresentation::choice);
        json.put("concordance", details.concordance().map(RankingPresentation::concordance));
    }

    private static JsonObject choice(RankedChoice choice) {
        return new JsonObject()
                .put("choice", choice.choice())
                .put("ranked", choice.ranked())
                .put("meanRank", choice.meanRank())
                .put("first", choice.first())
                .put("share", choice.share())
                .put("low", choice.interval().map(Interval::low))
                .put("high", choice.interval().map(Interval::high));
    }

    private static JsonObject concordance(RankConcordance concordance) {
        return new JsonObject()
                .put("people", concordance.people())
                .put("w", concordance.w())
                .put("p", concordance.p());
    }
}
