package org.vpip.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.sample.community.AdviceNetworkModel;
import org.vpip.sample.community.OnlineMessageModel;
import org.vpip.sample.community.RandomStream;
import org.vpip.sample.community.RespondentModel;
import org.vpip.sample.community.SampleWave;
import org.vpip.sample.community.ScaleModel;

/**
 * Planted truth: the results of a perfect analysis of infinitely many sample communities.
 *
 * <p>Quantities with a formula are computed from it. The others come from a million people drawn with a seed of their
 * own; their precision is given as well.
 */
public record PlantedTruth(List<PlantedQuantity> quantities) {
    private static final long SEED = 1_000_003;
    private static final int STREAMS = 64;
    private static final int PERSONS_PER_STREAM = 15_625;
    private static final String WITH_BOTH = "mean of those of one million drawn persons who have both scores";
    private static final String MC_ERROR = "Monte Carlo standard error of expected_change";
    private static final String SPREAD = "standard deviation of the same changes";
    private static final String SHARE = "share of one million drawn persons";
    private static final String COMPLETE =
            "Cronbach’s alpha of those of one million drawn persons who answered every item";
    private static final String EXACT_DENSITY = "exact: mean of the tie probabilities";
    private static final String EXACT_ANSWERED =
            "exact: probability that another member answers a question in two days";
    private static final String EXACT_SHARE = "exact: expected ties across sectors divided by expected ties";

    /**
     * Planted quantity.
     *
     * @param name such as expected_change
     * @param subject id of a scale or relation
     * @param waves one wave or two, as in the plan
     * @param derivation source of the value
     */
    public record PlantedQuantity(String name, String subject, String waves, double value, String derivation) {}

    /** Holder that computes the truth once, on first use. */
    private static final class PlantedTruthHolder {
        static final PlantedTruth TRUTH = compute();
    }

    public PlantedTruth {
        quantities = List.copyOf(quantities);
    }

    public static PlantedTruth instance() {
        return PlantedTruthHolder.TRUTH;
    }

    /**
     * Returns a planted value.
     *
     * @throws IllegalArgumentException when there is none
     */
    public double value(String name, String subject, String waves) {
        return quantities.stream()
                .filter(quantity -> quantity.name().equals(name)
                        && quantity.subject().equals(subject)
                        && quantity.waves().equals(waves))
                .mapToDouble(PlantedQuantity::value)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("nothing planted: " + name + " " + subject + " " + waves));
    }

    void write(Path file) throws IOException {
        SheetWriter.write(
                file,
                List.of("quantity", "scale_or_relation", "wave_or_waves", "value", "how"),
                quantities.stream().map(PlantedTruth::row).toList());
    }

    private static List<String> row(PlantedQuantity quantity) {
        return List.of(
                quantity.name(),
                quantity.subject(),
                quantity.waves(),
                String.format(Locale.ROOT, "%.6f", quantity.value()),
                quantity.derivation());
    }

    private static PlantedTruth compute() {
        List<PlantedQuantity> quantities = new ArrayList<>();
        for (ScoreTally tally : tallies()) {
            quantities.addAll(changes(tally, SampleWave.T1));
            quantities.addAll(changes(tally, SampleWave.T2));
            quantities.add(new PlantedQuantity("reliability", tally.scale().id(), "t0", tally.alpha(), COMPLETE));
        }
        for (SampleWave wave : SampleWave.WITH_NETWORK) {
            double density = AdviceNetworkModel.expectedDensity(wave);
            double across = AdviceNetworkModel.expectedCrossSectorShare(wave);
            quantities.add(new PlantedQuantity("expected_density", "advice", wave.id(), density, EXACT_DENSITY));
            quantities.add(
                    new PlantedQuantity("expected_cross_sector_share", "advice", wave.id(), across, EXACT_SHARE));
        }
        quantities.add(new PlantedQuantity(
                "expected_answered_48h", "online", "", OnlineMessageModel.ANSWERED_PROMPTLY, EXACT_ANSWERED));
        return new PlantedTruth(quantities);
    }

    private static List<PlantedQuantity> changes(ScoreTally tally, SampleWave after) {
        String scale = tally.scale().id();
        String waves = "t0 " + after.id();
        ScoreTally.ChangeSums changes = tally.changeTo(after);
        return List.of(
                new PlantedQuantity("expected_change", scale, waves, changes.mean(), WITH_BOTH),
                new PlantedQuantity("expected_change_mc_error", scale, waves, changes.standardError(), MC_ERROR),
                new PlantedQuantity("sd_of_change", scale, waves, changes.standardDeviation(), SPREAD),
                new PlantedQuantity("share_with_both_scores", scale, waves, changes.share(), SHARE));
    }

    /** Tallies fixed streams in order, so that the result does not depend on the number of processors. */
    private static List<ScoreTally> tallies() {
        List<RandomStream> streams = RandomStream.streams(SEED, STREAMS);
        List<List<ScoreTally>> parts = IntStream.range(0, STREAMS)
                .parallel()
                .mapToObj(i -> tallies(streams.get(i)))
                .toList();
        List<ScoreTally> all = empty();
        for (List<ScoreTally> part : parts) {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).add(part.get(i));
            }
        }
        return all;
    }

    private static List<ScoreTally> tallies(RandomStream random) {
        List<ScoreTally> tallies = empty();
        for (int i = 0; i < PERSONS_PER_STREAM; i++) {
            var person = RespondentModel.draw(random);
            tallies.forEach(tally -> tally.add(person));
        }
        return tallies;
    }

    private static List<ScoreTally> empty() {
        return ScaleModel.ALL.stream().map(ScoreTally::new).toList();
    }
}
