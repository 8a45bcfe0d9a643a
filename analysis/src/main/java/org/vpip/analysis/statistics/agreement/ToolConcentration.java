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
 * Do people come to use the same tools? Herfindahl-Hirschman index Σp² over the shares p of the tools in all mentions, 1/K for K
 * tools named equally often to 1 for one; its inverse, the effective number of tools; mean Jaccard similarity of two people's tools.
 * That all use one tool is progress only where it is a good one.
 *
 * <p>No index when nobody names a tool. Two people who both name none have no similarity and are no pair.
 *
 * <p>Hirschman (1964), American Economic Review 54(5), 761; Hill (1973), doi:10.2307/1934352; Jaccard (1912),
 * doi:10.1111/j.1469-8137.1912.tb05611.x.
 *
 * @param people who answered
 * @param shareWithAny of them, who name a tool at all
 */
public record ToolConcentration(
        int people,
        int tools,
        OptionalDouble shareWithAny,
        OptionalDouble herfindahl,
        OptionalDouble effectiveNumber,
        OptionalDouble meanSimilarity) {

    /** @param answers one set a person who answered, empty when they use none */
    public static ToolConcentration of(List<Set<String>> answers) {
        Map<String, Integer> mentions = new HashMap<>();
        answers.forEach(set -> set.forEach(tool -> mentions.merge(tool, 1, Integer::sum)));
        double all = mentions.values().stream().mapToInt(Integer::intValue).sum();
        double squares =
                mentions.values().stream().mapToDouble(n -> (double) n * n).sum();
        double users = answers.stream().filter(set -> !set.isEmpty()).count();
        return new ToolConcentration(
                answers.size(),
                mentions.size(),
                SafeDivision.quotient(users, answers.size()),
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
