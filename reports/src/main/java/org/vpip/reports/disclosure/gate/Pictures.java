package org.vpip.reports.disclosure.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.network.UnlabelledSociogram;
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
     * Returns the sociogram of the waves at which enough people remain; empty without such a wave.
     *
     * @param grouped whether people may be told apart by the picture's attribute
     */
    static Optional<Shown> unlabelled(Estimate estimate, SociogramDetails picture, boolean grouped) {
        List<WaveTies> waves = picture.waves().stream()
                .map(Thinning::of)
                .filter(wave -> wave.present().size() >= FEWEST_PEOPLE)
                .toList();
        if (waves.isEmpty()) {
            return Optional.empty();
        }
        SociogramDetails thinned = new SociogramDetails(
                picture.relation(), picture.directed(), picture.attribute(), picture.nodes(), waves);
        SociogramDetails told = UnlabelledSociogram.of(
                merged(thinned, grouped), estimate.provenance().seed().orElse(0));
        int drawn = told.waves().stream()
                .mapToInt(wave -> wave.present().size())
                .min()
                .orElseThrow();
        return Optional.of(Shown.whole(Counts.replace(estimate, AnalysisSample.complete(drawn), told)));
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
                        "", groups.contains(node.group()) ? OTHER : node.group(), node.x(), node.y()))
                .toList();
        return new SociogramDetails(
                picture.relation(), picture.directed(), picture.attribute(), nodes, picture.waves());
    }
}
