package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;

/** Groups of a drawing that are told as one: those with one to four people at a wave, and more until these are five. */
final class SmallGroups {
    private SmallGroups() {}

    /** How many of a group are drawn, wave by wave. */
    private record Size(String group, List<Long> byWave) {
        boolean isSmall() {
            return byWave.stream().anyMatch(SmallCounts::isSmall);
        }

        long least() {
            return byWave.stream().mapToLong(Long::longValue).min().orElse(0);
        }

        Size plus(Size other) {
            List<Long> sum = new ArrayList<>();
            for (int i = 0; i < byWave.size(); i++) {
                sum.add(byWave.get(i) + other.byWave.get(i));
            }
            return new Size(group, sum);
        }
    }

    static Set<String> of(SociogramDetails picture) {
        List<Size> ascending = picture.nodes().stream()
                .map(SociogramPerson::group)
                .filter(group -> !group.equals(Pictures.OTHER))
                .distinct()
                .map(group -> size(picture, group))
                .sorted(Comparator.comparingLong(Size::least).thenComparing(Size::group))
                .toList();
        Set<String> merged = new HashSet<>();
        Size together = size(picture, Pictures.OTHER);
        for (Size size : ascending) {
            if (size.isSmall()) {
                merged.add(size.group());
                together = together.plus(size);
            }
        }
        for (Size size : ascending) {
            if (together.isSmall() && merged.add(size.group())) {
                together = together.plus(size);
            }
        }
        return merged;
    }

    private static Size size(SociogramDetails picture, String group) {
        return new Size(
                group,
                picture.waves().stream()
                        .map(wave -> wave.present().stream()
                                .filter(node ->
                                        picture.nodes().get(node).group().equals(group))
                                .count())
                        .toList());
    }
}
