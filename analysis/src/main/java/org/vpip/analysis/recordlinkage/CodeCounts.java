package org.vpip.analysis.recordlinkage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.details.LinkageDetails.ChanceLinkCounts;
import org.vpip.analysis.finding.details.LinkageDetails.RuleLinkCounts;
import org.vpip.analysis.finding.details.LinkageDetails.WaveLinkageCounts;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;

/** Counts of the codes of each wave: linked ones by rule, possible matches, and links expected by coincidence. */
public record CodeCounts(LinkedStudy linked) {

    /** Returns the waves with codes, in time order. */
    public List<WaveLinkageCounts> waves() {
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

    private int people(List<SelfGeneratedCode> codes) {
        return (int) codes.stream()
                .map(code -> linked.matches().linkedName(code.participant()))
                .distinct()
                .count();
    }

    private WaveLinkageCounts wave(WaveId wave) {
        List<SelfGeneratedCode> codes = at(wave);
        return new WaveLinkageCounts(
                wave,
                people(codes),
                twice(codes),
                new RuleLinkCounts(
                        linked(wave, MatchRule.EXACT),
                        linked(wave, MatchRule.ONE_MISMATCH),
                        linked(wave, MatchRule.CLERICAL)),
                (int) linked.matches().possibleMatches().stream()
                        .filter(doubt -> doubt.wave().equals(wave))
                        .map(PossibleMatch::participant)
                        .distinct()
                        .count(),
                byChance(wave, people(codes)));
    }

    /** Returns the number of complete codes that occur more than once on one page. */
    private static int twice(List<SelfGeneratedCode> codes) {
        return codes.stream()
                .filter(code -> code.elements().size() == SelfGeneratedCode.ELEMENTS.size())
                .collect(Collectors.groupingBy(code -> List.of(code.page(), code.elements()), Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > 1)
                .mapToInt(Long::intValue)
                .sum();
    }

    private int linked(WaveId wave, MatchRule pass) {
        return (int) linked.matches().links().stream()
                .filter(link -> link.wave().equals(wave) && link.rule() == pass)
                .count();
    }

    /** Returns the number of pairs of a person of this wave and a person seen before. */
    private Optional<ChanceLinkCounts> byChance(WaveId wave, int here) {
        List<WaveId> order = linked.study().waves().stream().map(Wave::id).toList();
        List<WaveId> before = order.subList(0, order.indexOf(wave));
        double pairs = (double) here
                * people(linked.compared().stream()
                        .filter(code -> before.contains(code.wave()))
                        .toList());
        return ExpectedFalseLinks.expected(linked.compared())
                .filter(chance -> pairs > 0)
                .map(chance -> new ChanceLinkCounts(pairs * chance.exact(), pairs * chance.oneMismatch()));
    }
}
