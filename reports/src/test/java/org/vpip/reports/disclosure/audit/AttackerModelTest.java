package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.reports.disclosure.audit.EnumeratingAttacker.World;

class AttackerModelTest {
    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 0; seed < 100; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void limitsEqualThoseOfAnEnumeration(int seed) {
        TinyStudy study = new TinyStudy(new Random(seed));
        List<int[]> expected = new EnumeratingAttacker(EnumeratingAttacker.memberships(study.sets, study.people))
                .limits(study::agrees, questions());

        assertThat(limits(study))
                .containsExactlyElementsOf(expected.stream()
                        .map(limit -> limit[0] + " to " + limit[1])
                        .toList());
    }

    /** How many people each set has, how many of them chose the last choice, and the sum over them. */
    private static List<ToIntFunction<World>> questions() {
        List<ToIntFunction<World>> questions = new ArrayList<>();
        for (int set = 0; set < 3; set++) {
            int number = set;
            questions.add(world -> world.people(number));
            questions.add(world -> world.choosing(number, 2));
            questions.add(world -> world.total(number));
        }
        return questions;
    }

    private static List<String> limits(TinyStudy study) {
        ReaderFacts known = ReaderFacts.of(study.facts(), KnownChoices.NONE);
        AuditedVariables domain = AuditedVariables.of(new VariableScope(List.of(TinyStudy.CHOICE)), known.measured());
        AttackerModel whole =
                AttackerModel.of(AttackerKind.STRANGER, known.partition(), known.facts(), Optional.of(domain));
        List<String> limits = new ArrayList<>();
        for (int set = 0; set < 3; set++) {
            BitSet atoms = study.atoms(known, set);
            AttackerModel model = whole.dividedBy(atoms);
            for (LinearForm form : List.of(
                    model.people(atoms),
                    model.count(atoms, TinyStudy.CHOICE, "2"),
                    model.values(atoms, TinyStudy.CHOICE))) {
                PossibleRange range = model.range(form).whole();
                limits.add(Math.round(range.low()) + " to " + Math.round(range.high()));
            }
        }
        return limits;
    }
}
