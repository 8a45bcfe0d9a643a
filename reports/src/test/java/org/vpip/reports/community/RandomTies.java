package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.NewTieExamples;
import org.vpip.reports.NumberedPeople;

/** The advice ties of an invented community at two waves, and the findings about them. */
final class RandomTies {
    private final RandomPeople people;
    private final boolean[][][] ties;

    RandomTies(RandomPeople people) {
        this.people = people;
        Random random = people.random();
        double density = random.nextDouble() * random.nextDouble();
        double kept = random.nextDouble();
        this.ties = new boolean[2][people.size()][people.size()];
        each((from, to) -> ties[0][from][to] = random.nextDouble() < density);
        each((from, to) ->
                ties[1][from][to] = random.nextDouble() < kept ? ties[0][from][to] : random.nextDouble() < density);
    }

    private interface PairAction {
        void take(int from, int to);
    }

    private void each(PairAction action) {
        people.all().forEach(from -> people.all().filter(to -> to != from).forEach(to -> action.take(from, to)));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int wave = 0; wave < 2; wave++) {
            findings.addAll(new RandomTieMeasures(people, this, wave).findings());
            findings.add(mixing(wave));
        }
        findings.add(NetworkFindingExamples.ties(
                "n6",
                NumberedPeople.of(people.all().filter(people::isStayer)),
                stayed(true, true),
                stayed(false, true),
                stayed(true, false)));
        PersonSet stayers = NumberedPeople.of(people.all().filter(people::isStayer));
        findings.add(NewTieExamples.newTies(
                "n12", stayers, NewTieExamples.details(stayers.count(), stayed(false, true), 1, 2)));
        findings.add(NetworkFindingExamples.measureChange("n13", "reciprocity_change", stayers, 0.07));
        findings.add(NetworkFindingExamples.measureChange("n14", "e_i_index_change(sector)", stayers, -0.12));
        findings.add(comparison("n10", "density_change"));
        findings.add(comparison("n11", "qap_correlation"));
        findings.add(degreeChange("n7", "degree_change", (from, to) -> true));
        findings.add(degreeChange(
                "n8",
                "cross_group_degree_change(sector)",
                (from, to) -> !people.sector(from).equals(people.sector(to))));
        findings.add(picture());
        return findings;
    }

    /** Returns whether a tie was reported at that wave. */
    boolean has(int wave, int from, int to) {
        return people.hasAnswered(wave, from) && ties[wave][from][to];
    }

    /** Returns how many ordered pairs of different people meet a condition. */
    int count(BiPredicate<Integer, Integer> condition) {
        int[] count = {0};
        each((from, to) -> count[0] += condition.test(from, to) ? 1 : 0);
        return count[0];
    }

    private int stayers() {
        return (int) people.all().filter(people::isStayer).count();
    }

    private int stayed(boolean before, boolean after) {
        return count((from, to) -> people.isStayer(from)
                && people.isStayer(to)
                && ties[0][from][to] == before
                && ties[1][from][to] == after);
    }

    private Finding comparison(String id, String method) {
        int stayers = stayers();
        int blank = people.random().nextInt(3);
        int pairs = Math.max(0, stayers * (stayers - 1) - blank);
        double change = pairs == 0 ? 0 : (stayed(false, true) - stayed(true, false)) / (double) pairs;
        return Estimate.withoutInference(
                subject(id, IndicatorRole.SECONDARY, "network:advice", method, RandomPeople.community(), START, AFTER),
                method.equals("density_change") ? change : people.random().nextDouble(),
                MeasurementUnit.INDEX,
                people.sample(people::isStayer),
                new NetworkComparisonDetails(
                        "advice",
                        stayers,
                        OptionalInt.of(pairs),
                        stayed(true, true),
                        stayed(false, true),
                        stayed(true, false),
                        OptionalDouble.empty()),
                provenance());
    }

    private Finding degreeChange(String id, String method, BiPredicate<Integer, Integer> counted) {
        ChangeDetails details = PairedValues.unbounded().details(degrees(0, counted), degrees(1, counted));
        return Estimate.withoutInference(
                subject(id, IndicatorRole.SECONDARY, "network:advice", method, RandomPeople.community(), START, AFTER),
                details.moments().difference().mean(),
                MeasurementUnit.TIES_EACH,
                people.sample(people::isStayer),
                details,
                provenance());
    }

    private double[] degrees(int wave, BiPredicate<Integer, Integer> counted) {
        return people.all()
                .filter(people::isStayer)
                .mapToDouble(from -> people.all()
                        .filter(people::isStayer)
                        .filter(to -> to != from && ties[wave][from][to] && counted.test(from, to))
                        .count())
                .toArray();
    }

    private Finding mixing(int wave) {
        List<NetworkTableRow> rows = RandomPeople.SECTORS.stream()
                .map(sector -> new NetworkTableRow(
                        sector,
                        OptionalInt.of(members(sector)),
                        RandomPeople.SECTORS.stream()
                                .map(other -> cell(wave, sector, other))
                                .toList()))
                .toList();
        NetworkTableDetails table =
                new NetworkTableDetails(NetworkTableKind.MIXING, "advice", true, "sector", RandomPeople.SECTORS, rows);
        return Estimate.withoutInference(
                subject(
                        "n9",
                        IndicatorRole.SECONDARY,
                        "network:advice",
                        "mixing(sector)",
                        RandomPeople.community(),
                        wave(wave)),
                people.random().nextDouble(),
                MeasurementUnit.RATIO,
                people.sample(person -> people.hasAnswered(wave, person)),
                table,
                provenance());
    }

    private int members(String sector) {
        return (int) people.in(Subgroup.of("sector", sector)).count();
    }

    private NetworkTableCell cell(int wave, String row, String column) {
        int found = count((from, to) -> has(wave, from, to)
                && people.sector(from).equals(row)
                && people.sector(to).equals(column));
        double possible = members(row) * (members(column) - (row.equals(column) ? 1.0 : 0));
        double all = count((from, to) -> has(wave, from, to));
        double expected = all * possible / (people.size() * (people.size() - 1.0));
        return new NetworkTableCell(
                OptionalInt.of(found), expected > 0 ? OptionalDouble.of(found / expected) : OptionalDouble.empty());
    }

    static WaveId wave(int wave) {
        return wave == 0 ? START : AFTER;
    }

    private Finding picture() {
        Random random = people.random();
        List<SociogramPerson> nodes = people.all()
                .mapToObj(person -> new SociogramPerson(
                        "person-" + person, people.sector(person), random.nextDouble(), random.nextDouble()))
                .toList();
        List<WaveTies> waves = IntStream.range(0, 2).mapToObj(this::drawn).toList();
        return Estimate.withoutInference(
                subject(
                        "picture_advice",
                        IndicatorRole.DESCRIPTIVE,
                        "network:advice",
                        "picture",
                        RandomPeople.community(),
                        START,
                        AFTER),
                people.size(),
                MeasurementUnit.COUNT,
                people.sample(person -> true),
                new SociogramDetails("advice", true, "sector", nodes, waves),
                provenance());
    }

    private WaveTies drawn(int wave) {
        List<SociogramEdge> edges = new ArrayList<>();
        each((from, to) -> {
            if (has(wave, from, to)) {
                edges.add(new SociogramEdge(from, to));
            }
        });
        List<Integer> answered = people.all()
                .filter(person -> people.hasAnswered(wave, person))
                .boxed()
                .toList();
        return new WaveTies(wave(wave), people.all().boxed().toList(), answered, edges);
    }
}
