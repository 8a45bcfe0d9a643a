package org.vpip.reports.disclosure.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Groups are not told apart at all where one to four ties run within or across them. */
    private static SociogramDetails merged(SociogramDetails picture, boolean grouped) {
        Set<String> all = new HashSet<>(
                picture.nodes().stream().map(SociogramPerson::group).toList());
        SociogramDetails merged = merge(picture, grouped ? SmallGroups.of(picture) : all);
        boolean few = merged.waves().stream().anyMatch(wave -> {
            long across = wave.ties().stream()
                    .filter(tie -> !group(merged, tie.from()).equals(group(merged, tie.to())))
                    .count();
            return SmallCounts.isSmall(across)
                    || SmallCounts.isSmall(wave.ties().size() - across);
        });
        return few ? merge(picture, all) : merged;
    }

    private static String group(SociogramDetails picture, int node) {
        return picture.nodes().get(node).group();
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
