package org.vpip.analysis.level;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails.ChoiceFrequency;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;

/**
 * The number and share of people who made each choice of a question with several answers, among those who made any choice at one wave:
 * "percent of cases", so that the shares may add up to more than 1. A choice of no one counts 0. Each share has Wilson's interval, without
 * continuity, from eight people on. Those who sent the question without a choice are counted apart and are in no share. Wilson (1927),
 * doi:10.1080/01621459.1927.10502953. R: {@code prop.test(k, n, correct = FALSE)}.
 */
final class MultipleResponse {
    private MultipleResponse() {}

    /** Returns the frequencies; not estimable where no one made a choice. */
    static Finding of(FindingSubject subject, ChosenAnswers answers, Provenance provenance) {
        if (answers.people().isEmpty()) {
            return new NotEstimable(
                    subject, NotEstimableReason.NO_ANSWERS, answers.people().counts(), provenance);
        }
        List<ChoiceFrequency> frequencies = answers.choices().stream()
                .map(choice -> frequency(choice, answers))
                .toList();
        return Estimate.withoutInference(
                subject,
                answers.people().count(),
                MeasurementUnit.COUNT,
                answers.people().counts(),
                new MultipleResponseDetails(
                        answers.item(), answers.people().count(), frequencies, answers.nothingChosen()),
                provenance);
    }

    private static ChoiceFrequency frequency(String choice, ChosenAnswers answers) {
        int count = (int) answers.chosen().values().stream()
                .filter(names -> names.contains(choice))
                .count();
        return new ChoiceFrequency(
                choice, count, (double) count / answers.people().count(), answers.interval(count));
    }
}
