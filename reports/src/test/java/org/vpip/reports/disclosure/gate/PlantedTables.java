package org.vpip.reports.disclosure.gate;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.community.PairedValues;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Findings with tables or drawings from which a small number follows. */
final class PlantedTables {
    private PlantedTables() {}

    /** Twenty-five answers to one item, ten in each half of the scale, at both waves. */
    static Shown merged() {
        List<List<String>> choices = List.of(List.of("1", "2"), List.of("3"), List.of("4", "5"));
        ItemDistribution item = new ItemDistribution(
                new ItemId("com_1"),
                false,
                choices,
                List.of(
                        new WaveAnswerCounts(START, List.of(10, 5, 10)),
                        new WaveAnswerCounts(AFTER, List.of(10, 5, 10))),
                NumberedPeople.first(25));
        return Shown.whole(Estimate.withoutInference(
                subject("x1", IndicatorRole.EXPLORATORY, "scale:com", "distribution", Subgroup.EVERYBODY, START, AFTER),
                25,
                MeasurementUnit.COUNT,
                AnalysisSample.complete(25),
                new DistributionDetails(List.of(item)),
                provenance()));
    }

    /** The same answers: one at each end of the scale and nine next to it. */
    static Shown item() {
        double[] answers = new double[25];
        Arrays.fill(answers, 0, 1, 1);
        Arrays.fill(answers, 1, 10, 2);
        Arrays.fill(answers, 10, 15, 3);
        Arrays.fill(answers, 15, 24, 4);
        Arrays.fill(answers, 24, 25, 5);
        return Shown.whole(Estimate.withoutInference(
                subject("e1", IndicatorRole.EXPLORATORY, "item:com_1", "mean_change", Subgroup.EVERYBODY, START, AFTER),
                0,
                MeasurementUnit.POINTS,
                AnalysisSample.complete(25),
                PairedValues.ofChoices(1, 5).details(answers, answers),
                provenance()));
    }

    static Shown regions() {
        List<RegionRow> rows =
                List.of(region(OptionalInt.of(12)), region(OptionalInt.of(9)), region(OptionalInt.empty()));
        return Shown.whole(Estimate.withoutInference(
                subject("d6", IndicatorRole.EXPLORATORY, "engagement:regions", "reach(region)", Subgroup.EVERYBODY),
                1,
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(22),
                new RegionDetails(rows, List.of()),
                provenance()));
    }

    private static RegionRow region(OptionalInt members) {
        return new RegionRow(
                Wording.same("r"),
                "",
                members,
                NumberedPeople.first(members.orElse(0)),
                0,
                OptionalDouble.empty(),
                OptionalInt.empty());
    }

    /** A ring of people of group a, except the last two; nobody silent. */
    static Shown picture(int before, int after, String last) {
        List<SociogramPerson> nodes = new ArrayList<>();
        List<SociogramEdge> ring = new ArrayList<>();
        for (int person = 0; person < before; person++) {
            nodes.add(new SociogramPerson("person-" + person, person < before - 2 ? "a" : last, 0, 0));
            ring.add(new SociogramEdge(person, (person + 1) % before));
        }
        ring.remove(0);
        List<Integer> all = IntStream.range(0, before).boxed().toList();
        List<Integer> stayed = all.subList(0, after);
        List<SociogramEdge> kept = ring.stream()
                .filter(tie -> tie.from() < after && tie.to() < after)
                .toList();
        SociogramDetails picture = new SociogramDetails(
                "advice",
                true,
                "sector",
                nodes,
                List.of(
                        new WaveTies(START, all, all.subList(3, before), ring),
                        new WaveTies(AFTER, stayed, stayed, kept)));
        return Shown.whole(Estimate.withoutInference(
                subject(
                        "picture",
                        IndicatorRole.DESCRIPTIVE,
                        "network:advice",
                        "picture",
                        Subgroup.EVERYBODY,
                        START,
                        AFTER),
                before,
                MeasurementUnit.COUNT,
                AnalysisSample.complete(before),
                picture,
                provenance()));
    }
}
