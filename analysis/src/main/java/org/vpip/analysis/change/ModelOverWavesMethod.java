package org.vpip.analysis.change;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.mixed.FixedEffectTests.FixedEffectTTest;

/**
 * The change of a score from the first to the last of several waves, by a mixed model of everybody with a score at one wave or more;
 * see {@link WaveModel}.
 *
 * <p>Everybody eligible is the population: the model makes up for those who left if what they answered before explains why they left
 * (missing at random). Below 8 people with two scores there is no interval, below 12 no test.
 */
public final class ModelOverWavesMethod implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("model_over_waves")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, MethodDeclaration.MAXIMUM_WAVES)
            .yields(MeasurementUnit.POINTS)
            .people(2)
            .signed();
    private static final String RULE =
            "everybody with a score; mixed model with waves, %s and %s, REML; Kenward-Roger; contrasts by Holm";

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        Provenance provenance = provenance(subject, sample, "communities", "people");
        PanelScores panel = PanelScores.of(subject, sample);
        AnalysisSample people = panel.sample();
        if (!panel.hasEveryWave()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, people, provenance);
        }
        int linked = panel.linked().size();
        if (linked == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, people, provenance);
        }
        Optional<WaveModel> model = WaveModel.fit(panel.waves(), panel.scores());
        return model.flatMap(fitted -> fitted.change()
                        .<Finding>map(change -> estimate(
                                subject,
                                people,
                                change,
                                details(fitted, linked, change),
                                provenance(
                                        subject,
                                        sample,
                                        fitted.communityEffects().words(),
                                        fitted.people().words()))))
                .orElseGet(() -> new NotEstimable(subject, NotEstimableReason.NOTHING_VARIES, people, provenance));
    }

    private static Provenance provenance(
            FindingSubject subject, StudySample sample, String communities, String people) {
        return sample.provenance(subject, RULE.formatted(communities, people), OptionalLong.empty());
    }

    private static WaveModelDetails details(WaveModel model, int linked, FixedEffectTTest change) {
        boolean hasInterval = linked >= ReportingThresholds.INTERVAL;
        boolean hasTest = linked >= ReportingThresholds.TEST;
        return new WaveModelDetails(
                model.means(hasInterval),
                model.contrasts(hasInterval, hasTest),
                linked,
                model.communities(),
                model.communityEffects(),
                model.shareBetween(),
                OptionalDouble.of(change.degreesOfFreedom()));
    }

    private static Finding estimate(
            FindingSubject subject,
            AnalysisSample people,
            FixedEffectTTest change,
            WaveModelDetails details,
            Provenance provenance) {
        boolean hasInterval = details.linked() >= ReportingThresholds.INTERVAL;
        boolean hasTest = details.linked() >= ReportingThresholds.TEST;
        Inference inference = new Inference(
                Optional.of(change.interval()).filter(interval -> hasInterval),
                IntervalMethod.KENWARD_ROGER,
                Optional.empty(),
                Optional.of(SignificanceTest.withoutAdjustment(
                                IntervalMethod.KENWARD_ROGER.id(), change.t(), OptionalInt.empty(), change.p()))
                        .filter(test -> hasTest));
        return new Estimate(subject, change.estimate(), MeasurementUnit.POINTS, inference, people, details, provenance);
    }
}
