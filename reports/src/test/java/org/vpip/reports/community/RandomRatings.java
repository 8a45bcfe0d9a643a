package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.AgreementDetails.KeyAgreement;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageContrast;
import org.vpip.analysis.finding.details.LinkageDetails.RuleLinkCounts;
import org.vpip.analysis.finding.details.LinkageDetails.WaveLinkageCounts;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails.ToolMentions;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.agreement.ToolConcentration;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/** How an invented community rated cases, which tools it named, and how its codes were brought together. */
final class RandomRatings {
    private static final int CASES = 2;
    private static final List<String> TOOLS = List.of("guide", "list", "scale");

    private final RandomPeople people;
    private final int[] hits;
    private final List<Set<String>> named;

    RandomRatings(RandomPeople people) {
        this.people = people;
        double skill = people.random().nextDouble();
        this.hits = people.all()
                .map(person -> (int) IntStream.range(0, CASES)
                        .filter(one -> people.random().nextDouble() < skill)
                        .count())
                .toArray();
        double use = people.random().nextDouble();
        this.named = people.all()
                .mapToObj(person -> TOOLS.stream()
                        .filter(tool -> people.random().nextDouble() < use)
                        .collect(Collectors.toSet()))
                .toList();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Subgroup subgroup : RandomPeople.breakdown("sector")) {
            findings.add(agreement("g1", "agreement", subgroup, START));
            tools(subgroup).ifPresent(findings::add);
        }
        findings.add(agreement("g2", "agreement_change", Subgroup.EVERYBODY, START, AFTER));
        findings.add(agreement("g3", "agreement_change_forms", Subgroup.EVERYBODY, START, AFTER));
        findings.add(linkage());
        findings.add(reliability());
        return findings;
    }

    private IntStream raters(Subgroup subgroup) {
        return people.in(subgroup).filter(person -> people.hasAnswered(0, person));
    }

    private AnalysisSample sample(Subgroup subgroup) {
        return people.sample(
                subgroup, person -> people.hasAnswered(0, person), person -> ExclusionReason.NO_RESPONSE_AT_ALL);
    }

    private Finding agreement(String id, String method, Subgroup subgroup, WaveId... waves) {
        int raters = (int) raters(subgroup).count();
        int equal = raters(subgroup).map(person -> hits[person]).sum();
        KeyAgreement key = new KeyAgreement(START, CASES, raters * CASES, equal, OptionalDouble.empty());
        return Estimate.withoutInference(
                subject(id, IndicatorRole.EXPLORATORY, "agreement:concern", method, subgroup, waves),
                people.random().nextDouble(),
                MeasurementUnit.INDEX,
                sample(subgroup),
                new AgreementDetails(
                        CASES,
                        raters,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.of(people.random().nextDouble()),
                        raters == 0 ? List.of() : List.of(key)),
                provenance());
    }

    private Optional<Finding> tools(Subgroup subgroup) {
        List<Set<String>> answers = raters(subgroup).mapToObj(named::get).toList();
        ToolConcentration found = ToolConcentration.of(answers);
        int users = (int) answers.stream().filter(own -> !own.isEmpty()).count();
        List<ToolMentions> mentions = TOOLS.stream()
                .map(tool -> new ToolMentions(tool, OptionalInt.of((int)
                        answers.stream().filter(own -> own.contains(tool)).count())))
                .filter(tool -> tool.people().orElse(0) > 0)
                .toList();
        return found.herfindahl().isEmpty()
                ? Optional.empty()
                : Optional.of(Estimate.withoutInference(
                        subject("t1", IndicatorRole.EXPLORATORY, "item:tools", "tool_concentration", subgroup, START),
                        found.herfindahl().getAsDouble(),
                        MeasurementUnit.PROPORTION,
                        sample(subgroup),
                        new ToolConcentrationDetails(
                                new ItemId("tools"),
                                answers.size(),
                                OptionalInt.of(users),
                                found.effectiveNumber(),
                                found.meanSimilarity(),
                                mentions),
                        provenance()));
    }

    private Finding linkage() {
        int codes = (int) raters(Subgroup.EVERYBODY).count();
        int exact = people.random().nextInt(codes + 1);
        int linked = exact + people.random().nextInt(codes - exact + 1);
        WaveLinkageCounts counts = new WaveLinkageCounts(
                AFTER, codes, 0, new RuleLinkCounts(exact, linked - exact, 0), 0, Optional.empty());
        LinkageContrast contrast = new LinkageContrast(
                new Wording("Confidence", "Confiance"), linked, codes - linked, OptionalDouble.of(0.1));
        return Estimate.withoutInference(
                subject("linkage", IndicatorRole.DESCRIPTIVE, "responses", "linkage", Subgroup.EVERYBODY),
                codes == 0 ? 0 : (double) linked / codes,
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(codes),
                new LinkageDetails(List.of(counts), List.of(contrast), List.of()),
                provenance());
    }

    private Finding reliability() {
        int complete = (int) raters(Subgroup.EVERYBODY).count();
        List<ItemReliability> items = List.of(
                new ItemReliability(new ItemId("com_1"), false, OptionalDouble.of(0.4), OptionalDouble.empty()),
                new ItemReliability(new ItemId("com_2"), false, OptionalDouble.of(0.4), OptionalDouble.empty()));
        return Estimate.withoutInference(
                subject("reliability_com", IndicatorRole.DESCRIPTIVE, "scale:com", "reliability", Subgroup.EVERYBODY),
                0.57,
                MeasurementUnit.INDEX,
                AnalysisSample.complete(complete),
                new ReliabilityDetails(complete, OptionalDouble.empty(), items),
                provenance());
    }
}
