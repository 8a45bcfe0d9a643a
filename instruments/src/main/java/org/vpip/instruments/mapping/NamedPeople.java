package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;

/**
 * People who occur in somebody else's responses and ties. Where nobody lists the participants, they are the participants.
 * With a single community everybody is in it, unless a file says otherwise.
 */
final class NamedPeople {
    private final List<String> communities;
    private final Problems problems;
    private final MappedRowCollector people =
            new MappedRowCollector("participants", List.of("participant", "community"));

    NamedPeople(List<String> communities, Problems problems) {
        this.communities = List.copyOf(communities);
        this.problems = problems;
    }

    boolean areInOneCommunity() {
        return communities.size() == 1;
    }

    /** What a file tells, or the only community there is; blank when neither. */
    String community(String told) {
        return told.isEmpty() && areInOneCommunity() ? communities.get(0) : told;
    }

    /** Notes somebody; without a community there is nothing to note. */
    void add(String person, String told, ProblemLocation place) {
        String community = community(told);
        if (!person.isEmpty() && !community.isEmpty()) {
            people.put(person + "\n" + community, "participant", person, place, problems);
            people.put(person + "\n" + community, "community", community, place, problems);
        }
    }

    Optional<Sheet> participants() {
        return people.isEmpty() ? Optional.empty() : Optional.of(people.sheet());
    }
}
