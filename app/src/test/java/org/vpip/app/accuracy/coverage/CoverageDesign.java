package org.vpip.app.accuracy.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.app.accuracy.situation.SimulatedFolder;
import org.vpip.app.accuracy.situation.SimulatedMember;

/**
 * The studies of so many people, who belong in turn to so many communities, with a question for each {@link Estimand} of as many.
 *
 * @param communities at least 1
 */
record CoverageDesign(int people, int communities) {
    /** A distance between the seeds of designs, above any number of people. */
    private static final long SEEDS_APART = 100_000;

    private static final int MOST = 500;

    /** Returns a design for each number of communities that an estimand has, ascending. */
    static List<CoverageDesign> all(int people) {
        return Arrays.stream(Estimand.values())
                .map(Estimand::communities)
                .distinct()
                .sorted()
                .map(communities -> new CoverageDesign(people, communities))
                .toList();
    }

    List<Estimand> estimands() {
        return Arrays.stream(Estimand.values())
                .filter(estimand -> estimand.communities() == communities)
                .toList();
    }

    /** Returns how many of a number of studies are simulated: all of one community, else at most 500, as they need more time. */
    int studies(int all) {
        return communities == 1 ? all : Math.min(all, MOST);
    }

    /** Returns the random numbers of each study; those of the first studies do not depend on how many there are. */
    UniformRandomProvider[] streams(long seed, int studies) {
        return ParallelResampling.streams(seed + people + SEEDS_APART * (communities - 1), studies);
    }

    /** Draws a study. */
    SimulatedFolder folder(UniformRandomProvider random) {
        List<Estimand> asked = estimands();
        List<List<double[]>> effects = asked.stream()
                .map(estimand -> Stream.generate(() -> estimand.community(random))
                        .limit(communities)
                        .toList())
                .toList();
        List<SimulatedMember> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int home = i % communities;
            List<double[]> own =
                    effects.stream().map(community -> community.get(home)).toList();
            members.add(new SimulatedMember(
                    Character.toString('a' + home), SimulatedMember.MEMBERS, answers(asked, own, random)));
        }
        return new SimulatedFolder(
                Estimand.WAVES,
                asked.stream().map(Estimand::question).toList(),
                asked.stream().map(Estimand::row).toList(),
                members);
    }

    /** Draws the answers of a person to all questions, by wave. */
    private static List<String> answers(List<Estimand> asked, List<double[]> effects, UniformRandomProvider random) {
        List<List<String>> questions = IntStream.range(0, asked.size())
                .mapToObj(i -> asked.get(i).answers(random, effects.get(i)))
                .toList();
        return IntStream.range(0, Estimand.WAVES)
                .mapToObj(wave ->
                        questions.stream().map(answers -> answers.get(wave)).collect(Collectors.joining(",")))
                .toList();
    }
}
