package org.vpip.reports.presentation.robustness;

import java.util.List;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.CategoryContrast;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.GroupContrast;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.robustness.AttritionTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of people without a score after against those with one. */
public final class AttritionPresentation extends Presentation<AttritionDetails> {
    public AttritionPresentation() {
        super(AttritionDetails.class, Chapter.ROBUSTNESS);
    }

    @Override
    protected String say(DetailedFinding<AttritionDetails> finding, ReportTexts sentences) {
        AttritionDetails details = finding.details();
        return sentences.text(
                "attrition." + key(details),
                sentences.name(finding.subject()),
                sentences.wholeNumber(details.lost()),
                sentences.wholeNumber(details.stayed()),
                sentences.wholeNumber(details.notable()),
                sentences.wholeNumber(details.compared()),
                sentences.numbers().signed(details.score().difference().orElse(0), 2));
    }

    private static String key(AttritionDetails details) {
        if (details.lost() == 0) {
            return "none";
        }
        if (details.compared() == 0) {
            return "unknown";
        }
        if (details.score().isNotable()) {
            return "scoreDiffers";
        }
        return switch (details.notable()) {
            case 0 -> "alike";
            case 1 -> "differs.one";
            default -> "differs";
        };
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<AttritionDetails>> findings, ReportTexts sentences) {
        return withSentences(findings, sentences, List.of(new AttritionTable(sentences).table(findings)));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<AttritionDetails> finding) {
        AttritionDetails details = finding.details();
        json.put("stayed", details.stayed());
        json.put("lost", details.lost());
        json.put("notable", details.notable());
        json.put("compared", details.compared());
        json.put("score", contrast(new JsonObject(), details.score()).values());
        json.list("categories", details.categories(), AttritionPresentation::category);
    }

    private static JsonObject category(CategoryContrast category) {
        JsonObject json =
                new JsonObject().put("attribute", category.attribute()).put("code", category.code());
        return contrast(json, category.shares());
    }

    private static JsonObject contrast(JsonObject json, GroupContrast contrast) {
        return json.put("stayed", contrast.stayed())
                .put("lost", contrast.lost())
                .put("difference", contrast.difference())
                .put("isNotable", contrast.isNotable());
    }
}
