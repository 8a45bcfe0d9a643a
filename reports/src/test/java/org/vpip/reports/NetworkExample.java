package org.vpip.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.NetworkPicture.Edge;
import org.vpip.analysis.finding.NetworkPicture.Node;
import org.vpip.analysis.finding.NetworkPicture.WaveTies;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.analysis.finding.NetworkTableDetails.Cell;
import org.vpip.analysis.finding.NetworkTableDetails.Kind;
import org.vpip.analysis.finding.NetworkTableDetails.Row;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;

/** Networks and the findings about them, made by hand. */
public final class NetworkExample {
    private NetworkExample() {}

    /**
     * A ring with chords, at two waves alike.
     *
     * @param isolates people at the end without any tie
     * @param silent people at the beginning who did not answer the second time
     */
    public static Estimate picture(String attribute, List<String> groups, int isolates, int silent) {
        int people = groups.size();
        int tied = people - isolates;
        List<Node> nodes = IntStream.range(0, people)
                .mapToObj(i -> new Node(
                        "person-" + i,
                        groups.get(i),
                        (1 + Math.cos(i * 2 * Math.PI / people)) / 2,
                        (1 + Math.sin(i * 2 * Math.PI / people)) / 2))
                .toList();
        List<Edge> ties = IntStream.range(0, tied)
                .boxed()
                .flatMap(i -> IntStream.of(1, 2, tied / 2).mapToObj(step -> new Edge(i, (i + step) % tied)))
                .filter(tie -> tie.from() != tie.to())
                .distinct()
                .toList();
        List<Integer> all = IntStream.range(0, people).boxed().toList();
        NetworkPicture picture = new NetworkPicture(
                "advice",
                true,
                attribute,
                nodes,
                List.of(
                        new WaveTies(Example.START, all, all, ties),
                        new WaveTies(Example.AFTER, all, all.subList(silent, people), ties)));
        return Estimate.plain(
                Example.subject(
                        "picture_advice",
                        Role.DESCRIPTIVE,
                        "network:advice",
                        "picture",
                        Example.NORTH,
                        Example.START,
                        Example.AFTER),
                people,
                Unit.COUNT,
                Counted.all(people),
                picture,
                Example.provenance());
    }

    /** Codes of groups a, b, c … with that many people; negative sizes are people of no known group. */
    public static List<String> groups(int... sizes) {
        return IntStream.range(0, sizes.length)
                .boxed()
                .flatMap(group -> IntStream.range(0, Math.abs(sizes[group]))
                        .mapToObj(person -> sizes[group] < 0 ? "" : String.valueOf((char) ('a' + group))))
                .toList();
    }

    public static Estimate network(
            String id, String method, Unit unit, double value, WaveId wave, int nodes, int answered, int ties) {
        return network(
                id,
                method,
                unit,
                value,
                new NetworkDetails(
                        "advice",
                        true,
                        nodes,
                        answered,
                        ties,
                        (long) answered * (nodes - 1),
                        OptionalInt.of(ties / 3),
                        OptionalInt.of(0),
                        OptionalInt.of(ties / 2),
                        OptionalInt.of(ties - ties / 2),
                        Optional.empty()),
                wave);
    }

    public static Estimate network(
            String id, String method, Unit unit, double value, NetworkDetails details, WaveId wave) {
        int silent = details.nodes() - details.answered();
        return Estimate.plain(
                Example.subject(id, Role.SECONDARY, "network:advice", method, Example.NORTH, wave),
                value,
                unit,
                new Counted(details.answered(), details.nodes(), Map.of(LeftOut.DID_NOT_ANSWER_NETWORK, silent)),
                details,
                Example.provenance());
    }

    /** Forty people who all answered. */
    public static Estimate table(String id, String method, double value, NetworkTableDetails details) {
        return Estimate.plain(
                Example.subject(id, Role.SECONDARY, "network:advice", method, Example.NORTH, Example.START),
                value,
                Unit.RATIO,
                Counted.all(40),
                details,
                Example.provenance());
    }

    /** Ties between the groups of the attribute sector, some of them few. */
    public static NetworkTableDetails mixing() {
        int[][] ties = {{20, 12, 3}, {9, 31, 14}, {11, 8, 40}};
        List<String> groups = List.of("a", "b", "c");
        return new NetworkTableDetails(
                Kind.MIXING,
                "advice",
                true,
                "sector",
                groups,
                IntStream.range(0, 3)
                        .mapToObj(row -> new Row(
                                groups.get(row),
                                OptionalInt.of(13 + row),
                                IntStream.of(ties[row])
                                        .mapToObj(count ->
                                                new Cell(OptionalInt.of(count), OptionalDouble.of(count / 13.0)))
                                        .toList()))
                        .toList());
    }

    public static Estimate compared(String id, String method, int kept, int created, int dissolved) {
        return new Estimate(
                Example.subject(
                        id, Role.SECONDARY, "network:advice", method, Example.NORTH, Example.START, Example.AFTER),
                (created - dissolved) / (33.0 * 32),
                Unit.INDEX,
                Inference.of(Optional.of(new Interval(-0.01, 0.06, 0.95)), IntervalMethod.VERTEX_BOOTSTRAP),
                Counted.all(33),
                new NetworkComparisonDetails(
                        "advice", 33, OptionalInt.of(33 * 32 - 2), kept, created, dissolved, OptionalDouble.of(0.012)),
                Example.provenance());
    }

    public static Estimate ties(String id, int stayers, int kept, int created, int dissolved) {
        return Estimate.plain(
                Example.subject(
                        id,
                        Role.SECONDARY,
                        "network:advice",
                        "tie_change",
                        Example.NORTH,
                        Example.START,
                        Example.AFTER),
                kept + created + dissolved == 0 ? 0 : (double) kept / (kept + created + dissolved),
                Unit.PROPORTION,
                Counted.all(stayers),
                new TieChangeDetails("advice", stayers, kept, created, dissolved),
                Example.provenance());
    }
}
