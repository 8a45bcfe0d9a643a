package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
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
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        return List.of(new UnmodelledFact(used));
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
