package org.vpip.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vpip.instruments.format.SheetWriter;
import org.vpip.sample.community.Chance;
import org.vpip.sample.community.NetworkModel;
import org.vpip.sample.community.OnlineModel;
import org.vpip.sample.community.PersonModel;
import org.vpip.sample.community.SampleWave;
import org.vpip.sample.community.ScaleModel;

/**
 * What a perfect analysis of endlessly many sample communities would find. What has a formula is computed from it; the
 * rest comes from a million persons drawn with a seed of its own, and says how exact that is.
 */
public record PlantedTruth(List<Quantity> quantities) {
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
     * @param name what it is, such as expected_change
     * @param of id of a scale or relation
     * @param waves one wave or two, as in the plan
     * @param how where the value comes from
     */
    public record Quantity(String name, String of, String waves, double value, String how) {}

    /** Computed once, when somebody asks. */
    private static final class Known {
        static final PlantedTruth TRUTH = compute();
    }

    public PlantedTruth {
        quantities = List.copyOf(quantities);
    }

    public static PlantedTruth known() {
        return Known.TRUTH;
    }

    /** @throws IllegalArgumentException when nothing of that name was planted there */
    public double value(String name, String of, String waves) {
        return quantities.stream()
                .filter(quantity -> quantity.name().equals(name)
                        && quantity.of().equals(of)
                        && quantity.waves().equals(waves))
                .mapToDouble(Quantity::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing planted: " + name + " " + of + " " + waves));
    }

    void write(Path file) throws IOException {
        SheetWriter.write(
                file,
                List.of("quantity", "scale_or_relation", "wave_or_waves", "value", "how"),
                quantities.stream().map(PlantedTruth::row).toList());
    }

    private static List<String> row(Quantity quantity) {
        return List.of(
                quantity.name(),
                quantity.of(),
                quantity.waves(),
                String.format(Locale.ROOT, "%.6f", quantity.value()),
                quantity.how());
    }

    private static PlantedTruth compute() {
        List<Quantity> quantities = new ArrayList<>();
        for (ScoreTally tally : tallies()) {
            quantities.addAll(changes(tally, SampleWave.T1));
            quantities.addAll(changes(tally, SampleWave.T2));
            quantities.add(new Quantity("reliability", tally.scale().id(), "t0", tally.alpha(), COMPLETE));
        }
        for (SampleWave wave : SampleWave.WITH_NETWORK) {
            double density = NetworkModel.expectedDensity(wave);
            double across = NetworkModel.expectedCrossSectorShare(wave);
            quantities.add(new Quantity("expected_density", "advice", wave.id(), density, EXACT_DENSITY));
            quantities.add(new Quantity("expected_cross_sector_share", "advice", wave.id(), across, EXACT_SHARE));
        }
        quantities.add(
                new Quantity("expected_answered_48h", "online", "", OnlineModel.ANSWERED_PROMPTLY, EXACT_ANSWERED));
        return new PlantedTruth(quantities);
    }

    private static List<Quantity> changes(ScoreTally tally, SampleWave after) {
        String scale = tally.scale().id();
        String waves = "t0 " + after.id();
        ScoreTally.ChangeSums changes = tally.changeTo(after);
        return List.of(
                new Quantity("expected_change", scale, waves, changes.mean(), WITH_BOTH),
                new Quantity("expected_change_mc_error", scale, waves, changes.standardError(), MC_ERROR),
                new Quantity("sd_of_change", scale, waves, changes.standardDeviation(), SPREAD),
                new Quantity("share_with_both_scores", scale, waves, changes.share(), SHARE));
    }

    /** Streams are fixed and added up in order, so the result does not depend on the number of processors. */
    private static List<ScoreTally> tallies() {
        List<Chance> streams = Chance.streams(SEED, STREAMS);
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

    private static List<ScoreTally> tallies(Chance chance) {
        List<ScoreTally> tallies = empty();
        for (int i = 0; i < PERSONS_PER_STREAM; i++) {
            var person = PersonModel.draw(chance);
            tallies.forEach(tally -> tally.add(person));
        }
        return tallies;
    }

    private static List<ScoreTally> empty() {
        return ScaleModel.ALL.stream().map(ScoreTally::new).toList();
    }
}
