package org.vpip.analysis.statistics.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * Concentration of people on the same tools. Concentration is progress only where the tool is a good one.
 *
 * <p>The Herfindahl-Hirschman index is Σp² over the shares p of the tools in all mentions, from 1/K for K tools named
 * equally often to 1 for one. Its inverse is the effective number of tools. The mean Jaccard similarity compares the
 * tools of two people.
 *
 * <p>No index when no one names a tool. Two people who both name none have no similarity and are no pair.
 *
 * <p>Hirschman (1964), American Economic Review 54(5), 761; Hill (1973), doi:10.2307/1934352; Jaccard (1912),
 * doi:10.1111/j.1469-8137.1912.tb05611.x.
 *
 * @param people who answered
 */
public record ToolConcentration(
        int people, OptionalDouble herfindahl, OptionalDouble effectiveNumber, OptionalDouble meanSimilarity) {

    /** Compares one set for each person who answered, empty for a person who uses none. */
    public static ToolConcentration of(List<Set<String>> answers) {
        Map<String, Integer> mentions = new HashMap<>();
        answers.forEach(set -> set.forEach(tool -> mentions.merge(tool, 1, Integer::sum)));
        double all = mentions.values().stream().mapToInt(Integer::intValue).sum();
        double squares =
                mentions.values().stream().mapToDouble(n -> (double) n * n).sum();

        return new ToolConcentration(
                answers.size(),
                SafeDivision.quotient(squares, all * all),
                SafeDivision.quotient(all * all, squares),
                Moments.mean(similarities(answers)));
    }

    private static double[] similarities(List<Set<String>> answers) {
        double[] similarities = new double[answers.size() * Math.max(0, answers.size() - 1) / 2];
        int next = 0;
        for (int i = 0; i < answers.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!answers.get(i).isEmpty() || !answers.get(j).isEmpty()) {
                    similarities[next++] = 1 - SetDistance.JACCARD.between(answers.get(i), answers.get(j));
                }
            }
        }
        return Arrays.copyOf(similarities, next);
    }
}
