package org.vpip.analysis.level;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankConcordance;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankedChoice;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.statistics.group.FriedmanTest;

/**
 * The ranks that people gave to choices at one wave, 1 for the first. A person need not rank every choice: the mean rank of a choice is
 * among those who ranked it, and empty where no one did. The share of people who ranked it first is among all who ranked anything, with
 * Wilson's interval from eight people on. There are no ties, because a rank names each choice once.
 *
 * <p>Kendall's W, 0 for no concordance to 1 for the same order, is among two people or more who ranked every choice of two or more; its p,
 * by χ² with one degree of freedom fewer than choices, from twelve of them on. Kendall & Babington Smith (1939),
 * doi:10.1214/aoms/1177732186. R: {@code friedman.test(ranks)}, W = χ² / (m (k - 1)).
 */
final class ChoiceRanking {
    private ChoiceRanking() {}

    /** Returns the ranks; not estimable where no one ranked a choice. */
    static Finding of(FindingSubject subject, ChosenAnswers answers, Provenance provenance) {
        if (answers.people().isEmpty()) {
            return new NotEstimable(
                    subject, NotEstimableReason.NO_ANSWERS, answers.people().counts(), provenance);
        }
        List<RankedChoice> ranks = answers.choices().stream()
                .map(choice -> ranked(choice, answers))
                .toList();
        return Estimate.withoutInference(
                subject,
                answers.people().count(),
                MeasurementUnit.COUNT,
                answers.people().counts(),
                new RankingDetails(
                        answers.item(), answers.people().count(), ranks, concordance(answers), answers.nothingChosen()),
                provenance);
    }

    private static RankedChoice ranked(String choice, ChosenAnswers answers) {
        int[] ranks = answers.chosen().values().stream()
                .mapToInt(names -> names.indexOf(choice) + 1)
                .filter(rank -> rank > 0)
                .sorted()
                .toArray();
        OptionalDouble mean = Arrays.stream(ranks).average();
        int first = (int) Arrays.stream(ranks).filter(rank -> rank == 1).count();
        return new RankedChoice(
                choice,
                ranks.length,
                mean,
                first,
                (double) first / answers.people().count(),
                answers.interval(first));
    }

    private static Optional<RankConcordance> concordance(ChosenAnswers answers) {
        List<String> choices = answers.choices();
        double[][] rows = answers.chosen().values().stream()
                .filter(names -> names.size() == choices.size())
                .map(names -> choices.stream().mapToDouble(names::indexOf).toArray())
                .toArray(double[][]::new);
        return rows.length < 2
                ? Optional.empty()
                : FriedmanTest.of(rows)
                        .map(test -> new RankConcordance(
                                rows.length,
                                test.kendallW(),
                                rows.length < ReportingThresholds.TEST
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(test.p())));
    }
}
