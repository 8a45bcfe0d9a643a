package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.RegionTables;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of members by region. */
final class RegionPresentation extends Presentation<RegionDetails> {
    RegionPresentation() {
        super(RegionDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<RegionDetails> finding, Sentences sentences) {
        List<RegionDetails.Row> rows = finding.details().rows();
        boolean initiatives = rows.stream().anyMatch(row -> row.initiatives().isPresent());
        List<RegionDetails.Row> asked =
                rows.stream().filter(row -> row.initiatives().orElse(1) > 0).toList();
        List<String> empty = asked.stream()
                .filter(RegionDetails.Row::isEmpty)
                .map(row -> row.label().in(sentences.language()))
                .toList();
        String key = initiatives ? "initiatives" : "regions";
        String name = sentences.name(finding.subject());
        String all = sentences.whole(asked.size());
        String reached = sentences.whole(asked.size() - empty.size());
        return empty.isEmpty()
                ? sentences.text(key + ".all", name, all)
                : sentences.text(key, name, reached, all, sentences.list(empty));
    }

    @Override
    protected List<Block> blocks(
            List<DetailedFinding<RegionDetails>> findings, Audience audience, Sentences sentences) {
        RegionTables tables = new RegionTables(sentences);
        return findings.stream()
                .flatMap(finding ->
                        Stream.of(paragraph(finding, sentences), tables.regions(finding.subject(), finding.details())))
                .toList();
    }

    @Override
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<RegionDetails> finding) {
        RegionDetails regions = finding.details();
        json.put(
                "regions",
                regions.rows().stream().map(RegionPresentation::region).toList());
        json.put(
                "groups",
                regions.groups().stream().map(RegionPresentation::group).toList());
    }

    private static Map<String, @Nullable Object> region(RegionDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("en", row.label().in(Language.ENGLISH));
        json.put("fr", row.label().in(Language.FRENCH));
        numbers(json, row);
        return json;
    }

    private static Map<String, @Nullable Object> group(RegionDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", row.group());
        numbers(json, row);
        return json;
    }

    private static void numbers(Map<String, @Nullable Object> json, RegionDetails.Row row) {
        json.put("members", JsonNumber.of(row.members()));
        json.put("population", row.population());
        json.put("index", JsonNumber.of(row.index()));
        json.put("initiatives", JsonNumber.of(row.initiatives()));
    }
}
