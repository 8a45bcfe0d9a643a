package org.vpip.reports.attack;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All ways in which people can have answered a question with whole numbers, given the mean, the standard deviation and the
 * counts of merged choices that were released. Compare SPRITE (Heathers et al., 2018, doi:10.7287/peerj.preprints.26968v1).
 */
final class AnswerSets {
    private static final int MOST_PEOPLE = 65;

    private final int people;
    private final CountRange sum;
    private final OptionalDouble deviation;
    private final double precision;
    private final List<List<Integer>> merged;
    private final int[] counts;
    private final int[] lowest;
    private final int[] highest;

    /**
     * @param sum of the answers, where the smallest answer counts 0 and the next 1
     * @param merged choices and, last, how many people chose one of them
     */
    AnswerSets(
            int choices,
            int people,
            CountRange sum,
            OptionalDouble deviation,
            double precision,
            List<List<Integer>> merged) {
        this.people = people;
        this.sum = sum;
        this.deviation = deviation;
        this.precision = precision;
        this.merged = merged;
        this.counts = new int[choices];
        this.lowest = new int[choices];
        this.highest = new int[choices];
        Arrays.fill(lowest, Integer.MAX_VALUE);
        Arrays.fill(highest, Integer.MIN_VALUE);
        if (people <= MOST_PEOPLE) {
            fill(choices - 1, people, 0);
        }
    }

    /** Returns how many people can have given an answer. */
    CountRange people(int choice) {
        return new CountRange(lowest[choice], highest[choice]);
    }

    private void fill(int choice, int left, long used) {
        if (used > sum.high()) {
            return;
        }
        if (choice == 0) {
            counts[0] = left;
            if (used >= sum.low() && hasDeviation() && hasMergedCounts()) {
                keep();
            }
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[choice] = count;
            if (used + (long) choice * count + (choice - 1L) * (left - count) >= sum.low()) {
                fill(choice - 1, left - count, used + (long) choice * count);
            }
        }
    }

    private boolean hasDeviation() {
        if (deviation.isEmpty() || people < 2) {
            return true;
        }
        double total = 0;
        double squares = 0;
        for (int choice = 0; choice < counts.length; choice++) {
            total += (double) choice * counts[choice];
            squares += (double) choice * choice * counts[choice];
        }
        double variance = (squares - total * total / people) / (people - 1);
        return Math.abs(Math.sqrt(Math.max(0, variance)) - deviation.getAsDouble()) <= precision + 1e-7;
    }

    private boolean hasMergedCounts() {
        return merged.stream().allMatch(part -> {
            int last = part.size() - 1;
            int found = part.subList(0, last).stream()
                    .mapToInt(choice -> counts[choice])
                    .sum();
            return found == part.get(last);
        });
    }

    private void keep() {
        for (int choice = 0; choice < counts.length; choice++) {
            lowest[choice] = Math.min(lowest[choice], counts[choice]);
            highest[choice] = Math.max(highest[choice], counts[choice]);
        }
    }
}
