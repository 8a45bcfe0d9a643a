package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.instruments.instrument.ItemId;

/**
 * What members use, and how much alike.
 *
 * @param people who answered
 * @param users those of them who named a tool at all; empty where that is not to be told
 * @param effectiveNumber as many tools, named equally often, would be as concentrated
 * @param meanSimilarity mean share that two people's tools have in common, 0 to 1; empty without two people
 * @param tools in alphabetical order
 */
public record ToolConcentrationDetails(
        ItemId item,
        int people,
        OptionalInt users,
        OptionalDouble effectiveNumber,
        OptionalDouble meanSimilarity,
        List<ToolMentions> tools)
        implements FindingDetails {
    public ToolConcentrationDetails {
        tools = List.copyOf(tools);
    }

    /**
     * One tool.
     *
     * @param choice name of the choice
     * @param people who named it; empty where that is not to be told
     */
    public record ToolMentions(String choice, OptionalInt people) {}
}
