package org.vpip.reports.disclosure.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.network.UnlabelledSociogram;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * Makes a sociogram of people unlabelled: without pseudonyms, places of another wave, direction, and people who could be
 * counted, and with small groups merged into one.
 */
final class Pictures {
    /** The group that small groups are merged into. */
    static final String OTHER = "";

    /** Fewest people in the network behind a figure, or drawn at a wave. */
    static final int FEWEST_PEOPLE = 15;

    private Pictures() {}

    /**
     * Returns the forms of a sociogram, with pseudonyms: all waves at which enough people remain, and each of them alone.
     *
     * @param grouped whether people may be distinguished by the picture's attribute
     */
    static List<SociogramDetails> drawn(SociogramDetails picture, boolean grouped) {
        List<WaveTies> waves = picture.waves().stream()
                .map(Thinning::of)
                .filter(wave -> wave.present().size() >= FEWEST_PEOPLE)
                .toList();
        return Stream.concat(Stream.of(waves), waves.stream().map(List::of))
                .filter(some -> !some.isEmpty())
                .distinct()
                .map(some -> new SociogramDetails(
                        picture.relation(), picture.directed(), picture.attribute(), picture.nodes(), some))
                .map(some -> merged(some, grouped))
                .toList();
    }

    /** Returns what can be counted in a sociogram: the people of each wave, and those of each group. */
    static List<Fact> facts(SociogramDetails drawn) {
        return drawn.waves().stream()
                .flatMap(wave -> Stream.concat(
                        Stream.of(wave.present()),
                        wave.present().stream()
                                .collect(Collectors.groupingBy(
                                        node -> drawn.nodes().get(node).group()))
                                .values()
                                .stream()))
                .<Fact>map(nodes -> new PeopleCount(PersonSet.of(nodes.stream()
                        .map(node -> new ParticipantId(drawn.nodes().get(node).id()))
                        .toList())))
                .toList();
    }

    /** Returns the finding with the sociogram as leads see it. */
    static Shown unlabelled(Estimate estimate, SociogramDetails drawn) {
        SociogramDetails picture =
                UnlabelledSociogram.of(drawn, estimate.provenance().seed().orElse(0));
        int people = picture.waves().stream()
                .mapToInt(wave -> wave.present().size())
                .min()
                .orElseThrow();
        return Shown.whole(Counts.replace(estimate, AnalysisSample.complete(people), picture));
    }

    /** Returns the picture with its small groups merged, then the smallest with few ties, until there are none. */
    private static SociogramDetails merged(SociogramDetails picture, boolean grouped) {
        if (!grouped) {
            return merge(
                    picture,
                    picture.nodes().stream().map(SociogramPerson::group).collect(Collectors.toSet()));
        }
        Set<String> together = new HashSet<>(SmallGroups.of(picture));
        SociogramDetails merged = merge(picture, together);
        Optional<String> next = FewLines.smallest(merged);
        while (next.isPresent()) {
            together.add(next.get());
            merged = merge(picture, together);
            next = FewLines.smallest(merged);
        }
        return merged;
    }

    private static SociogramDetails merge(SociogramDetails picture, Set<String> groups) {
        List<SociogramPerson> nodes = picture.nodes().stream()
                .map(node -> new SociogramPerson(
                        node.id(), groups.contains(node.group()) ? OTHER : node.group(), node.x(), node.y()))
                .toList();
        return new SociogramDetails(
                picture.relation(), picture.directed(), picture.attribute(), nodes, picture.waves());
    }
}
