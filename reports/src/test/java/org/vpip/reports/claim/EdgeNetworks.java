package org.vpip.reports.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.FindingDetails.WaveValues;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.GroupPermutationResult;
import org.vpip.analysis.finding.details.NetworkDetails.GroupTieCounts;
import org.vpip.analysis.finding.details.NetworkDetails.RosterCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NewTieExamples;
import org.vpip.reports.NumberedPeople;

/** Random findings about networks: of one person or many, without answers, ties or groups. */
final class EdgeNetworks {
    private EdgeNetworks() {}

    static Estimate measure(FindingSubject subject, Random random) {
        int nodes = Math.max(1, EdgeFindings.people(random));
        int answered = random.nextInt(nodes + 1);
        int ties = random.nextInt(3 * answered + 1);
        int external = random.nextInt(ties + 1);
        boolean grouped = subject.method().comparesGroups();
        NetworkDetails details = new NetworkDetails(
                "advice",
                true,
                new RosterCounts(nodes, answered, OptionalInt.of(random.nextInt(answered + 1))),
                new TieCounts(ties, (long) answered * (nodes - 1), OptionalInt.of(ties / 2)),
                new GroupTieCounts(
                        OptionalInt.of(grouped ? external : 0),
                        OptionalInt.of(grouped ? ties - external : 0),
                        grouped
                                ? Optional.of(new GroupPermutationResult(OptionalDouble.of(0.4), 0.03))
                                : Optional.empty()));
        AnalysisSample sample =
                NumberedPeople.sample(0, answered, Map.of(ExclusionReason.DID_NOT_ANSWER_NETWORK, nodes - answered));
        return Estimate.withoutInference(
                subject,
                EdgeFindings.value(subject.method().unit(), random),
                subject.method().unit(),
                sample,
                details,
                FindingExamples.provenance());
    }

    static Estimate table(FindingSubject subject, Random random) {
        NetworkTableKind kind = switch (subject.method().id()) {
            case "mixing" -> NetworkTableKind.MIXING;
            case "brokerage" -> NetworkTableKind.BROKERAGE;
            case "core_periphery" -> NetworkTableKind.CORE;
            default -> NetworkTableKind.GROUPS_FOUND;
        };
        List<String> columns = switch (kind) {
            case MIXING, GROUPS_FOUND -> List.of("a", "b", "");
            case BROKERAGE -> List.of("coordinator", "liaison");
            case CORE -> List.of("core", "periphery");
        };
        List<String> rows = kind == NetworkTableKind.GROUPS_FOUND
                ? List.of("1", "2")
                : kind == NetworkTableKind.BROKERAGE ? List.of("a", "b") : columns;
        List<NetworkTableRow> filled = rows.stream()
                .map(row -> new NetworkTableRow(
                        row,
                        OptionalInt.of(random.nextInt(9)),
                        columns.stream()
                                .map(column -> new NetworkTableCell(
                                        OptionalInt.of(random.nextInt(9)), OptionalDouble.of(random.nextDouble())))
                                .toList()))
                .toList();
        return plain(
                subject,
                EdgeFindings.value(subject.method().unit(), random),
                Math.max(1, EdgeFindings.people(random)),
                new NetworkTableDetails(kind, "advice", true, "sector", columns, filled));
    }

    static Estimate ties(FindingSubject subject, Random random) {
        int stayers = EdgeFindings.people(random);
        int kept = random.nextInt(stayers + 1);
        int created = random.nextInt(stayers + 1);
        int lost = kept + created == 0 ? 1 : random.nextInt(stayers + 1);
        return plain(
                subject,
                (double) kept / (kept + created + lost),
                stayers,
                new TieChangeDetails("advice", stayers, kept, created, lost));
    }

    /** Returns a change of a measure; large ones without an interval, too, where the measure has no value without somebody. */
    static Estimate measureChange(FindingSubject subject, Random random) {
        int stayers = Math.max(2, EdgeFindings.people(random));
        double earlier = random.nextInt(101) / 100.0;
        double later = random.nextInt(101) / 100.0;
        boolean limits = stayers >= 8 && random.nextInt(4) > 0;
        Optional<Interval> interval = limits
                ? Optional.of(new Interval(later - earlier - 0.1, later - earlier + 0.1, 0.95))
                : Optional.empty();
        return new Estimate(
                subject,
                later - earlier,
                subject.method().unit(),
                interval.isPresent() ? Inference.of(interval, IntervalMethod.VERTEX_JACKKNIFE) : Inference.NONE,
                NumberedPeople.sample(stayers),
                new NetworkMeasureChangeDetails(
                        "advice",
                        stayers,
                        new WaveValues(earlier, later),
                        random.nextBoolean() ? OptionalDouble.of(earlier) : OptionalDouble.empty(),
                        OptionalDouble.of(later)),
                FindingExamples.provenance());
    }

    static Estimate newTies(FindingSubject subject, Random random) {
        int stayers = Math.max(2, EdgeFindings.people(random));
        int across = random.nextInt(stayers + 1);
        int within = across == 0 ? 1 : random.nextInt(stayers + 1);
        NewTieDetails details = NewTieExamples.details(stayers, across, within, random.nextInt(3));
        return plain(subject, (double) across / (across + within), stayers, details);
    }

    /** Returns a comparison; large ones without an interval, too, where no resample has a value. */
    static Estimate comparison(FindingSubject subject, Random random) {
        int stayers = Math.max(2, EdgeFindings.people(random));
        double value = EdgeFindings.value(MeasurementUnit.INDEX, random);
        boolean limits = stayers >= 8 && random.nextInt(4) > 0;
        Optional<Interval> interval =
                limits ? Optional.of(new Interval(value - 0.1, value + 0.1, 0.95)) : Optional.empty();
        return new Estimate(
                subject,
                value,
                subject.method().unit(),
                Inference.of(interval, IntervalMethod.VERTEX_BOOTSTRAP),
                NumberedPeople.sample(stayers),
                new NetworkComparisonDetails(
                        "advice",
                        stayers,
                        OptionalInt.of(stayers),
                        random.nextInt(9),
                        random.nextInt(9),
                        random.nextInt(9),
                        stayers < 12 ? OptionalDouble.empty() : OptionalDouble.of(0.02)),
                FindingExamples.provenance());
    }

    static Estimate picture(FindingSubject subject, Random random) {
        int people = 1 + random.nextInt(20);
        boolean grouped = random.nextBoolean();
        List<SociogramPerson> nodes = IntStream.range(0, people)
                .mapToObj(i -> new SociogramPerson(
                        "p" + i, grouped ? List.of("a", "b", "").get(i % 3) : "", random.nextDouble(), 0.5))
                .toList();
        List<Integer> all = IntStream.range(0, people).boxed().toList();
        List<WaveTies> waves = subject.waves().stream()
                .map(wave -> new WaveTies(
                        wave,
                        all,
                        all,
                        people < 3 ? List.of() : List.of(new SociogramEdge(0, 1), new SociogramEdge(1, 2))))
                .toList();
        return plain(subject, people, people, new SociogramDetails("advice", true, "sector", nodes, waves));
    }

    private static Estimate plain(FindingSubject subject, double value, int people, FindingDetails details) {
        return EdgeFindings.plain(subject, value, people, details);
    }
}
