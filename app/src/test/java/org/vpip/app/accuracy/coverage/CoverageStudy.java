package org.vpip.app.accuracy.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.springframework.util.FileSystemUtils;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.ParallelResampling;
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
        List<CoverageCell> cells = new ArrayList<>();
        for (int people : sizes) {
            List<Map<Estimand, Interval>> found = List.of(streams(people)).parallelStream()
                    .map(random -> intervals(folder(people, random)))
                    .toList();
            for (Estimand estimand : Estimand.values()) {
                cells.add(new CoverageCell(
                        estimand,
                        people,
                        found.stream()
                                .map(study -> Optional.ofNullable(study.get(estimand)))
                                .toList()));
            }
        }
        cells.sort((one, other) -> one.estimand().compareTo(other.estimand()));
        return cells;
    }

    private UniformRandomProvider[] streams(int people) {
        return ParallelResampling.streams(seed + people, studies);
    }

    private static SimulatedFolder folder(int people, UniformRandomProvider random) {
        List<SimulatedMember> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            members.add(new SimulatedMember("a", SimulatedMember.MEMBERS, answers(random)));
        }
        return new SimulatedFolder(
                Estimand.WAVES,
                Arrays.stream(Estimand.values()).map(Estimand::question).toList(),
                Arrays.stream(Estimand.values()).map(Estimand::row).toList(),
                members);
    }

    /** Draws the answers of a person to all questions at each wave. */
    private static List<String> answers(UniformRandomProvider random) {
        List<List<String>> questions = Arrays.stream(Estimand.values())
                .map(estimand -> estimand.answers(random))
                .toList();
        return IntStream.range(0, Estimand.WAVES)
                .mapToObj(wave ->
                        questions.stream().map(answers -> answers.get(wave)).collect(Collectors.joining(",")))
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

    /** Writes the answers of the first {@link #SAMPLE} studies of each number of people, for widths.R. */
    public void writeSample(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("study,n,person,wave,"
                + Arrays.stream(Estimand.values()).map(Estimand::id).collect(Collectors.joining(","))));
        for (int people : SIZES) {
            UniformRandomProvider[] streams = new CoverageStudy(seed, SAMPLE).streams(people);
            for (int study = 0; study < SAMPLE; study++) {
                lines.addAll(sample(study, folder(people, streams[study]).members()));
            }
        }
        Files.write(file, lines);
    }

    private static List<String> sample(int study, List<SimulatedMember> members) {
        List<String> lines = new ArrayList<>();
        for (int person = 0; person < members.size(); person++) {
            for (int wave = 0; wave < Estimand.WAVES; wave++) {
                String answers = members.get(person).answers().get(wave);
                lines.add("%d,%d,%d,%d,%s".formatted(study, members.size(), person, wave, answers));
            }
        }
        return lines;
    }
}
