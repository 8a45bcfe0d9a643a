package org.vpip.analysis.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No table of any size makes a statistic fail, and what it gives is possible. */
class GeneratedTablesTest {
    private static final Pattern PROBABILITY =
            Pattern.compile("p|p_.*|.*_p|p\\.value|achieved_confidence_level|proportion.*");
    private static final Pattern LOW = Pattern.compile("(.*)(_|\\b)(low|lower)(.*)");

    @TempDir
    private Path folder;

    static Stream<Arguments> tables() {
        return GeneratedTables.statistics().stream()
                .flatMap(statistic -> Stream.iterate(0L, seed -> seed < 40, seed -> seed + 1)
                        .map(seed -> Arguments.of(statistic, seed)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void givesPossibleNumbersForEveryTable(String statistic, long seed) {
        check(StatisticCatalogue.of(new GeneratedTables(seed, folder).of(statistic)), "");
    }

    private static void check(@Nullable Object node, String path) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> check(value, path + "/" + key));
            limits(map, path);
        } else if (node instanceof List<?> list) {
            list.forEach(value -> check(value, path));
        } else if (node instanceof Number number) {
            String key = path.substring(path.lastIndexOf('/') + 1);
            assertThat(number.doubleValue()).as(path).isFinite();
            if (PROBABILITY.matcher(key).matches() || path.contains("/adjusted/")) {
                assertThat(number.doubleValue()).as(path).isBetween(0.0, 1.0);
            }
        }
    }

    /**
     * Lower limits lie below upper ones, and the first estimate of the same part between them; but for ICC(2,k), whose limits are
     * Spearman-Brown's of numbers that may lie beyond its pole.
     */
    private static void limits(Map<?, ?> map, String path) {
        map.forEach((key, low) -> {
            var matcher = LOW.matcher(key.toString());
            if (matcher.matches() && low instanceof Number least && !path.matches(".*(tost|ICC2_k).*")) {
                String high = matcher.group(1)
                        + matcher.group(2)
                        + (matcher.group(3).equals("low") ? "high" : "upper")
                        + matcher.group(4);
                if (map.get(high) instanceof Number most) {
                    assertThat(least.doubleValue()).as(path + "/" + key).isLessThanOrEqualTo(most.doubleValue());
                    inside(map, path, least.doubleValue(), most.doubleValue());
                }
            }
        });
    }

    private static void inside(Map<?, ?> map, String path, double low, double high) {
        for (String name : List.of("estimate", "r", "rho", "raw", "mean_difference", "proportion_positive", "emmean")) {
            if (map.get(name) instanceof Number estimate) {
                double slack = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
                assertThat(estimate.doubleValue()).as(path + "/" + name).isBetween(low - slack, high + slack);
            }
        }
    }
}
