package org.vpip.analysis.recordlinkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.instruments.response.SelfGeneratedCode;

/**
 * Probabilities that the codes of two different people are equal, or equal except for one element. The probability of an
 * element is the share of equal pairs among codes of one page of a wave, which belong to different people. Elements are
 * assumed to be independent. An element that is missing in one of two codes is a difference.
 *
 * @param exact all seven equal, 0 to 1
 * @param oneMismatch six of seven, 0 to 1
 */
record ExpectedFalseLinks(double exact, double oneMismatch) {

    /** Estimates the probabilities; empty with fewer than two codes in every wave. */
    static Optional<ExpectedFalseLinks> expected(List<SelfGeneratedCode> codes) {
        Map<List<Object>, List<SelfGeneratedCode>> waves =
                codes.stream().collect(Collectors.groupingBy(code -> List.of(code.wave(), code.page())));
        double pairs =
                waves.values().stream().mapToDouble(ExpectedFalseLinks::pairs).sum();
        if (pairs == 0) {
            return Optional.empty();
        }
        double[] equal = SelfGeneratedCode.ELEMENTS.stream()
                .mapToDouble(element -> waves.values().stream()
                                .mapToDouble(wave -> equalPairs(wave, element))
                                .sum()
                        / pairs)
                .toArray();
        return Optional.of(of(equal));
    }

    /** @param equal probability of each element */
    static ExpectedFalseLinks of(double[] equal) {
        double all = 1;
        double one = 0;
        for (double same : equal) {
            one = one * same + all * (1 - same);
            all *= same;
        }
        return new ExpectedFalseLinks(all, one);
    }

    private static double pairs(Collection<?> codes) {
        return codes.size() * (codes.size() - 1.0) / 2;
    }

    private static double equalPairs(List<SelfGeneratedCode> wave, String element) {
        Map<String, Integer> counts = new HashMap<>();
        for (SelfGeneratedCode code : wave) {
            String hash = code.elements().get(element);
            if (hash != null) {
                counts.merge(hash, 1, Integer::sum);
            }
        }
        return counts.values().stream()
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
    }
}
