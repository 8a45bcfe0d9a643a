package org.vpip.reports.presentation.network;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.presentation.SummaryForm;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.network.BlockGraphFigures;
import org.vpip.reports.section.network.NetworkGroupTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence, a block graph and a table of ties, paths or people between groups. */
public final class NetworkTablePresentation extends Presentation<NetworkTableDetails> {
    public NetworkTablePresentation() {
        super(NetworkTableDetails.class, Chapter.NETWORK);
    }

    @Override
    public SummaryForm summaryForm() {
        return SummaryForm.ALL_WAVES;
    }

    @Override
    protected String say(DetailedFinding<NetworkTableDetails> finding, ReportTexts sentences) {
        return NetworkPresentation.sayMeasure(finding.estimate(), sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<NetworkTableDetails>> findings, ReportTexts sentences) {
        List<ContentBlock> blocks = new ArrayList<>(new BlockGraphFigures(sentences).figures(findings));
        findings.forEach(finding -> blocks.add(new NetworkGroupTables(sentences).table(finding)));
        return blocks;
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

    private static JsonObject row(NetworkTableDetails.NetworkTableRow row) {
        return new JsonObject()
                .put("row", row.id())
                .put("people", row.people())
                .list("cells", row.cells(), NetworkTablePresentation::cell);
    }

    private static JsonObject cell(NetworkTableDetails.NetworkTableCell cell) {
        return new JsonObject().put("count", cell.count()).put("ratio", cell.ratio());
    }
}
