package org.vpip.app.accuracy.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.springframework.util.FileSystemUtils;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.statistics.Interval;
import org.vpip.app.accuracy.situation.SimulatedFolder;
import org.vpip.app.accuracy.situation.SimulatedMember;
import org.vpip.app.evaluation.LoadedStudy;

/**
 * The coverage and the width of the 95 % intervals of each {@link Estimand}, in studies that are read and evaluated like any other.
 * The result depends on the seed alone; the first studies are the same for any number of them.
 *
 * @param studies of each number of people
 */
public record CoverageStudy(long seed, int studies) {
    /** Numbers of people. */
    public static final List<Integer> SIZES = List.of(12, 20, 48, 200);

    /** The number of studies whose answers {@link #writeSample} writes for R. */
    public static final int SAMPLE = 30;

    /**
     * The intervals of one estimand and one number of people.
     *
     * @param intervals of each study; empty where the study has none
     */
    public record CoverageCell(Estimand estimand, int people, List<Optional<Interval>> intervals) {
        public CoverageCell {
            intervals = List.copyOf(intervals);
        }

        /** Returns the number of studies with an interval. */
        public int count() {
            return (int) intervals.stream().filter(Optional::isPresent).count();
        }

        /** Returns the share of intervals that contain the truth, 0 to 1; NaN without intervals. */
        public double coverage() {
            return intervals.stream()
                    .flatMap(Optional::stream)
                    .mapToInt(interval -> interval.contains(estimand.truth()) ? 1 : 0)
                    .average()
                    .orElse(Double.NaN);
        }

        /** Returns the mean width of the intervals of the first {@link #SAMPLE} studies; NaN without intervals. */
        public double sampleWidth() {
            return intervals.stream()
                    .limit(SAMPLE)
                    .flatMap(Optional::stream)
                    .mapToDouble(interval -> interval.high() - interval.low())
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /** Returns a cell for each estimand and number of people, by estimand. */
    public List<CoverageCell> run() {
        return run(SIZES);
    }

    /** Returns the cells of some numbers of people. */
    List<CoverageCell> run(List<Integer> sizes) {
        return sizes.stream()
                .flatMap(people -> CoverageDesign.all(people).stream())
                .flatMap(design -> cells(design).stream())
                .sorted(Comparator.comparing(CoverageCell::estimand))
                .toList();
    }

    private List<CoverageCell> cells(CoverageDesign design) {
        List<Map<Estimand, Interval>> found = List.of(design.streams(seed, design.studies(studies))).parallelStream()
                .map(random -> intervals(design.folder(random)))
                .toList();
        return design.estimands().stream()
                .map(estimand -> new CoverageCell(
                        estimand,
                        design.people(),
                        found.stream()
                                .map(study -> Optional.ofNullable(study.get(estimand)))
                                .toList()))
                .toList();
    }

    private static Map<Estimand, Interval> intervals(SimulatedFolder simulated) {
        try {
            Path folder = Files.createTempDirectory("vpip-coverage");
            try {
                simulated.write(folder);
                return intervals(LoadedStudy.read(folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Estimand, Interval> intervals(LoadedStudy study) {
        if (!study.isUsable()) {
            throw new IllegalStateException("a simulated study has problems: " + study.problems());
        }
        List<Finding> findings = Evaluation.of(study.study(), study.plan()).all();
        Map<Estimand, Interval> intervals = new EnumMap<>(Estimand.class);
        for (Estimand estimand : Estimand.values()) {
            findings.stream()
                    .filter(finding -> finding.subject().indicator().value().equals(estimand.id()))
                    .filter(Estimate.class::isInstance)
                    .findFirst()
                    .flatMap(finding -> ((Estimate) finding).interval())
                    .ifPresent(interval -> intervals.put(estimand, interval));
        }
        return intervals;
    }

    /** Writes the answers of the first {@link #SAMPLE} studies of each number of people and of communities, for widths.R. */
    public void writeSample(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("study,n,community,person,wave,"
                + Arrays.stream(Estimand.values()).map(Estimand::id).collect(Collectors.joining(","))));
        for (int people : SIZES) {
            for (CoverageDesign design : CoverageDesign.all(people)) {
                UniformRandomProvider[] streams = design.streams(seed, SAMPLE);
                for (int study = 0; study < SAMPLE; study++) {
                    lines.addAll(sample(study, design, design.folder(streams[study])));
                }
            }
        }
        Files.write(file, lines);
    }

    /** Returns a line for each person and wave, blank for the estimands of other numbers of communities. */
    private static List<String> sample(int study, CoverageDesign design, SimulatedFolder folder) {
        List<String> lines = new ArrayList<>();
        for (int person = 0; person < design.people(); person++) {
            SimulatedMember member = folder.members().get(person);
            for (int wave = 0; wave < Estimand.WAVES; wave++) {
                Iterator<String> answers =
                        List.of(member.answers().get(wave).split(",", -1)).iterator();
                String cells = Arrays.stream(Estimand.values())
                        .map(estimand -> design.estimands().contains(estimand) ? answers.next() : "")
                        .collect(Collectors.joining(","));
                lines.add(String.join(
                        ",", "" + study, "" + design.people(), member.community(), "" + person, "" + wave, cells));
            }
        }
        return lines;
    }
}
