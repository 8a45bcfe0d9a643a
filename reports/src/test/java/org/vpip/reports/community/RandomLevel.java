package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;
import org.vpip.analysis.statistics.SampleMean;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.NumberedPeople;

/** What an invented community, or a group of it, answered at one wave, as everybody who answered then is counted. */
record RandomLevel(RandomPeople people, int wave, Subgroup subgroup) {
    Finding mean(String id, String source, PairedValues kind, double[] values) {
        FindingSubject subject = subject(id, IndicatorRole.PRIMARY, source, "mean", subgroup, at());
        double[] used = people.in(subgroup)
                .filter(isAnswered(values))
                .mapToDouble(person -> values[person])
                .toArray();
        if (used.length == 0) {
            return absent(subject, values);
        }
        SampleMean mean = SampleMean.of(used);
        return estimate(
                subject,
                mean.mean(),
                IntervalMethod.T,
                mean.interval(0.95).filter(found -> used.length >= 8),
                values,
                new MeanDetails(kind.scores(), new ScoreMoments(mean.mean(), mean.deviation())));
    }

    /** Returns the share of those who answered 4 or 5. */
    Finding share(String id, String item, double[] values) {
        FindingSubject subject = subject(id, IndicatorRole.SECONDARY, "item:" + item, "share", subgroup, at());
        int all = (int) people.in(subgroup).filter(isAnswered(values)).count();
        if (all == 0) {
            return absent(subject, values);
        }
        Proportion share = new Proportion(
                (int) people.in(subgroup)
                        .filter(person -> isAnswered(values).test(person) && values[person] > 3)
                        .count(),
                all);
        ItemDistribution answers = new ItemDistribution(
                new ItemId(item),
                false,
                List.of(List.of("4", "5"), List.of("1", "2", "3")),
                List.of(new WaveAnswerCounts(at(), List.of(share.successes(), all - share.successes()))),
                NumberedPeople.of(people.in(subgroup).filter(isAnswered(values))));
        return estimate(
                subject,
                share.value(),
                IntervalMethod.WILSON,
                all < 8 ? Optional.empty() : Optional.of(share.wilson(0.95)),
                values,
                new DistributionDetails(List.of(answers)));
    }

    private WaveId at() {
        return wave == 0 ? START : AFTER;
    }

    private IntPredicate isAnswered(double... values) {
        return person -> people.hasAnswered(wave, person) && !Double.isNaN(values[person]);
    }

    private AnalysisSample sample(double... values) {
        return people.sample(
                subgroup,
                isAnswered(values),
                person -> people.hasAnswered(wave, person)
                        ? ExclusionReason.TOO_FEW_ITEMS_ANSWERED
                        : ExclusionReason.NO_RESPONSE_AT_ALL);
    }

    private Finding absent(FindingSubject subject, double... values) {
        return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, sample(values), provenance());
    }

    private Finding estimate(
            FindingSubject subject,
            double value,
            IntervalMethod method,
            Optional<Interval> interval,
            double[] values,
            FindingDetails details) {
        return new Estimate(
                subject,
                value,
                subject.method().unit(),
                Inference.of(interval, method),
                sample(values),
                details,
                provenance());
    }
}
