package org.vpip.app.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.instruments.tabular.SheetRow;
import tools.jackson.databind.JsonNode;

/**
 * A finding as it was published.
 *
 * @param json its place in findings.json
 * @param cells its row in findings.csv
 */
record PublishedRow(JsonNode json, SheetRow cells) {
    String source() {
        return cells.get("source");
    }

    String method() {
        return cells.get("method");
    }

    String label() {
        return cells.get("indicator") + " " + cells.get("waves") + " " + cells.get("group");
    }

    List<String> waves() {
        return cells.get("waves").isEmpty()
                ? List.of()
                : List.of(cells.get("waves").split(" "));
    }

    String attribute() {
        return cells.get("attribute");
    }

    String group() {
        return cells.get("group");
    }

    boolean isShown() {
        return !"withheld".equals(cells.get("status"));
    }

    boolean isEstimate() {
        return "estimate".equals(cells.get("status"));
    }

    OptionalInt number(String column) {
        String cell = cells.get(column);
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }

    JsonNode details() {
        return json.path("details");
    }

    /** Returns the number of people left out by reason. */
    List<String> reasons() {
        return new ArrayList<>(json.path("n").path("leftOut").propertyNames());
    }

    int leftOut(String reason) {
        return json.path("n").path("leftOut").get(reason).asInt();
    }

    /** Returns a detail; empty where it is withheld. */
    OptionalDouble detail(String name) {
        JsonNode node = details().path(name);
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }
}
