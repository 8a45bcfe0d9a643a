package org.vpip.reports.disclosure.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;

/** Groups of a drawing between which, or within which, fewer than five pairs of people are tied at a wave. */
record FewLines(SociogramDetails picture) {
    /** Returns the smallest group to be merged with others, so that few ties are told of none; empty where there is none. */
    static Optional<String> smallest(SociogramDetails picture) {
        FewLines lines = new FewLines(picture);
        List<String> ascending = picture.nodes().stream()
                .map(SociogramPerson::group)
                .distinct()
                .filter(group -> !group.equals(Pictures.OTHER))
                .sorted(Comparator.comparing(lines::people).thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean others = lines.hasFew(Pictures.OTHER, Stream.of(Pictures.OTHER));
        return ascending.stream()
                .filter(group ->
                        others || lines.hasFew(group, Stream.concat(ascending.stream(), Stream.of(Pictures.OTHER))))
                .findFirst();
    }

    private long people(String group) {
        return picture.waves().stream()
                .flatMap(wave -> wave.present().stream())
                .filter(person -> group(person).equals(group))
                .count();
    }

    private String group(int person) {
        return picture.nodes().get(person).group();
    }

    private boolean hasFew(String group, Stream<String> others) {
        return others.anyMatch(other -> picture.waves().stream().anyMatch(wave -> areFew(wave, group, other)));
    }

    private boolean areFew(WaveTies wave, String one, String other) {
        Set<String> present = wave.present().stream().map(this::group).collect(Collectors.toSet());
        long pairs = wave.ties().stream()
                .filter(tie -> joins(group(tie.from()), group(tie.to()), one, other))
                .map(tie -> Set.of(tie.from(), tie.to()))
                .distinct()
                .count();
        return present.contains(one) && present.contains(other) && pairs < SmallCounts.FEWEST;
    }

    private static boolean joins(String from, String to, String one, String other) {
        return (from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one));
    }
}
