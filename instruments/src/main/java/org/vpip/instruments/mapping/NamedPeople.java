package org.vpip.instruments.mapping;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;

/** The people in foreign responses and ties, who are the participants of a study without its own list. */
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

    /** Returns the community of the file, or the only one of the study; blank without either. */
    String community(String stated) {
        return stated.isEmpty() && areInOneCommunity() ? communities.get(0) : stated;
    }

    /** Records a person; without a community there is no membership. */
    void add(String person, String stated, ProblemLocation place) {
        String community = community(stated);
        if (!person.isEmpty() && !community.isEmpty()) {
            people.put(person + "\n" + community, "participant", person, place, problems);
            people.put(person + "\n" + community, "community", community, place, problems);
        }
    }

    Optional<Sheet> participants() {
        return people.isEmpty() ? Optional.empty() : Optional.of(people.sheet());
    }
}
