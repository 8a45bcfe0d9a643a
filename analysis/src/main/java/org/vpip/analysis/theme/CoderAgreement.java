package org.vpip.analysis.theme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeAgreement;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.statistics.agreement.CohenKappa;
import org.vpip.analysis.statistics.agreement.CohenKappa.KappaWeights;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.agreement.alpha.KrippendorffAlpha;
import org.vpip.analysis.statistics.agreement.alpha.MetricRatings;
import org.vpip.analysis.statistics.agreement.alpha.RatingMetric;

/**
 * The agreement of coders on answers that two or more of them coded; each theme is given or not given. Cohen's κ, unweighted, exists for
 * two coders only, with limits from eight answers on; Krippendorff's α, nominal, for any number. Both are empty where no answer was coded
 * twice, or where every coder gave the theme always or never. See {@link CohenKappa} and {@link KrippendorffAlpha}.
 *
 * @param answers coded by two or more
 */
record CoderAgreement(List<String> coders, List<CodedAnswer> answers) {
    static CoderAgreement of(CodedAnswers answers) {
        return new CoderAgreement(
                answers.coders(),
                answers.all().stream()
                        .filter(answer -> answer.themes().size() > 1)
                        .toList());
    }

    ThemeAgreement on(String theme) {
        Optional<CohenKappa> kappa = coders.size() == 2 && !answers.isEmpty()
                ? Optional.of(CohenKappa.of(table(theme), KappaWeights.UNWEIGHTED))
                : Optional.empty();
        return new ThemeAgreement(
                kappa.map(CohenKappa::kappa).orElse(OptionalDouble.empty()),
                kappa.filter(found -> answers.size() >= ReportingThresholds.INTERVAL)
                        .flatMap(CohenKappa::interval),
                KrippendorffAlpha.of(MetricRatings.of(ratings(theme), RatingMetric.NOMINAL))
                        .alpha());
    }

    /** Returns the answers by what the first coder gave, not or yes, and what the second gave. */
    private int[][] table(String theme) {
        int[][] table = new int[2][2];
        answers.forEach(answer ->
                table[(int) answer.rating(coders.get(0), theme)][(int) answer.rating(coders.get(1), theme)]++);
        return table;
    }

    private Ratings ratings(String theme) {
        return Ratings.of(
                answers.stream()
                        .map(answer -> coders.stream()
                                .mapToDouble(coder -> answer.rating(coder, theme))
                                .toArray())
                        .toArray(double[][]::new),
                coders.size());
    }
}
