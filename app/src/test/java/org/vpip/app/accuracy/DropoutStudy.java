package org.vpip.app.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.mixed.FixedEffectTests;
import org.vpip.analysis.statistics.mixed.MixedModel;
import org.vpip.analysis.statistics.mixed.Satterthwaite;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;
import org.vpip.app.accuracy.DropoutCoverage.DropoutTruth;
import org.vpip.sample.community.RandomStream;
import org.vpip.sample.community.SampleWave;
import org.vpip.sample.community.ScaleModel;
import org.vpip.sample.community.SimulatedRespondent;

/**
 * Coverage of intervals for the change from t0 to t1 in samples with drop-out, for two estimands: the mean change of people
 * with both scores, and that of everybody eligible, had all answered. The result depends on the seed alone.
 *
 * @param samples of 48 people each, for each mechanism
 */
public record DropoutStudy(long seed, int samples) {
    private static final int PEOPLE = 48;
    private static final int STREAMS = 40;
    private static final int DRAWN_PER_STREAM = 10_000;
    private static final ModelFormula WAVES = ModelFormula.parse("score ~ wave + (1 | id)");

    /** Two scores of a person; empty where there is none. */
    private record PersonScores(OptionalDouble before, OptionalDouble after) {
        boolean isPair() {
            return before.isPresent() && after.isPresent();
        }

        double change() {
            return after.orElseThrow() - before.orElseThrow();
        }
    }

    /** Returns the coverage of each mechanism and scale. */
    public List<DropoutCoverage> run() {
        return Arrays.stream(DropoutMechanism.values())
                .flatMap(mechanism -> ScaleModel.ALL.stream().map(scale -> coverage(mechanism, scale)))
                .toList();
    }

    private DropoutCoverage coverage(DropoutMechanism mechanism, ScaleModel scale) {
        DropoutTruth truth = truth(mechanism, scale);
        List<RandomStream> streams = RandomStream.streams(seed, samples);
        return streams.parallelStream()
                .map(random -> coverage(mechanism, scale, truth, random))
                .reduce(DropoutCoverage.none(mechanism, scale.id(), truth), DropoutCoverage::plus);
    }

    private static DropoutCoverage coverage(
            DropoutMechanism mechanism, ScaleModel scale, DropoutTruth truth, RandomStream random) {
        List<PersonScores> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> scores(mechanism.draw(random), scale))
                .toList();
        return DropoutCoverage.of(mechanism, scale.id(), truth, paired(people), mixed(people));
    }

    private static PersonScores scores(SimulatedRespondent person, ScaleModel scale) {
        return new PersonScores(person.score(scale, SampleWave.T0), person.score(scale, SampleWave.T1));
    }

    /** Returns the interval of {@code mean_change}. */
    private static Optional<Interval> paired(List<PersonScores> people) {
        List<PersonScores> pairs = people.stream().filter(PersonScores::isPair).toList();
        return PairedTTest.of(
                        pairs.stream()
                                .mapToDouble(one -> one.before().orElseThrow())
                                .toArray(),
                        pairs.stream()
                                .mapToDouble(one -> one.after().orElseThrow())
                                .toArray())
                .map(PairedTTest::interval);
    }

    /** Returns the interval of the mixed model of all scores. */
    private static Optional<Interval> mixed(List<PersonScores> people) {
        List<String> ids = new ArrayList<>();
        List<String> waves = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            List<OptionalDouble> own =
                    List.of(people.get(i).before(), people.get(i).after());
            for (int wave = 0; wave < own.size(); wave++) {
                if (own.get(wave).isPresent()) {
                    ids.add(Integer.toString(i));
                    waves.add(Integer.toString(wave));
                    scores.add(own.get(wave).getAsDouble());
                }
            }
        }
        Map<String, ModelVariable> data = Map.of(
                "score",
                new ModelVariable.NumericVariable(
                        scores.stream().mapToDouble(Double::doubleValue).toArray()),
                "wave",
                ModelVariable.CategoricalVariable.of(waves),
                "id",
                ModelVariable.CategoricalVariable.of(ids));
        return MixedModel.fit(ModelFrame.of(WAVES, data), MixedModel.LikelihoodType.RESTRICTED)
                .flatMap(model -> Satterthwaite.of(model).t(model.effect(1)))
                .map(FixedEffectTests.FixedEffectTTest::interval);
    }

    /** Returns both true changes, from people drawn with a seed of their own. */
    private static DropoutTruth truth(DropoutMechanism mechanism, ScaleModel scale) {
        List<double[]> sums = RandomStream.streams(1_000_033, STREAMS).parallelStream()
                .map(random -> sums(mechanism, scale, random))
                .toList();
        double[] total = new double[4];
        sums.forEach(part -> Arrays.setAll(total, i -> total[i] + part[i]));
        return new DropoutTruth(total[0] / total[1], total[2] / total[3]);
    }

    /** Returns sum and number of the changes of completers, then of everybody. */
    private static double[] sums(DropoutMechanism mechanism, ScaleModel scale, RandomStream random) {
        double[] sums = new double[4];
        for (int i = 0; i < DRAWN_PER_STREAM; i++) {
            add(scores(mechanism.draw(random), scale), sums, 0);
            add(scores(DropoutMechanism.complete(random), scale), sums, 2);
        }
        return sums;
    }

    private static void add(PersonScores scores, double[] sums, int place) {
        if (scores.isPair()) {
            sums[place] += scores.change();
            sums[place + 1]++;
        }
    }
}
