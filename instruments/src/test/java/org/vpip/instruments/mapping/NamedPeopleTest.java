package org.vpip.instruments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

class NamedPeopleTest {
    private static final ProblemLocation PLACE = new ProblemLocation("ties.csv", "ties", 2, "from");
    private final Problems problems = new Problems();

    @Test
    void knowsNobodyWhereNobodyOccurs() {
        assertThat(new NamedPeople(List.of("c"), problems).participants()).isEmpty();
    }

    @Test
    void putsEverybodyIntoTheOnlyCommunityAndListsThemOnce() {
        NamedPeople people = new NamedPeople(List.of("c"), problems);
        people.add("1", "", PLACE);
        people.add("2", "", PLACE);
        people.add("1", "", PLACE);
        assertThat(people.participants().orElseThrow().rows())
                .extracting(SheetRow::cells)
                .containsExactly(List.of("1", "c"), List.of("2", "c"));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void doesNotGuessAmongSeveralCommunities() {
        NamedPeople people = new NamedPeople(List.of("a", "b"), problems);
        people.add("1", "", PLACE);
        people.add("2", "b", PLACE);
        assertThat(people.participants().orElseThrow().rows())
                .extracting(SheetRow::cells)
                .containsExactly(List.of("2", "b"));
    }
}
