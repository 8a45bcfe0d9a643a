package org.vpip.app.accuracy.situation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.springframework.util.FileSystemUtils;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Simulated studies of each {@link Situation}, read and evaluated like any other, with the faults of their output. The result depends
 * on the seed alone.
 *
 * @param studies of each situation
 */
public record SituationStudy(long seed, int studies) {
    /** All situations. */
    static final List<Situation> ALL = Stream.of(
                    Stream.of(3, 7, 8, 11, 12, 200).<Situation>map(PairsSituation::new),
                    Stream.<Situation>of(
                            new SmallCommunitySituation(),
                            new EmptyPostSituation(),
                            new SelectiveDropoutSituation(),
                            new EqualCohortsSituation(),
                            new DifferentCommunitiesSituation()))
            .flatMap(some -> some)
            .toList();

    /** A fault of the output of one study. */
    public enum OutputFault {
        CRASH,
        UNDEFINED_NUMBER,
        FALSE_SENTENCE,
        WRONG_CONCLUSION
    }

    /**
     * The outcome of one study.
     *
     * @param notes the faults in words
     * @param holds whether the interval of a method contains the truth; without entry where there is no interval
     */
    public record SituationOutcome(Set<OutputFault> faults, List<String> notes, Map<String, Boolean> holds) {
        public SituationOutcome {
            faults = Set.copyOf(faults);
            notes = List.copyOf(notes);
            holds = Map.copyOf(holds);
        }
    }

    /** The outcomes of one situation. */
    public record SituationResult(Situation situation, List<SituationOutcome> outcomes) {
        public SituationResult {
            outcomes = List.copyOf(outcomes);
        }

        /** Returns the number of studies with that fault. */
        public int count(OutputFault fault) {
            return (int) outcomes.stream()
                    .filter(outcome -> outcome.faults().contains(fault))
                    .count();
        }

        /** Returns the number of studies with an interval of a method. */
        public int intervals(String method) {
            return (int) outcomes.stream()
                    .filter(outcome -> outcome.holds().containsKey(method))
                    .count();
        }

        /** Returns the number of these intervals that contain the truth. */
        public int holding(String method) {
            return (int) outcomes.stream()
                    .filter(outcome -> outcome.holds().getOrDefault(method, false))
                    .count();
        }

        /** Returns the faults in words, each once. */
        public Stream<String> notes() {
            return outcomes.stream()
                    .flatMap(outcome -> outcome.notes().stream())
                    .distinct();
        }
    }

    /** Returns the outcomes of every situation. */
    public List<SituationResult> run() {
        return ALL.stream().map(this::run).toList();
    }

    private SituationResult run(Situation situation) {
        UniformRandomProvider[] streams =
                ParallelResampling.streams(seed + 31L * situation.label().hashCode(), studies);
        return new SituationResult(
                situation,
                List.of(streams).parallelStream()
                        .map(random -> outcome(situation, random))
                        .toList());
    }

    private static SituationOutcome outcome(Situation situation, UniformRandomProvider random) {
        try {
            Path folder = Files.createTempDirectory("vpip-situation");
            try {
                situation.draw(random).write(folder);
                return outcome(situation, EvaluatedStudy.of(folder));
            } catch (RuntimeException crash) {
                return new SituationOutcome(EnumSet.of(OutputFault.CRASH), List.of("crash: " + crash), Map.of());
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SituationOutcome outcome(Situation situation, EvaluatedStudy study) {
        Set<OutputFault> faults = EnumSet.noneOf(OutputFault.class);
        if (study.hasUndefinedNumber()) {
            faults.add(OutputFault.UNDEFINED_NUMBER);
        }
        List<String> texts = study.falseTexts();
        if (!texts.isEmpty()) {
            faults.add(OutputFault.FALSE_SENTENCE);
        }
        List<String> wrong = situation.wrong(study);
        if (!wrong.isEmpty()) {
            faults.add(OutputFault.WRONG_CONCLUSION);
        }
        return new SituationOutcome(
                faults, Stream.concat(texts.stream(), wrong.stream()).toList(), situation.holds(study));
    }
}
