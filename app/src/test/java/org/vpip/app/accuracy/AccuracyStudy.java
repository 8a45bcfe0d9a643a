package org.vpip.app.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.springframework.util.FileSystemUtils;
import org.vpip.analysis.change.MeanChangeMethod;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.plan.Indicator;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.instruments.response.WaveId;
import org.vpip.sample.PlantedTruth;
import org.vpip.sample.SampleStudy;

/**
 * Do the intervals tell the truth? Simulated sample studies are written as folders, read and evaluated like any other, and
 * it is counted how many of the 95 % intervals of change from t0 to t1 hold the change that was planted. The result depends
 * on the seed alone, not on the number of processors.
 *
 * @param seed from which the seeds of the studies come
 * @param studies how many; each gives an interval for each of the four scales
 */
public record AccuracyStudy(long seed, int studies) {
    private static final List<WaveId> WAVES = List.of(new WaveId("t0"), new WaveId("t1"));

    /**
     * How many intervals of one scale held the planted change.
     *
     * @param belowTruth intervals that lie wholly below it
     * @param aboveTruth intervals that lie wholly above it
     */
    public record Coverage(String scale, int intervals, int holding, int belowTruth, int aboveTruth) {
        Coverage plus(Coverage other) {
            return new Coverage(
                    scale,
                    intervals + other.intervals,
                    holding + other.holding,
                    belowTruth + other.belowTruth,
                    aboveTruth + other.aboveTruth);
        }

        /** 0 to 1. */
        public double share() {
            return (double) holding / intervals;
        }
    }

    /** One coverage a scale, in alphabetical order. */
    public List<Coverage> run() {
        SplittableRandom seeds = new SplittableRandom(seed);
        Map<String, Coverage> sum = new TreeMap<>();
        LongStream.generate(seeds::nextLong).limit(studies).boxed().toList().parallelStream()
                .map(AccuracyStudy::cover)
                .toList()
                .forEach(part -> part.forEach(one -> sum.merge(one.scale(), one, Coverage::plus)));
        return List.copyOf(sum.values());
    }

    private static List<Coverage> cover(long studySeed) {
        try {
            Path study = Files.createTempDirectory("vpip-accuracy");
            try {
                SampleStudy.withSeed(studySeed).write(study);
                return cover(LoadedStudy.read(study));
            } finally {
                FileSystemUtils.deleteRecursively(study);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Coverage> cover(LoadedStudy checked) {
        if (!checked.isUsable()) {
            throw new IllegalStateException("a sample study has problems: " + checked.problems());
        }
        Findings findings = Evaluation.of(checked.study(), changesOnly(checked.plan()));
        return findings.all().stream()
                .filter(finding -> finding.subject().method().equals(MeanChangeMethod.DECLARATION))
                .flatMap(finding -> cover(finding).stream())
                .toList();
    }

    private static IndicatorPlan changesOnly(IndicatorPlan plan) {
        List<Indicator> changes = plan.indicators().stream()
                .filter(indicator -> indicator.method().declaration().equals(MeanChangeMethod.DECLARATION))
                .filter(indicator -> indicator.source() instanceof ScaleSource)
                .filter(indicator -> indicator.waves().equals(WAVES))
                .map(Indicator::withoutSubgroups)
                .toList();
        return new IndicatorPlan(changes, plan.hash());
    }

    private static List<Coverage> cover(Finding finding) {
        boolean whole = finding.subject().subgroup().equals(Subgroup.EVERYBODY);
        if (!whole
                || !(finding instanceof Estimate estimate)
                || estimate.interval().isEmpty()) {
            return List.of();
        }
        String scale = ((ScaleSource) estimate.subject().source()).scale().value();
        double planted = PlantedTruth.instance().value("expected_change", scale, "t0 t1");
        double low = estimate.interval().get().low();
        double high = estimate.interval().get().high();
        boolean below = high < planted;
        boolean above = low > planted;
        return List.of(new Coverage(scale, 1, below || above ? 0 : 1, below ? 1 : 0, above ? 1 : 0));
    }
}
