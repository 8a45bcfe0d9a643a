package org.vpip.analysis.change;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails.LinkedScores;
import org.vpip.analysis.finding.details.PartialOverlapDetails.OnceScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.group.TwoSampleTTest;
import org.vpip.analysis.statistics.group.TwoSampleTTest.TwoSampleTResult;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.PartialOverlap;
import org.vpip.analysis.statistics.paired.PartialOverlap.OverlapTTest;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * The change of a score where only a part of the people is linked between two waves: the mean of everybody at the later wave minus that
 * of everybody at the earlier one; see {@link PartialOverlap}.
 *
 * <p>Everybody with a score counts. Below 8 people at the smaller wave there is no interval, below 12 no test, and neither where the
 * correlation of the linked people is unknown.
 */
public final class PartlyLinkedMethod implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("partly_linked")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .yields(MeasurementUnit.POINTS)
            .signed();
    private static final String RULE =
            "everybody with a score; partially overlapping samples t test, unequal variances";

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        Provenance provenance = sample.provenance(subject, RULE, OptionalLong.empty());
        PanelScores panel = PanelScores.of(subject, sample);
        if (!panel.hasEveryWave()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, panel.sample(), provenance);
        }
        PartialOverlap overlap = overlap(panel);
        Optional<OverlapTTest> test =
                overlap.smaller() < ReportingThresholds.INTERVAL ? Optional.empty() : overlap.test();
        return new Estimate(
                subject,
                overlap.difference(),
                MeasurementUnit.POINTS,
                inference(test, overlap.smaller()),
                panel.sample(),
                details(overlap, test),
                provenance);
    }

    private static PartialOverlap overlap(PanelScores panel) {
        Set<ParticipantId> linked = panel.linked();
        Predicate<ParticipantId> twice = linked::contains;
        WaveId before = panel.waves().get(0);
        WaveId after = panel.waves().get(1);
        return new PartialOverlap(
                panel.at(before, twice),
                panel.at(after, twice),
                panel.at(before, twice.negate()),
                panel.at(after, twice.negate()));
    }

    private static Inference inference(Optional<OverlapTTest> test, int people) {
        return new Inference(
                test.map(OverlapTTest::interval),
                IntervalMethod.DERRICK,
                Optional.empty(),
                test.filter(found -> people >= ReportingThresholds.TEST)
                        .map(found -> SignificanceTest.withoutAdjustment(
                                IntervalMethod.DERRICK.id(), found.statistic(), OptionalInt.empty(), found.p())));
    }

    private static PartialOverlapDetails details(PartialOverlap overlap, Optional<OverlapTTest> test) {
        return new PartialOverlapDetails(
                linked(overlap),
                new OnceScores(
                        overlap.onceBefore().length,
                        overlap.onceAfter().length,
                        Moments.mean(overlap.onceBefore()),
                        Moments.mean(overlap.onceAfter())),
                test.flatMap(found -> TwoSampleTTest.WELCH.test(overlap.after(), overlap.before()))
                        .map(TwoSampleTResult::interval),
                overlap.correlation(),
                test.stream().mapToDouble(OverlapTTest::degreesOfFreedom).findFirst());
    }

    private static LinkedScores linked(PartialOverlap overlap) {
        return new LinkedScores(
                overlap.pairs(),
                Moments.mean(overlap.pairedBefore()),
                Moments.mean(overlap.pairedAfter()),
                PairedTTest.of(overlap.pairedBefore(), overlap.pairedAfter())
                        .map(PairedTTest::interval)
                        .filter(interval -> overlap.pairs() >= ReportingThresholds.INTERVAL));
    }
}
