package org.vpip.sample;

import java.util.OptionalDouble;
import org.vpip.sample.community.SampleWave;
import org.vpip.sample.community.ScaleAnswers;
import org.vpip.sample.community.ScaleModel;
import org.vpip.sample.community.SimulatedRespondent;

/** Sums over many people for one scale. Not thread-safe: each random stream has its own, and they are added up in order. */
final class ScoreTally {
    private final ScaleModel scale;
    private final ChangeSums toT1 = new ChangeSums();
    private final ChangeSums toT2 = new ChangeSums();
    private final ItemSums items;

    ScoreTally(ScaleModel scale) {
        this.scale = scale;
        this.items = new ItemSums(scale.items().size());
    }

    ScaleModel scale() {
        return scale;
    }

    void add(SimulatedRespondent person) {
        toT1.add(person.change(scale, SampleWave.T0, SampleWave.T1));
        toT2.add(person.change(scale, SampleWave.T0, SampleWave.T2));
        if (person.hasAnswered(SampleWave.T0)) {
            ScaleAnswers first = person.response(SampleWave.T0).scaleAnswers(scale);
            if (first.isComplete()) {
                items.add(first);
            }
        }
    }

    void add(ScoreTally other) {
        toT1.add(other.toT1);
        toT2.add(other.toT2);
        items.add(other.items);
    }

    ChangeSums changeTo(SampleWave after) {
        return after == SampleWave.T1 ? toT1 : toT2;
    }

    /** Returns Cronbach's alpha at t0 of those who answered every item. */
    double alpha() {
        return items.alpha();
    }

    /** Number, mean and standard deviation of the changes that exist. */
    static final class ChangeSums {
        private long persons;
        private long pairs;
        private double sum;
        private double squares;

        private void add(OptionalDouble change) {
            persons++;
            if (change.isPresent()) {
                pairs++;
                sum += change.getAsDouble();
                squares += change.getAsDouble() * change.getAsDouble();
            }
        }

        private void add(ChangeSums other) {
            persons += other.persons;
            pairs += other.pairs;
            sum += other.sum;
            squares += other.squares;
        }

        double mean() {
            return sum / pairs;
        }

        double standardDeviation() {
            return Math.sqrt((squares - sum * sum / pairs) / (pairs - 1));
        }

        double standardError() {
            return standardDeviation() / Math.sqrt((double) pairs);
        }

        /** Returns the share of all members who have both scores. */
        double share() {
            return pairs / (double) persons;
        }
    }

    /** Sums of integers, so that the order of adding does not matter. */
    private static final class ItemSums {
        private final long[] sums;
        private final long[] squares;
        private long persons;
        private long totalSum;
        private long totalSquares;

        ItemSums(int items) {
            sums = new long[items];
            squares = new long[items];
        }

        void add(ScaleAnswers answers) {
            persons++;
            long total = 0;
            for (int item = 0; item < sums.length; item++) {
                long answer = answers.reverseScored(item);
                sums[item] += answer;
                squares[item] += answer * answer;
                total += answer;
            }
            totalSum += total;
            totalSquares += total * total;
        }

        void add(ItemSums other) {
            persons += other.persons;
            totalSum += other.totalSum;
            totalSquares += other.totalSquares;
            for (int item = 0; item < sums.length; item++) {
                sums[item] += other.sums[item];
                squares[item] += other.squares[item];
            }
        }

        double alpha() {
            double ofItems = 0;
            for (int item = 0; item < sums.length; item++) {
                ofItems += variance(sums[item], squares[item]);
            }
            double items = sums.length;
            return items / (items - 1) * (1 - ofItems / variance(totalSum, totalSquares));
        }

        private double variance(long sum, long sumOfSquares) {
            return (sumOfSquares - (double) sum * sum / persons) / (persons - 1);
        }
    }
}
