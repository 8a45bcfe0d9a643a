package org.vpip.reports.disclosure.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Makes a drawing of persons tell of groups only: no pseudonyms, nobody with few ties, small groups merged into one. */
final class Pictures {
    /** The group that small groups are merged into. */
    static final String OTHER = "";

    private Pictures() {}

    /**
     * @param fewest people who must remain in the drawing at each wave
     * @param grouped whether people may be told apart by the picture's attribute
     * @return empty when too few remain
     */
    static Optional<Shown> thinned(Estimate estimate, SociogramDetails picture, int fewest, boolean grouped) {
        List<WaveTies> waves = picture.waves().stream().map(Thinning::of).toList();
        int drawn = waves.stream().mapToInt(wave -> wave.present().size()).min().orElse(0);
        if (drawn < Math.max(1, fewest)) {
            return Optional.empty();
        }
        SociogramDetails rest = merged(renumbered(picture, waves), grouped);
        boolean whole = waves.equals(picture.waves());
        Set<Part> hidden = whole ? Set.of() : Set.of(Part.FEW_TIES);
        int people = whole ? picture.nodes().size() : drawn;
        return Optional.of(new Shown(Counts.replace(estimate, AnalysisSample.complete(people), rest), hidden));
    }

    /** Only people who are drawn at some wave, without pseudonyms. */
    private static SociogramDetails renumbered(SociogramDetails picture, List<WaveTies> waves) {
        Set<Integer> drawn = new HashSet<>();
        waves.forEach(wave -> drawn.addAll(wave.present()));
        List<Integer> order = drawn.stream().sorted().toList();
        List<SociogramPerson> nodes = order.stream()
                .map(place -> picture.nodes().get(place))
                .map(node -> new SociogramPerson("", node.group(), node.x(), node.y()))
                .toList();
        List<WaveTies> moved = waves.stream()
                .map(wave -> new WaveTies(
                        wave.wave(),
                        wave.present().stream().map(order::indexOf).toList(),
                        wave.answered().stream().map(order::indexOf).toList(),
                        wave.ties().stream()
                                .map(tie -> new SociogramEdge(order.indexOf(tie.from()), order.indexOf(tie.to())))
                                .toList()))
                .toList();
        return new SociogramDetails(picture.relation(), picture.directed(), picture.attribute(), nodes, moved);
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
