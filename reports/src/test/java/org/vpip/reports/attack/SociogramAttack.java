package org.vpip.reports.attack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Counts the people and lines of a drawing. */
final class SociogramAttack {
    private final Shown shown;
    private final SociogramDetails picture;
    private final LeakLog log;

    private SociogramAttack(Shown shown, SociogramDetails picture, LeakLog log) {
        this.shown = shown;
        this.picture = picture;
        this.log = log;
    }

    static void read(Shown shown, SociogramDetails picture, ReleaseReader reader, LeakLog log) {
        SociogramAttack attack = new SociogramAttack(shown, picture, log);
        picture.waves().forEach(attack::readWave);
        if (!picture.isUnlabelled()) {
            attack.compareWaves();
        }
        attack.compareDegrees();
        picture.waves().forEach(wave -> attack.countMissing(wave, reader));
        long named =
                picture.nodes().stream().filter(node -> !node.id().isEmpty()).count();
        log.note(shown, Deduction.DRAWN, "pseudonyms", named > 0 ? 1 : 0);
    }

    private String group(int person) {
        return picture.nodes().get(person).group();
    }

    private void drawn(String what, long count) {
        log.note(shown, Deduction.DRAWN, what, count);
    }

    private void readWave(WaveTies wave) {
        int[][] lines = lines(wave);
        drawn(
                "untied",
                wave.present().stream()
                        .filter(person -> lines[0][person] + lines[1][person] == 0)
                        .count());
        drawn("silent", wave.present().size() - (long) wave.answered().size());
        Map<String, Integer> sizes = new HashMap<>();
        wave.present().forEach(person -> sizes.merge(group(person), 1, Integer::sum));
        sizes.forEach((group, size) -> drawn("people of group " + group, size));
        long across = wave.ties().stream()
                .filter(tie -> !group(tie.from()).equals(group(tie.to())))
                .count();
        drawn("ties across", across);
        drawn("ties within", wave.ties().size() - across);
        wave.ties().stream()
                .collect(Collectors.groupingBy(this::groups, Collectors.counting()))
                .forEach((groups, ties) -> log.note(shown, Deduction.DRAWN_BETWEEN_GROUPS, groups, ties));
    }

    /** Takes those drawn from those who answered, whom the figures of the network count. */
    private void countMissing(WaveTies wave, ReleaseReader reader) {
        reader.shown(NetworkDetails.class)
                .filter(figure -> figure.subject().waves().equals(List.of(wave.wave()))
                        && figure.subject().source().equals(shown.subject().source())
                        && figure.subject().subgroup().equals(shown.subject().subgroup()))
                .map(figure -> (NetworkDetails) figure.estimate().details())
                .forEach(network -> log.note(
                        shown,
                        Deduction.DRAWN,
                        "not drawn",
                        network.roster().answered() - (long) wave.present().size()));
    }

    private String groups(SociogramEdge tie) {
        List<String> ends = Stream.of(group(tie.from()), group(tie.to())).toList();
        return (picture.isUnlabelled() ? ends.stream().sorted().toList() : ends).toString();
    }

    /** Returns how many lines leave each person, and how many reach each. */
    private int[][] lines(WaveTies wave) {
        int[][] lines = new int[2][picture.nodes().size()];
        wave.ties().forEach(tie -> {
            lines[0][tie.from()]++;
            lines[1][tie.to()]++;
        });
        return lines;
    }

    private void compareWaves() {
        for (WaveTies wave : picture.waves()) {
            for (WaveTies other : picture.waves()) {
                Set<Integer> alone = new HashSet<>(wave.present());
                other.present().forEach(alone::remove);
                log.note(shown, Deduction.DRAWN_AT_ONE_WAVE, "people", alone.size());
            }
        }
    }

    /** Somebody who knows how many people she named and was named by finds herself where nobody has the same numbers. */
    private void compareDegrees() {
        List<int[][]> lines = picture.waves().stream().map(this::lines).toList();
        Map<List<Object>, Long> alike = IntStream.range(0, picture.nodes().size())
                .boxed()
                .collect(Collectors.groupingBy(person -> degrees(person, lines), Collectors.counting()));
        long alone = alike.values().stream().filter(people -> people == 1).count();
        log.note(shown, Deduction.DRAWN_DEGREES, "people unlike the others", alone > 0 ? 1 : 0);
    }

    private List<Object> degrees(int person, List<int[][]> lines) {
        return List.of(
                group(person), lines.stream().map(wave -> ends(wave, person)).toList());
    }

    /** Returns how many lines leave a person and reach her; where lines have no direction, their sum. */
    private List<Integer> ends(int[][] lines, int person) {
        return picture.isUnlabelled()
                ? List.of(lines[0][person] + lines[1][person])
                : List.of(lines[0][person], lines[1][person]);
    }
}
