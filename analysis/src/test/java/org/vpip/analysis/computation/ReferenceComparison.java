package org.vpip.analysis.computation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Computed numbers beside expected ones, with the tolerances that the expected ones name. */
final class ReferenceComparison {
    /** Keys that tell how the expected numbers were checked, or come from chance of another program. */
    private static final Pattern INFORMATIVE = Pattern.compile(
            "(^|\\.)_|coin_|igraph_|louvain_|max_abs_difference|permutation_(mean|sd)|(^|\\.)permutations$|r_wilcox_test|checked_against|(^|\\.)check(\\.|$)|lavaan|r_lm_|^r_(mean|sd|autocorrelation)"
                    + "|em_iterations|rc_first_values|rounding_differences|r_f_statistic|r_log_relative"
                    + "|max_abs_difference|vcd_|r_mcnemar|n_below_estimate|n_within_1e9|(^|\\.)R$|absolute_tolerance|bootstrap.*percentile");

    private static final Pattern RULE = Pattern.compile("(relative|absolute) (?:tolerance )?(1e-\\d+)");

    private final JsonNode expected;
    private final JsonNode rules;
    private final int nistDigits;
    private final List<String> differences = new ArrayList<>();
    private int agreed;

    ReferenceComparison(String name, JsonNode expected) {
        this.expected = expected;
        this.rules = expected.path("_tolerance");
        this.nistDigits = digits(name);
    }

    /** Digits that NIST's data allow in double precision; 0 for other cases. */
    private static int digits(String name) {
        if (!name.startsWith("nist-")) {
            return 0;
        }
        return name.matches(".*smls0[789]") ? 2 : name.contains("wampler") ? 7 : 8;
    }

    int agreed() {
        return agreed;
    }

    List<String> differences() {
        return differences;
    }

    void compare(JsonNode expected, @Nullable Object actual, String path) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(entry -> compare(
                            entry.getValue(),
                            part(actual, entry.getKey()),
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey()));
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                Object own = actual instanceof List<?> list && i < list.size() ? list.get(i) : null;
                compare(expected.get(i), own, path + "." + i);
            }
        } else if (!INFORMATIVE.matcher(path).find()) {
            leaf(expected, actual, path);
        }
    }

    private static @Nullable Object part(@Nullable Object actual, String key) {
        return actual instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private void leaf(JsonNode expected, @Nullable Object actual, String path) {
        boolean infinite = expected.isString() && expected.asString().endsWith("Infinity");
        if (!expected.isNumber() && !expected.isNull() && !infinite) {
            return;
        }
        boolean agrees = expected.isNull()
                ? actual == null
                : infinite ? expected.asString().equals(actual) : near(expected.asDouble(), actual, path);
        agreed += agrees ? 1 : 0;
        if (!agrees) {
            differences.add(path + ": expected " + expected + ", got " + actual);
        }
    }

    private boolean near(double expected, @Nullable Object actual, String path) {
        if (!(actual instanceof Number number)) {
            return false;
        }
        double tolerance = Math.max(absolute(path), relative(path) * Math.abs(expected));
        return Math.abs(number.doubleValue() - expected) <= tolerance;
    }

    private double relative(String path) {
        double least = nistDigits > 0
                ? Math.pow(10, -nistDigits)
                : rules.path("default_relative").asDouble(1e-8);
        if (path.contains("satterthwaite") && path.endsWith("p")) {
            least = Math.max(least, 1e-3);
        } else if (path.matches(".*(satterthwaite_df|kenward_roger).*|.*(emmeans|contrasts).*\\.df")) {
            least = Math.max(least, 1e-4);
        }
        return Math.max(least, ruled("relative", path));
    }

    private double absolute(String path) {
        if (path.contains("high_replicate_reference")) {
            String block = "/" + path.substring(0, path.lastIndexOf('.')).replace('.', '/');
            double ofBlock = expected.at(block).path("absolute_tolerance").asDouble(0);
            return path.endsWith("z0") ? Math.max(0.05, ofBlock) : ofBlock;
        }
        double least = nistDigits == 7 ? 1e-7 : rules.path("default_absolute").asDouble(1e-10);
        return Math.max(least, ruled("absolute", path));
    }

    private double ruled(String kind, String path) {
        double most = 0;
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            for (String name : rule.getKey().split("/")) {
                String pattern = ".*" + name.replace(".", "\\.").replace("*", ".*") + ".*";
                Matcher value = RULE.matcher(rule.getValue().asString(""));
                if (!rule.getKey().startsWith("default") && path.matches(pattern) && value.find()) {
                    most = Math.max(most, value.group(1).equals(kind) ? Double.parseDouble(value.group(2)) : 0);
                }
            }
        }
        return most;
    }
}
