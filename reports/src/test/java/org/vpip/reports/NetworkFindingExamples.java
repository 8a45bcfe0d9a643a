package org.vpip.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.FindingDetails.WaveValues;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.GroupTieCounts;
import org.vpip.analysis.finding.details.NetworkDetails.RosterCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;

/** Networks and the findings about them, made by hand. */
public final class NetworkFindingExamples {
    private NetworkFindingExamples() {}

    /**
     * A ring with chords, at two waves alike.
     *
     * @param isolates people at the end without any tie
     * @param silent people at the beginning who did not answer the second time
     */
    public static Estimate picture(String attribute, List<String> groups, int isolates, int silent) {
        int people = groups.size();
        int tied = people - isolates;
        List<SociogramPerson> nodes = IntStream.range(0, people)
                .mapToObj(i -> new SociogramPerson(
                        "person-" + i,
                        groups.get(i),
                        (1 + Math.cos(i * 2 * Math.PI / people)) / 2,
                        (1 + Math.sin(i * 2 * Math.PI / people)) / 2))
                .toList();
        List<SociogramEdge> ties = IntStream.range(0, tied)
                .boxed()
                .flatMap(i -> IntStream.of(1, 2, tied / 2).mapToObj(step -> new SociogramEdge(i, (i + step) % tied)))
                .filter(tie -> tie.from() != tie.to())
                .distinct()
                .toList();
        List<Integer> all = IntStream.range(0, people).boxed().toList();
        SociogramDetails picture = new SociogramDetails(
                "advice",
                true,
                attribute,
                nodes,
                List.of(
                        new WaveTies(FindingExamples.START, all, all, ties),
                        new WaveTies(FindingExamples.AFTER, all, all.subList(silent, people), ties)));
        return Estimate.withoutInference(
                FindingExamples.subject(
                        "picture_advice",
                        IndicatorRole.DESCRIPTIVE,
                        "network:advice",
                        "picture",
                        FindingExamples.NORTH,
                        FindingExamples.START,
                        FindingExamples.AFTER),
                people,
                MeasurementUnit.COUNT,
                NumberedPeople.sample(people),
                picture,
                FindingExamples.provenance());
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
            String id,
            String method,
            MeasurementUnit unit,
            double value,
            WaveId wave,
            int nodes,
            int answered,
            int ties) {
        return network(
                id,
                method,
                unit,
                value,
                new NetworkDetails(
                        "advice",
                        true,
                        new RosterCounts(nodes, answered, OptionalInt.of(0)),
                        new TieCounts(ties, (long) answered * (nodes - 1), OptionalInt.of(ties / 3)),
                        new GroupTieCounts(
                                OptionalInt.of(ties / 2), OptionalInt.of(ties - ties / 2), Optional.empty())),
                wave);
    }

    public static Estimate network(
            String id, String method, MeasurementUnit unit, double value, NetworkDetails details, WaveId wave) {
        int answered = details.roster().answered();
        Map<ExclusionReason, Integer> silent =
                Map.of(ExclusionReason.DID_NOT_ANSWER_NETWORK, details.roster().nodes() - answered);
        return network(id, method, unit, value, details, NumberedPeople.sample(0, answered, silent), wave);
    }

    public static Estimate network(
            String id,
            String method,
            MeasurementUnit unit,
            double value,
            NetworkDetails details,
            AnalysisSample sample,
            WaveId wave) {
        return Estimate.withoutInference(
                FindingExamples.subject(
                        id, IndicatorRole.SECONDARY, "network:advice", method, FindingExamples.NORTH, wave),
                value,
                unit,
                sample,
                details,
                FindingExamples.provenance());
    }

    /** Forty people who all answered. */
    public static Estimate table(String id, String method, double value, NetworkTableDetails details) {
        return Estimate.withoutInference(
                FindingExamples.subject(
                        id,
                        IndicatorRole.SECONDARY,
                        "network:advice",
                        method,
                        FindingExamples.NORTH,
                        FindingExamples.START),
                value,
                MeasurementUnit.RATIO,
                NumberedPeople.sample(40),
                details,
                FindingExamples.provenance());
    }

    /** Ties between the groups of the attribute sector, some of them few. */
    public static NetworkTableDetails mixing() {
        int[][] ties = {{20, 12, 3}, {9, 31, 14}, {11, 8, 40}};
        List<String> groups = List.of("a", "b", "c");
        return new NetworkTableDetails(
                NetworkTableKind.MIXING,
                "advice",
                true,
                "sector",
                groups,
                IntStream.range(0, 3)
                        .mapToObj(row -> new NetworkTableRow(
                                groups.get(row),
                                OptionalInt.of(13 + row),
                                IntStream.of(ties[row])
                                        .mapToObj(count -> new NetworkTableCell(
                                                OptionalInt.of(count), OptionalDouble.of(count / 13.0)))
                                        .toList()))
                        .toList());
    }

    public static Estimate comparison(String id, String method, int kept, int created, int dissolved) {
        return new Estimate(
                FindingExamples.subject(
                        id,
                        IndicatorRole.SECONDARY,
                        "network:advice",
                        method,
                        FindingExamples.NORTH,
                        FindingExamples.START,
                        FindingExamples.AFTER),
                (created - dissolved) / (33.0 * 32),
                MeasurementUnit.INDEX,
                Inference.of(Optional.of(new Interval(-0.01, 0.06, 0.95)), IntervalMethod.VERTEX_BOOTSTRAP),
                NumberedPeople.sample(33),
                new NetworkComparisonDetails(
                        "advice", 33, OptionalInt.of(33 * 32 - 2), kept, created, dissolved, OptionalDouble.of(0.012)),
                FindingExamples.provenance());
    }

    public static Estimate measureChange(String id, String method, PersonSet stayers, double value) {
        return new Estimate(
                FindingExamples.subject(
                        id,
                        IndicatorRole.SECONDARY,
                        "network:advice",
                        method,
                        FindingExamples.NORTH,
                        FindingExamples.START,
                        FindingExamples.AFTER),
                value,
                MeasurementUnit.INDEX,
                Inference.of(
                        Optional.of(new Interval(value - 0.05, value + 0.05, 0.95)), IntervalMethod.VERTEX_JACKKNIFE),
                AnalysisSample.complete(stayers),
                new NetworkMeasureChangeDetails(
                        "advice",
                        stayers.count(),
                        new WaveValues(0.41, 0.41 + value),
                        OptionalDouble.of(0.39),
                        OptionalDouble.of(0.44)),
                FindingExamples.provenance());
    }

    public static Estimate ties(String id, int stayers, int kept, int created, int dissolved) {
        return ties(id, NumberedPeople.first(stayers), kept, created, dissolved);
    }

    public static Estimate ties(String id, PersonSet stayers, int kept, int created, int dissolved) {
        return Estimate.withoutInference(
                FindingExamples.subject(
                        id,
                        IndicatorRole.SECONDARY,
                        "network:advice",
                        "tie_change",
                        FindingExamples.NORTH,
                        FindingExamples.START,
                        FindingExamples.AFTER),
                kept + created + dissolved == 0 ? 0 : (double) kept / (kept + created + dissolved),
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(stayers),
                new TieChangeDetails("advice", stayers.count(), kept, created, dissolved),
                FindingExamples.provenance());
    }
}
