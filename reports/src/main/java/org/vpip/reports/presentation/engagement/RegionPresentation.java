package org.vpip.reports.presentation.engagement;

import java.util.List;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.engagement.RegionTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of members by region. */
public final class RegionPresentation extends Presentation<RegionDetails> {
    public RegionPresentation() {
        super(RegionDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<RegionDetails> finding, ReportTexts sentences) {
        RegionDetails details = finding.details();
        List<RegionDetails.RegionRow> rows = details.rows();
        List<String> empty = rows.stream()
                .filter(RegionDetails.RegionRow::isAsked)
                .filter(RegionDetails.RegionRow::isEmpty)
                .map(row -> sentences.text(row.label()))
                .toList();
        boolean initiatives = rows.stream().anyMatch(row -> row.initiatives().isPresent());
        String key = initiatives ? "initiatives" : "regions";
        String name = sentences.name(finding.subject());
        String all = sentences.wholeNumber(details.asked());
        if (details.reached() == details.asked()) {
            return sentences.pluralText(key + ".all", details.asked(), name, all);
        }
        // merged rows do not show which of their regions have no member
        boolean named = empty.size() == details.asked() - details.reached();
        return sentences.text(
                named ? key : key + ".some",
                name,
                sentences.wholeNumber(details.reached()),
                all,
                sentences.list(empty));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<RegionDetails>> findings, ReportTexts sentences) {
        return withSentences(findings, sentences, new RegionTables(sentences)::regions);
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<RegionDetails> finding) {
        RegionDetails regions = finding.details();
        json.list("regions", regions.rows(), RegionPresentation::region);
        json.list("groups", regions.groups(), RegionPresentation::group);
    }

    private static JsonObject region(RegionDetails.RegionRow row) {
        return numbers(JsonObject.of(row.label()), row);
    }

    private static JsonObject group(RegionDetails.RegionRow row) {
        return numbers(new JsonObject().put("group", row.group()), row);
    }

    private static JsonObject numbers(JsonObject json, RegionDetails.RegionRow row) {
        return json.put("members", row.members())
                .put("population", row.population())
                .put("index", row.index())
                .put("initiatives", row.initiatives());
    }
}
