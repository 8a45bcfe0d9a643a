package org.vpip.reports.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.analysis.finding.NetworkTableDetails;

/** Tables of groups, and two networks compared, under names that stay; null for what the gate has hidden. */
final class NetworkJson {
    private NetworkJson() {}

    static void fill(Map<String, @Nullable Object> json, NetworkTableDetails table) {
        json.put("relation", table.relation());
        json.put("directed", table.directed());
        json.put("table", table.kind().id());
        json.put("attribute", table.attribute());
        json.put("columns", table.columns());
        json.put("rows", table.rows().stream().map(NetworkJson::row).toList());
    }

    private static Map<String, @Nullable Object> row(NetworkTableDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("row", row.id());
        json.put("people", DetailsJson.number(row.people()));
        json.put("cells", row.cells().stream().map(NetworkJson::cell).toList());
        return json;
    }

    private static Map<String, @Nullable Object> cell(NetworkTableDetails.Cell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("count", DetailsJson.number(cell.count()));
        json.put("ratio", DetailsJson.number(cell.ratio()));
        return json;
    }

    static void fill(Map<String, @Nullable Object> json, NetworkComparisonDetails compared) {
        json.put("relation", compared.relation());
        json.put("stayers", compared.stayers());
        json.put("observedPairs", DetailsJson.number(compared.pairs()));
        json.put("kept", compared.kept());
        json.put("new", compared.created());
        json.put("lost", compared.dissolved());
        json.put("p", DetailsJson.number(compared.p()));
    }
}
