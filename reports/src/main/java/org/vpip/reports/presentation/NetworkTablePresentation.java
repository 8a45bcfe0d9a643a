package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.DetailedFinding;
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
    protected List<Block> blocks(List<DetailedFinding<NetworkTableDetails>> findings, Sentences sentences) {
        return findings.stream()
                .<Block>map(finding -> new GroupTables(sentences).table(finding))
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<NetworkTableDetails> finding) {
        NetworkTableDetails table = finding.details();
        json.put("relation", table.relation());
        json.put("directed", table.directed());
        json.put("table", table.kind().id());
        json.put("attribute", table.attribute());
        json.put("columns", table.columns());
        json.list("rows", table.rows(), NetworkTablePresentation::row);
    }

    private static JsonObject row(NetworkTableDetails.Row row) {
        return new JsonObject()
                .put("row", row.id())
                .put("people", row.people())
                .list("cells", row.cells(), NetworkTablePresentation::cell);
    }

    private static JsonObject cell(NetworkTableDetails.Cell cell) {
        return new JsonObject().put("count", cell.count()).put("ratio", cell.ratio());
    }
}
