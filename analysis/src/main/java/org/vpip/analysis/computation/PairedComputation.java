package org.vpip.analysis.computation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.InputTable;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.HedgesFactor;
import org.vpip.analysis.statistics.paired.AlternativeStandardizedChange;
import org.vpip.analysis.statistics.paired.BcaBootstrap;
import org.vpip.analysis.statistics.paired.BcaLimits;
import org.vpip.analysis.statistics.paired.EquivalenceTest;
import org.vpip.analysis.statistics.paired.MeanBootstrap;
import org.vpip.analysis.statistics.paired.PairedDescription;
import org.vpip.analysis.statistics.paired.PairedDominance;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.paired.ReliableChange;
import org.vpip.analysis.statistics.paired.SignFlipTest;
import org.vpip.analysis.statistics.paired.StandardizedChange;

/** Computation on the complete pairs of pre and post in {@code data.csv}. */
final class PairedComputation {
    private static final long SEED = 20260314;

    private final ComputationInput source;
    private final int rows;
    private final double[] pre;
    private final double[] post;
    private final double[] differences;
    private final PairedRankComputation ranks;

    private PairedComputation(ComputationInput source) {
        InputTable table = source.table("data.csv");
        double[][] pairs = table.completeColumns(List.of("pre", "post"));
        this.source = source;
        this.rows = table.size();
        this.pre = pairs[0];
        this.post = pairs[1];
        this.differences = RankDifferences.PLAIN.of(pre, post);
        this.ranks = new PairedRankComputation(pre, post);
    }

    static NumericResult compute(ComputationInput source) {
        PairedComputation own = new PairedComputation(source);
        NumericResult numbers = new NumericResult()
                .putAlways("descriptives", own.descriptives())
                .put("paired_t", own.studentT())
                .putAlways("wilcoxon_signed_rank", own.ranks.wilcoxon(RankDifferences.PLAIN))
                .putAlways("wilcoxon_signed_rank_tie_safe", own.ranks.wilcoxon(RankDifferences.TIE_SAFE))
                .put("hodges_lehmann", own.ranks.hodgesLehmann())
                .put("sign_test", own.ranks.signTest())
                .put("effect_sizes", own.effectSizes())
                .put("rank_biserial_matched_pairs", own.ranks.rankBiserial())
                .put("bca_bootstrap_mean_difference", own.bootstrap())
                .put("sign_flip_permutation", own.signFlip())
                .put("paired_dominance", own.dominance());
        if (source.arguments().containsKey("reliability")) {
            numbers.put("reliable_change", own.reliableChange());
        }
        if (source.arguments().containsKey("tost_margin")) {
            numbers.put("tost", own.equivalence());
        }
        return numbers;
    }

    private NumericResult descriptives() {
        PairedDescription description = PairedDescription.of(pre, post);
        return new NumericResult()
                .put("n_rows", rows)
                .put("n_pairs", pre.length)
                .put("n_missing_pre_or_post", rows - pre.length)
                .put("mean_pre", description.before().mean())
                .put("mean_post", description.after().mean())
                .put("sd_pre", description.before().deviation())
                .put("sd_post", description.after().deviation())
                .put("mean_difference", description.difference().mean())
                .put("sd_difference", description.difference().deviation())
                .put("se_difference", description.standardError())
                .put("pearson_r_pre_post", description.correlation());
    }

    private NumericResult studentT() {
        Optional<PairedTTest> t = PairedTTest.of(pre, post);
        return new NumericResult()
                .put("t", t, PairedTTest::statistic)
                .put("df", PairedTTest.degreesOfFreedom(pre.length))
                .put("p_two_sided", t, PairedTTest::p)
                .limits("ci95_low", "ci95_high", t.map(PairedTTest::interval));
    }

    private NumericResult effectSizes() {
        StandardizedChange change = StandardizedChange.of(pre, post);
        AlternativeStandardizedChange other = AlternativeStandardizedChange.of(pre, post);
        int n = pre.length;
        return new NumericResult()
                .put("d_z", change.dz())
                .limits("d_z_ci95_low_noncentral_t", "d_z_ci95_high_noncentral_t", change.dzInterval(n, 0.95))
                .put(
                        "hedges_J_df_n_minus_1",
                        n < 2 ? OptionalDouble.empty() : OptionalDouble.of(HedgesFactor.of(n - 1)))
                .put("g_z", change.gz())
                .put("d_av_mean_of_sds", change.dav())
                .put("d_av_root_mean_square_sds", other.rootMeanSquare())
                .put("g_av_mean_of_sds", change.gav())
                .put("d_rm", other.repeated())
                .put("glass_delta_pre_sd", other.glass());
    }

    private NumericResult reliableChange() {
        double reliability = source.number("reliability");
        double sem = ReliableChange.standardError(pre, reliability);
        Optional<ReliableChange> change = ReliableChange.of(pre, post, reliability);
        double[] scores = change.map(own -> IntStream.range(0, Math.min(10, differences.length))
                        .mapToDouble(i -> differences[i] / own.standardErrorOfDifference())
                        .toArray())
                .orElse(new double[0]);
        return new NumericResult()
                .put("reliability", reliability)
                .put("sem", sem)
                .put("s_diff", Math.sqrt(2) * sem)
                .put("criterion", ReliableChange.CRITERION)
                .put("smallest_reliable_difference", ReliableChange.CRITERION * Math.sqrt(2) * sem)
                .put("n_improved", change, ReliableChange::improved)
                .put("n_unchanged", change, ReliableChange::unchanged)
                .put("n_deteriorated", change, ReliableChange::deteriorated)
                .put("rc_first_values", scores);
    }

    private NumericResult bootstrap() {
        boolean varies = PairedTTest.of(pre, post).isPresent();
        NumericResult numbers = new NumericResult();
        if (!varies) {
            return numbers;
        }
        double acceleration = MeanBootstrap.acceleration(differences);
        numbers.put("jackknife_acceleration", acceleration);
        if (source.hasTable("bootstrap_means.csv")) {
            double[] replicates = source.table("bootstrap_means.csv").numbers("mean_difference");
            double estimate = plainMean(IntStream.range(0, differences.length).toArray());
            numbers.put(
                    "from_given_replicates",
                    limits(BcaLimits.of(estimate, replicates, acceleration, 0.95), replicates.length));
        }
        Optional<BcaLimits> own = new BcaBootstrap(SEED, 200_000).limits(differences.length, this::plainMean);
        return numbers.put("high_replicate_reference", limits(own, 200_000));
    }

    /** Returns sum / n, added up in the order of drawing; as in R, rounding decides whether a tied replicate is below. */
    private double plainMean(int[] positions) {
        double sum = 0;
        for (int position : positions) {
            sum += differences[position];
        }
        return sum / positions.length;
    }

    private static NumericResult limits(Optional<BcaLimits> limits, int replicates) {
        return new NumericResult()
                .put("R", replicates)
                .put("z0", limits, BcaLimits::bias)
                .put(
                        "adjusted_levels",
                        limits.map(own -> new double[] {own.lowLevel(), own.highLevel()})
                                .orElse(new double[0]))
                .limits("ci95_low", "ci95_high", limits.map(BcaLimits::interval));
    }

    private NumericResult equivalence() {
        double margin = source.number("tost_margin");
        Optional<EquivalenceTest> test = EquivalenceTest.of(pre, post, margin);
        return new NumericResult()
                .put("margin_low", -margin)
                .put("margin_high", margin)
                .put("t_low", test, own -> own.lower().t())
                .put("p_low", test, own -> own.lower().p())
                .put("t_high", test, own -> own.upper().t())
                .put("p_high", test, own -> own.upper().p())
                .put("p", test, EquivalenceTest::p)
                .limits("ci90_low", "ci90_high", test.map(EquivalenceTest::interval));
    }

    private NumericResult signFlip() {
        return new NumericResult().put("p", SignFlipTest.withSeed(SEED).p(differences));
    }

    private NumericResult dominance() {
        Optional<PairedDominance> dominance = PairedDominance.of(pre, post);
        return new NumericResult()
                .put("within", dominance, PairedDominance::within)
                .put("between", dominance.map(PairedDominance::between))
                .limits("ci95_low", "ci95_high", dominance.flatMap(PairedDominance::interval));
    }
}
