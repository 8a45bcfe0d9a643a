package org.vpip.app.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.reports.disclosure.Audience;

/** No published number of a network makes a tie or a person's number of contacts certain, not even to a member. */
class TieAttackTest {
    private static final int STEPS = 200_000;

    @TempDir
    Path folder;

    private static TieGraph empty(int people) {
        int groups = people < 20 ? 3 : 4;
        return new TieGraph(
                IntStream.range(0, people).map(person -> person % groups).toArray());
    }

    /** Returns a network in which each pair is tied with the same probability. */
    private static TieGraph random(int people, double density, long seed) {
        Random random = new Random(seed);
        TieGraph graph = empty(people);
        for (int from = 0; from < people; from++) {
            for (int to = 0; to < people; to++) {
                if (from != to && random.nextDouble() < density) {
                    graph.tie(from, to);
                }
            }
        }
        return graph;
    }

    private static TieGraph shaped(String shape) {
        return switch (shape) {
            case "star" -> hub(empty(16), 0, 16);
            case "star of five" -> hub(empty(16), 0, 6);
            case "star with a few ties" -> hub(random(16, 0.04, 3), 0, 16);
            case "two stars" -> hub(hub(empty(18), 0, 18), 1, 18);
            case "couples" -> couples(16);
            case "ring" -> ring(18);
            case "three cliques" -> cliques(18, 3);
            case "two cliques" -> cliques(20, 2);
            case "all but one" -> hub(random(15, 0.97, 5), 0, 15);
            default -> throw new IllegalArgumentException(shape);
        };
    }

    private static TieGraph hub(TieGraph graph, int hub, int people) {
        for (int other = 0; other < people; other++) {
            graph.tie(hub, other).tie(other, hub);
        }
        return graph;
    }

    private static TieGraph couples(int people) {
        TieGraph graph = empty(people);
        for (int one = 0; one < people; one += 2) {
            graph.tie(one, one + 1).tie(one + 1, one);
        }
        return graph;
    }

    private static TieGraph ring(int people) {
        TieGraph graph = empty(people);
        for (int one = 0; one < people; one++) {
            graph.tie(one, (one + 1) % people);
        }
        return graph;
    }

    private static TieGraph cliques(int people, int count) {
        TieGraph graph = empty(people);
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                if (one != other && one * count / people == other * count / people) {
                    graph.tie(one, other);
                }
            }
        }
        return graph;
    }

    private Map<String, Double> published(TieGraph graph, Audience audience) throws IOException {
        return TieStudy.write(graph, folder.resolve("study")).published(audience);
    }

    /** Returns what is certain to a reader without ties, and to the members with the most, the fewest and some contacts. */
    private static Map<Integer, Set<String>> certain(TieGraph graph, Map<String, Double> published) {
        int[] contacts = graph.contacts();
        int most = IntStream.range(0, contacts.length).reduce(0, (a, b) -> contacts[b] > contacts[a] ? b : a);
        int fewest = IntStream.range(0, contacts.length).reduce(0, (a, b) -> contacts[b] < contacts[a] ? b : a);
        Map<Integer, Set<String>> certain = new TreeMap<>();
        for (int reader : new TreeSet<>(Arrays.asList(PossibleTies.NOBODY, most, fewest, contacts.length / 2))) {
            Set<String> known = new PossibleTies(graph, published, TieStudy.halfDigits(published), reader)
                    .walk(STEPS)
                    .certain();
            if (!known.isEmpty()) {
                certain.put(reader, known);
            }
        }
        return certain;
    }

    @ParameterizedTest
    @CsvSource({"6,0.7", "12,0.3", "14,0.2"})
    void nothingIsToldOfAFewPeople(int people, double density) throws IOException {
        assertThat(published(random(people, density, people), Audience.FUNDER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15,0.1,1", "15,0.3,2", "15,0.6,3", "15,0.9,4", "18,0.07,5", "18,0.5,6", "40,0.03,7", "40,0.2,8"})
    void noTieOfARandomNetworkIsCertain(int people, double density, long seed) throws IOException {
        TieGraph graph = random(people, density, seed);
        Map<String, Double> published = published(graph, Audience.FUNDER);
        assertThat(published).containsKey("density");
        assertThat(certain(graph, published)).as("%s", published).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "star",
                "star of five",
                "star with a few ties",
                "two stars",
                "couples",
                "ring",
                "three cliques",
                "two cliques",
                "all but one"
            })
    void noTieOfAnExtremeNetworkIsCertain(String shape) throws IOException {
        TieGraph graph = shaped(shape);
        Map<String, Double> published = published(graph, Audience.FUNDER);
        assertThat(certain(graph, published)).as("%s", published).isEmpty();
    }

    @Test
    void findsTheTiesOfAStarAmongAllNumbers() throws IOException {
        TieGraph graph = shaped("star of five");
        assertThat(certain(graph, published(graph, Audience.RESEARCHER)))
                .containsKeys(0)
                .allSatisfy((reader, known) -> assertThat(known).isNotEmpty());
    }
}
