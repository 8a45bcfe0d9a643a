package org.vpip.analysis.linkage;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.LinkageDetails.ByChance;
import org.vpip.analysis.finding.LinkageDetails.WaveCodes;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;

/** How many codes of each wave were linked, by which pass, how many leave a doubt, and what chance would give. */
public record CodeCounts(LinkedStudy linked) {

    /** Waves with codes, in time order. */
    public List<WaveCodes> waves() {
        return linked.study().waves().stream()
                .map(Wave::id)
                .filter(wave -> !at(wave).isEmpty())
                .map(this::wave)
                .toList();
    }

    private List<SelfGeneratedCode> at(WaveId wave) {
        return linked.compared().stream()
                .filter(code -> code.wave().equals(wave))
                .toList();
    }

    private WaveCodes wave(WaveId wave) {
        List<SelfGeneratedCode> codes = at(wave);
        return new WaveCodes(
                wave,
                codes.size(),
                (int) codes.stream().filter(code -> isTwice(code, codes)).count(),
                linked(wave, Pass.EXACT),
                linked(wave, Pass.ONE_DIFFERS),
                linked(wave, Pass.DECIDED),
                (int) linked.matches().doubts().stream()
                        .filter(doubt -> doubt.wave().equals(wave))
                        .map(Doubt::participant)
                        .distinct()
                        .count(),
                byChance(wave, codes.size()));
    }

    private static boolean isTwice(SelfGeneratedCode code, List<SelfGeneratedCode> codes) {
        return codes.stream()
                .anyMatch(other -> !other.participant().equals(code.participant())
                        && code.differing(other).isEmpty());
    }

    private int linked(WaveId wave, Pass pass) {
        return (int) linked.matches().links().stream()
                .filter(link -> link.wave().equals(wave) && link.pass() == pass)
                .count();
    }

    /** Each code of this wave could meet each person that was known before. */
    private Optional<ByChance> byChance(WaveId wave, int codes) {
        List<WaveId> order = linked.study().waves().stream().map(Wave::id).toList();
        List<WaveId> before = order.subList(0, order.indexOf(wave));
        long linkedBefore = linked.matches().links().stream()
                .filter(link -> before.contains(link.wave()))
                .count();
        double people = linked.compared().stream()
                        .filter(code -> before.contains(code.wave()))
                        .count()
                - (double) linkedBefore;
        return ChanceLinks.in(linked.compared())
                .filter(chance -> people > 0)
                .map(chance -> new ByChance(people * codes * chance.exact(), people * codes * chance.oneDiffers()));
    }
}
