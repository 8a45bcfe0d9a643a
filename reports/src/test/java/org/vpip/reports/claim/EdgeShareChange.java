package org.vpip.reports.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails.ChoiceTransitions;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.category.PairedBinaryTable;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** A random change of a share at the edges: of nobody, of everybody, of few people or many, next to the limits. */
final class EdgeShareChange {
    private static final List<Double> FACTORS = List.of(1.0, 2.0, 30.0);

    private EdgeShareChange() {}

    static Estimate estimate(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        int gained = List.of(0, people, people / 2, random.nextInt(people + 1)).get(random.nextInt(4));
        int lost = random.nextBoolean() ? 0 : random.nextInt(people - gained + 1);
        int both = random.nextInt(people - gained - lost + 1);
        ChoiceTransitions moved = new ChoiceTransitions(both, lost, gained, people - gained - lost - both);
        PairedBinaryTable table = new PairedBinaryTable(moved.both(), lost, gained, moved.neither());
        Optional<Interval> interval = people < 8
                ? Optional.empty()
                : Optional.of(table.newcombe(0.95, true).orElseThrow().interval());
        Optional<SignificanceTest> test = people < 12 ? Optional.empty() : Optional.of(test(subject, table, random));
        Estimate plain = new Estimate(
                subject,
                table.riskDifference().orElseThrow(),
                subject.method().unit(),
                new Inference(interval, IntervalMethod.NEWCOMBE, Optional.empty(), test),
                NumberedPeople.sample(people),
                new ShareChangeDetails(
                        new ItemId("com_1"),
                        List.of(List.of("4", "5"), List.of("1", "2", "3")),
                        moved.chosen(),
                        Optional.of(moved)),
                FindingExamples.provenance());
        return plain.with(EdgeVerdict.of(plain));
    }

    private static SignificanceTest test(FindingSubject subject, PairedBinaryTable table, Random random) {
        SignificanceTest plain =
                SignificanceTest.withoutAdjustment("mcNemarMidP", table.noYes(), OptionalInt.empty(), table.midP());
        double factor = FACTORS.get(random.nextInt(FACTORS.size()));
        return EdgeVerdict.isClaimed(subject) ? plain.withAdjustment(Math.min(1, factor * plain.p()), "holm") : plain;
    }
}
