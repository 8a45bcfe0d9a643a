package org.vpip.reports.disclosure.gate;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails.ToolMentions;

/** A mean of yes and no is a count: the mean over the range, times the people, is how many said yes. */
final class Yesses {
    private static final double EXACT = 1e-6;

    private Yesses() {}

    /** Whether the answers have two values, and one to four people gave one of them before or after. */
    static boolean areFew(ChangeDetails change) {
        if (!hasTwoAnswers(change)) {
            return false;
        }
        double low = change.range().minimum().orElseThrow();
        return DoubleStream.of(
                        change.moments().before().mean(),
                        change.moments().after().mean())
                .map(mean -> (mean - low) * change.pairs())
                .anyMatch(yesses -> isFew(yesses, change.pairs()));
    }

    static boolean hasTwoAnswers(ChangeDetails change) {
        OptionalDouble low = change.range().minimum();
        OptionalDouble high = change.range().maximum();
        return low.isPresent() && high.isPresent() && high.getAsDouble() - low.getAsDouble() == 1;
    }

    private static boolean isFew(double yesses, int people) {
        long count = Math.round(yesses);
        boolean counted = Math.abs(yesses - count) < EXACT;
        return counted && (SmallCounts.isSmall(count) || SmallCounts.isSmall(people - count));
    }

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
