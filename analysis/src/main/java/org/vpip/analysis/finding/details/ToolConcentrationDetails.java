package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.instrument.ItemId;

/**
 * The tools that members use, and how similar their choices are.
 *
 * @param people who answered
 * @param users people who named any tool; empty where it must not be published
 * @param effectiveNumber number of tools, named equally often, with the same concentration
 * @param meanSimilarity mean share that two people's tools have in common, 0 to 1; empty with fewer than two people
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

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("people", people, people == used.count() ? NumberBasis.derived(FindingNumbers.PEOPLE) : unmodelled)
                .add("users", users, unmodelled)
                .add("effectiveNumber", effectiveNumber, unmodelled)
                .add("meanSimilarity", meanSimilarity, unmodelled);
        tools.forEach(tool -> numbers.add("tools." + tool.choice(), tool.people(), unmodelled));
        return numbers;
    }

    public ToolConcentrationDetails {
        tools = List.copyOf(tools);
    }

    /**
     * One tool.
     *
     * @param choice name of the choice
     * @param people who named it; empty where it must not be published
     */
    public record ToolMentions(String choice, OptionalInt people) {}
}
