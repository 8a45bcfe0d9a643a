package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.GroupTables;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of how ties, paths or people lie between groups. */
final class NetworkTablePresentation extends Presentation<NetworkTableDetails> {
    NetworkTablePresentation() {
        super(NetworkTableDetails.class, Chapter.NETWORK);
    }

    @Override
    public SummaryForm summaryForm() {
        return SummaryForm.ALL_WAVES;
    }

    @Override
    protected String say(DetailedFinding<NetworkTableDetails> finding, Sentences sentences) {
        return NetworkPresentation.sayMeasure(finding.estimate(), sentences);
    }

    @Override
    protected List<Block> blocks(
            List<DetailedFinding<NetworkTableDetails>> findings, Audience audience, Sentences sentences) {
        GroupTables groups = new GroupTables(sentences);
        return findings.stream()
                .<Block>map(finding -> groups.table(finding.subject(), finding.details()))
                .toList();
    }

    @Override
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<NetworkTableDetails> finding) {
        NetworkTableDetails table = finding.details();
        json.put("relation", table.relation());
        json.put("directed", table.directed());
        json.put("table", table.kind().id());
        json.put("attribute", table.attribute());
        json.put("columns", table.columns());
        json.put(
                "rows", table.rows().stream().map(NetworkTablePresentation::row).toList());
    }

    private static Map<String, @Nullable Object> row(NetworkTableDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("row", row.id());
        json.put("people", JsonNumber.of(row.people()));
        json.put(
                "cells",
                row.cells().stream().map(NetworkTablePresentation::cell).toList());
        return json;
    }

    private static Map<String, @Nullable Object> cell(NetworkTableDetails.Cell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("count", JsonNumber.of(cell.count()));
        json.put("ratio", JsonNumber.of(cell.ratio()));
        return json;
    }
}
