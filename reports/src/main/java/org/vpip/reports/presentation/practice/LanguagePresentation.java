package org.vpip.reports.presentation.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.details.LanguageDetails.ItemDifference;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageConclusion;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageReliability;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.LanguageTables;
import org.vpip.reports.sentence.ReportTexts;

/** Sentences and two tables of a scale in two languages. */
public final class LanguagePresentation extends Presentation<LanguageDetails> {
    public LanguagePresentation() {
        super(LanguageDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<LanguageDetails> finding, ReportTexts sentences) {
        LanguageReliability english = finding.details().languages().get(0);
        LanguageReliability french = finding.details().languages().get(1);
        String alphas = sentences.text(
                "languages.alpha",
                sentences.numbers().decimal(english.alpha(), 2),
                sentences.numbers().decimal(french.alpha(), 2),
                sentences.numbers().signed(finding.estimate().value(), 2));
        return sayItems(finding, sentences) + " " + alphas;
    }

    /** Returns what is shown of the items; alike only where every item is shown to differ little. */
    private static String sayItems(DetailedFinding<LanguageDetails> finding, ReportTexts sentences) {
        LanguageDetails details = finding.details();
        int different = details.count(LanguageConclusion.DIFFERENT);
        int open = details.items().size() - different - details.count(LanguageConclusion.SMALL);
        boolean unassessed = details.count(LanguageConclusion.NOT_ASSESSABLE)
                == details.items().size();
        String key = unassessed ? "few" : different > 0 ? "different" : open > 0 ? "undecided" : "small";
        return sentences.text(
                "languages." + key,
                sentences.name(finding.subject()),
                sentences.wave(finding.subject().waves().get(0)),
                sentences.wholeNumber(details.languages().get(0).people()),
                sentences.wholeNumber(details.languages().get(1).people()),
                sentences.wholeNumber(different > 0 ? different : open),
                sentences.wholeNumber(details.items().size()));
    }

    @Override
    protected String certainty(DetailedFinding<LanguageDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<LanguageDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .map(finding -> new LanguageTables(finding, sentences))
                .<ContentBlock>flatMap(tables -> Stream.of(tables.alphas(), tables.items()))
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<LanguageDetails> finding) {
        LanguageDetails details = finding.details();
        json.list("languages", details.languages(), LanguagePresentation::language);
        json.put("itemCount", details.items().size());
        json.list("items", details.items(), LanguagePresentation::item);
        json.put("communities", details.communities());
        JsonObject conclusions = new JsonObject();
        Stream.of(LanguageConclusion.values())
                .forEach(conclusion -> conclusions.put(conclusion.id(), details.count(conclusion)));
        json.put("conclusions", conclusions);
    }

    private static JsonObject language(LanguageReliability language) {
        return new JsonObject()
                .put("language", language.language().code())
                .put("people", language.people())
                .put("alpha", language.alpha())
                .put("low", language.interval().map(Interval::low))
                .put("high", language.interval().map(Interval::high));
    }

    private static JsonObject item(ItemDifference item) {
        return new JsonObject()
                .put("item", item.item().value())
                .put("difference", item.difference())
                .put("low", item.interval().map(Interval::low))
                .put("high", item.interval().map(Interval::high))
                .put("standardized", item.standardized())
                .put("p", item.p())
                .put("conclusion", item.conclusion().id());
    }
}
