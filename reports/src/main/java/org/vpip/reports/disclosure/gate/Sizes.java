package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.Rule;

/**
 * How many people there are, less how many answered, is how many did not. Where that is one to four for any finding
 * about the same people, none of them tells how many there are.
 */
final class Sizes {
    private Sizes() {}

    /** @param released changed in place */
    static void hide(List<ReleasedFinding> released) {
        Map<String, List<Integer>> populations = new LinkedHashMap<>();
        boolean oneCommunity = released.stream()
                        .map(finding -> finding.subject().subgroup().community())
                        .filter(community -> community != null)
                        .distinct()
                        .count()
                <= 1;
        for (int i = 0; i < released.size(); i++) {
            FindingSubject subject = released.get(i).subject();
            boolean people = released.get(i) instanceof Shown && !DisclosureGate.isAboutSessions(subject);
            if (people && !subject.subgroup().isAttributeGroup()) {
                String whose =
                        oneCommunity ? "" : String.valueOf(subject.subgroup().community());
                populations.computeIfAbsent(whose, key -> new ArrayList<>()).add(i);
            }
        }
        populations.values().forEach(places -> hide(released, places));
    }

    private static void hide(List<ReleasedFinding> released, List<Integer> places) {
        List<Shown> shown =
                places.stream().map(place -> (Shown) released.get(place)).toList();
        int[] answered = shown.stream().flatMapToInt(Sizes::answered).distinct().toArray();
        for (int place : places) {
            Shown one = (Shown) released.get(place);
            boolean gives = sizes(one)
                    .anyMatch(size -> IntStream.of(answered).anyMatch(count -> SmallCounts.isSmall(size - count)));
            if (gives || !one.includes(Part.SIZE)) {
                released.set(place, hidden(one));
            }
        }
        DensityRoster.withhold(released, places, answered);
    }

    /**
     * A figure of all members is their number in disguise, as is a network from the logs, in which everybody is: it goes,
     * and of regions all but the empty ones.
     */
    private static ReleasedFinding hidden(Shown shown) {
        if (!(shown.finding() instanceof Estimate estimate)) {
            return withoutSize(shown);
        }
        boolean everybody = estimate.provenance().source() instanceof NetworkSource network && network.logged();
        if (everybody || estimate.details() instanceof EngagementDetails) {
            return new Withheld(estimate.subject(), Rule.SMALL_COUNT);
        }
        if (estimate.details() instanceof RegionDetails regions) {
            AnalysisSample inRegions = AnalysisSample.complete(regions.rows().size());
            return shown.without(estimate.with(inRegions, FewInRegions.onlyEmpty(regions)), Part.SIZE);
        }
        return withoutSize(shown);
    }

    private static IntStream answered(Shown shown) {
        Finding finding = shown.finding();
        Stream<Integer> counts = Stream.of(finding.sample().used());
        if (finding instanceof Estimate estimate && estimate.details() instanceof ParticipantFlowDetails flow) {
            counts = flow.waves().stream()
                    .flatMap(wave -> wave.asked() == flow.members()
                            ? Stream.of(wave.responded(), wave.retained())
                            : Stream.of(wave.responded(), wave.retained(), wave.asked()));
        } else if (finding instanceof Estimate estimate && estimate.details() instanceof SociogramDetails) {
            counts = Stream.of();
        }
        return counts.mapToInt(Integer::intValue);
    }

    private static IntStream sizes(Shown shown) {
        Finding finding = shown.finding();
        if (finding instanceof Estimate estimate && estimate.details() instanceof ParticipantFlowDetails flow) {
            return IntStream.concat(
                    IntStream.of(flow.members()),
                    flow.waves().stream().mapToInt(wave -> wave.asked()).filter(asked -> asked != flow.members()));
        }
        if (finding instanceof Estimate estimate && estimate.details() instanceof SociogramDetails) {
            return IntStream.empty();
        }
        return finding instanceof Estimate estimate && estimate.details() instanceof NetworkDetails network
                ? IntStream.of(finding.sample().eligible(), network.roster().nodes())
                : IntStream.of(finding.sample().eligible());
    }

    static Shown withoutSize(Shown shown) {
        if (!(shown.finding() instanceof Estimate estimate)) {
            return shown.without(SmallCounts.onlyUsed(shown.finding()), Part.SIZE);
        }
        if (estimate.details() instanceof ParticipantFlowDetails flow) {
            PersonSet first = flow.waves().stream()
                    .map(WaveFlow::respondents)
                    .max(Comparator.comparingInt(PersonSet::count))
                    .orElse(PersonSet.EMPTY);
            List<WaveFlow> waves = flow.waves().stream()
                    .map(wave ->
                            new WaveFlow(wave.wave(), wave.respondents(), wave.respondents(), wave.retainedPeople()))
                    .toList();
            ParticipantFlowDetails rest = new ParticipantFlowDetails(first.count(), waves);
            return shown.without(Counts.replace(estimate, AnalysisSample.complete(first), rest), Part.SIZE);
        }
        if (estimate.details() instanceof NetworkDetails network) {
            Finding rest = estimate.with(estimate.sample(), network.withoutRoster());
            return shown.without(SmallCounts.onlyUsed(rest), Part.SIZE);
        }
        return estimate.details() instanceof SociogramDetails
                ? shown
                : shown.without(SmallCounts.onlyUsed(estimate), Part.SIZE);
    }
}
