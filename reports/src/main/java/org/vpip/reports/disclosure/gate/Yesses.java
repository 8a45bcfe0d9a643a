package org.vpip.reports.disclosure.gate;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails.ToolMentions;

/** Counts of people who named a tool. */
final class Yesses {
    private Yesses() {}

    /** Whether one to four people named a tool or none, or did not. */
    static boolean areFew(ToolConcentrationDetails tools) {
        return IntStream.concat(
                        IntStream.of(tools.users().orElse(0)),
                        tools.tools().stream().mapToInt(tool -> tool.people().orElse(0)))
                .anyMatch(count -> SmallCounts.isSmall(count) || SmallCounts.isSmall(tools.people() - (long) count));
    }

    /** How many named each tool is left out: with the groups of a breakdown it could be subtracted. */
    static ToolConcentrationDetails withoutCounts(ToolConcentrationDetails tools) {
        return new ToolConcentrationDetails(
                tools.item(),
                tools.people(),
                OptionalInt.empty(),
                tools.effectiveNumber(),
                tools.meanSimilarity(),
                tools.tools().stream()
                        .map(tool -> new ToolMentions(tool.choice(), OptionalInt.empty()))
                        .toList());
    }
}
