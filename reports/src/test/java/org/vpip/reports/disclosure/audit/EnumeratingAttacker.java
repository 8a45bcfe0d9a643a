package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * An attacker written apart from the audit: it goes through every way in which the people could be spread over the combinations
 * of sets that occur, and over three choices, and keeps those that agree with what it was published.
 */
final class EnumeratingAttacker {
    static final int CHOICES = 3;

    private final List<Set<Integer>> kinds;
    private final int people;

    /** @param memberships of each person: the numbers of the sets that include them */
    EnumeratingAttacker(List<Set<Integer>> memberships) {
        this.people = memberships.size();
        this.kinds = new ArrayList<>(new LinkedHashSet<>(memberships));
    }

    /** One world: how many people of each kind made each choice. */
    final class World {
        private final int[][] counts;

        private World(int[][] counts) {
            this.counts = counts;
        }

        int people(int set) {
            return sum(set, new int[] {1, 1, 1});
        }

        int choosing(int set, int choice) {
            int[] weights = new int[CHOICES];
            weights[choice] = 1;
            return sum(set, weights);
        }

        /** Returns the sum of the choices, which count 0, 1 and 2. */
        int total(int set) {
            return sum(set, new int[] {0, 1, 2});
        }

        private int sum(int set, int[] weights) {
            int sum = 0;
            for (int kind = 0; kind < counts.length; kind++) {
                for (int choice = 0; kinds.get(kind).contains(set) && choice < CHOICES; choice++) {
                    sum += weights[choice] * counts[kind][choice];
                }
            }
            return sum;
        }
    }

    /** Returns the least and greatest value of each question over all worlds that agree. */
    List<int[]> limits(Predicate<World> agrees, List<ToIntFunction<World>> questions) {
        List<int[]> limits = questions.stream()
                .map(question -> new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE})
                .toList();
        visit(new int[kinds.size()][CHOICES], 0, people, world -> {
            if (agrees.test(world)) {
                for (int i = 0; i < limits.size(); i++) {
                    int value = questions.get(i).applyAsInt(world);
                    limits.get(i)[0] = Math.min(limits.get(i)[0], value);
                    limits.get(i)[1] = Math.max(limits.get(i)[1], value);
                }
            }
        });
        return limits;
    }

    private void visit(int[][] counts, int place, int left, Consumer<World> visitor) {
        if (place == kinds.size() * CHOICES) {
            visitor.accept(new World(Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new)));
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[place / CHOICES][place % CHOICES] = count;
            visit(counts, place + 1, left - count, visitor);
        }
        counts[place / CHOICES][place % CHOICES] = 0;
    }

    /** Returns the sets that include each person. */
    static List<Set<Integer>> memberships(List<Set<Integer>> sets, int people) {
        List<Set<Integer>> memberships = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Set<Integer> own = new TreeSet<>();
            for (int set = 0; set < sets.size(); set++) {
                if (sets.get(set).contains(person)) {
                    own.add(set);
                }
            }
            memberships.add(own);
        }
        return memberships;
    }
}
