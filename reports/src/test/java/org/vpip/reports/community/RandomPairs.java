package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails.ChoiceTransitions;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.category.PairedBinaryTable;
import org.vpip.analysis.statistics.paired.PairedDominance;
import org.vpip.instruments.instrument.ItemId;

/** What people of an invented community, or of a group of it, answered at both waves. */
record RandomPairs(RandomPeople people, Subgroup subgroup) {

    /** Returns the change of the share of those who answered 4 or 5. */
    Finding shareChange(String id, String item, double[][] values) {
        FindingSubject subject =
                subject(id, IndicatorRole.SECONDARY, "item:" + item, "share_change", subgroup, START, AFTER);
        PairedBinaryTable table = new PairedBinaryTable(
                count(values, true, true),
                count(values, true, false),
                count(values, false, true),
                count(values, false, false));
        if (table.n() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, sample(values), provenance());
        }
        ChoiceTransitions moved = new ChoiceTransitions(table.yesYes(), table.yesNo(), table.noYes(), table.noNo());
        return new Estimate(
                subject,
                table.riskDifference().orElseThrow(),
                subject.method().unit(),
                new Inference(
                        table.newcombe(0.95, true).map(found -> found.interval()),
                        IntervalMethod.NEWCOMBE,
                        Optional.empty(),
                        Optional.of(SignificanceTest.withoutAdjustment(
                                "mcNemarMidP", table.noYes(), OptionalInt.empty(), table.midP()))),
                sample(values),
                new ShareChangeDetails(
                        new ItemId(item),
                        List.of(List.of("4", "5"), List.of("1", "2", "3")),
                        moved.chosen(),
                        Optional.of(moved)),
                provenance());
    }

    /** Returns how many rose, stayed and fell. */
    Finding ordinalChange(String id, String item, double[][] values) {
        FindingSubject subject =
                subject(id, IndicatorRole.SECONDARY, "item:" + item, "ordinal_change", subgroup, START, AFTER);
        double[] steps = people.in(subgroup)
                .filter(isComplete(values))
                .mapToDouble(person -> values[1][person] - values[0][person])
                .toArray();
        return PairedDominance.of(new double[steps.length], steps)
                .<Finding>map(dominance -> new Estimate(
                        subject,
                        dominance.within(),
                        subject.method().unit(),
                        Inference.of(dominance.interval(), IntervalMethod.T),
                        sample(values),
                        new OrdinalChangeDetails(DirectionCounts.of(steps)),
                        provenance()))
                .orElseGet(() -> new NotEstimable(
                        subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, sample(values), provenance()));
    }

    /** Returns how many changed by more than one point. */
    Finding reliableChange(String id, String item, double[][] values) {
        FindingSubject subject =
                subject(id, IndicatorRole.EXPLORATORY, "item:" + item, "reliable_change", subgroup, START, AFTER);
        double[] steps = people.in(subgroup)
                .filter(isComplete(values))
                .mapToDouble(person -> values[1][person] - values[0][person])
                .map(step -> Math.abs(step) > 1 ? step : 0)
                .toArray();
        DirectionCounts counts = DirectionCounts.of(steps);
        return steps.length < 2
                ? new NotEstimable(subject, NotEstimableReason.SAME_SCORES_BEFORE, sample(values), provenance())
                : Estimate.withoutInference(
                        subject,
                        (double) counts.increased() / steps.length,
                        subject.method().unit(),
                        sample(values),
                        new ReliableChangeDetails(counts, OptionalDouble.of(0.8), OptionalDouble.of(1)),
                        provenance());
    }

    private int count(double[][] values, boolean before, boolean after) {
        return (int) people.in(subgroup)
                .filter(isComplete(values))
                .filter(person -> values[0][person] > 3 == before && values[1][person] > 3 == after)
                .count();
    }

    private IntPredicate isComplete(double[][] values) {
        return person ->
                people.isStayer(person) && !Double.isNaN(values[0][person]) && !Double.isNaN(values[1][person]);
    }

    private AnalysisSample sample(double[][] values) {
        return people.sample(
                subgroup,
                isComplete(values),
                person -> people.isStayer(person)
                        ? ExclusionReason.TOO_FEW_ITEMS_ANSWERED
                        : people.hasAnswered(0, person)
                                ? ExclusionReason.NO_RESPONSE_AFTER
                                : ExclusionReason.NO_RESPONSE_BEFORE);
    }
}
