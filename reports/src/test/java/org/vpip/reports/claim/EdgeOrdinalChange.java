package org.vpip.reports.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.paired.PairedDominance;
import org.vpip.analysis.statistics.paired.SignTest;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** A random balance of rises and falls at the edges: of nobody, of everybody, of few people or many. */
final class EdgeOrdinalChange {
    private EdgeOrdinalChange() {}

    static Estimate estimate(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        int rose = List.of(0, people, people / 2, random.nextInt(people + 1)).get(random.nextInt(4));
        int fell = random.nextBoolean() ? people - rose : random.nextInt(people - rose + 1);
        double[] steps = new double[people];
        Arrays.fill(steps, 0, rose, 1);
        Arrays.fill(steps, rose, rose + fell, -1);
        PairedDominance dominance =
                PairedDominance.of(new double[people], steps).orElseThrow();
        SignificanceTest test = SignificanceTest.withoutAdjustment(
                "sign",
                rose,
                OptionalInt.empty(),
                SignTest.of(steps).map(SignTest::p).orElse(1.0));
        double factor = List.of(1.0, 3.0, 100.0).get(random.nextInt(3));
        SignificanceTest adjusted =
                EdgeVerdict.isClaimed(subject) ? test.withAdjustment(Math.min(1, factor * test.p()), "holm") : test;
        Estimate plain = new Estimate(
                subject,
                dominance.within(),
                subject.method().unit(),
                new Inference(
                        dominance.interval().filter(found -> people >= 8),
                        IntervalMethod.T,
                        Optional.empty(),
                        people < 12 ? Optional.empty() : Optional.of(adjusted)),
                NumberedPeople.sample(people),
                new OrdinalChangeDetails(DirectionCounts.of(steps)),
                FindingExamples.provenance());
        return plain.with(EdgeVerdict.of(plain));
    }

    /** Returns the same counts as changes beyond error of measurement. */
    static Estimate reliable(FindingSubject subject, Random random) {
        int people = Math.max(2, EdgeFindings.people(random));
        int rose = random.nextInt(people + 1);
        int fell = random.nextInt(people - rose + 1);
        int improved = subject.direction() == DesiredDirection.UP ? rose : fell;
        return EdgeFindings.plain(
                subject,
                (double) improved / people,
                people,
                new ReliableChangeDetails(
                        new DirectionCounts(rose, people - rose - fell, fell),
                        OptionalDouble.of(0.85),
                        OptionalDouble.of(0.7)));
    }
}
