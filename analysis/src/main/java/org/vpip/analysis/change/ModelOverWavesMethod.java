package org.vpip.analysis.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.analysis.score.WaveScores;
import org.vpip.analysis.statistics.mixed.FixedEffectTests.FixedEffectTTest;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

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
            "everybody with a score; mixed model with waves, communities and a random intercept, REML; Kenward-Roger; contrasts by Holm";

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        Provenance provenance = sample.provenance(subject, RULE, OptionalLong.empty());
        List<WaveScore> scores = scores(subject, sample);
        MatchedSample people = people(subject, sample, scores);
        List<WaveId> waves = subject.waves().stream()
                .filter(wave -> scores.stream().anyMatch(score -> score.wave().equals(wave)))
                .toList();
        if (waves.size() < subject.waves().size()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, people.counts(), provenance);
        }
        int linked = linked(scores);
        if (linked == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, people.counts(), provenance);
        }
        Optional<WaveModel> model = WaveModel.fit(waves, scores);
        return model.flatMap(fitted -> fitted.change()
                        .<Finding>map(change ->
                                estimate(subject, people, change, details(fitted, linked, change), provenance)))
                .orElseGet(() ->
                        new NotEstimable(subject, NotEstimableReason.NOTHING_VARIES, people.counts(), provenance));
    }

    private static List<WaveScore> scores(FindingSubject subject, StudySample sample) {
        Function<ParticipantId, CommunityId> homes = sample.homes();
        ScoreTable table = sample.scores((ScoreSource) subject.source());
        List<WaveScore> scores = new ArrayList<>();
        for (WaveId wave : subject.waves()) {
            WaveScores own = table.at(wave, sample.people(subject.withWave(wave)));
            own.participants()
                    .forEach(person -> scores.add(new WaveScore(person, homes.apply(person), wave, own.score(person))));
        }
        return scores;
    }

    private static MatchedSample people(FindingSubject subject, StudySample sample, List<WaveScore> scores) {
        Set<ParticipantId> scored = scores.stream().map(WaveScore::person).collect(Collectors.toSet());
        return sample.scores((ScoreSource) subject.source())
                .scored(subject.waves(), MatchedSample.atAnyWave(sample.study(), subject), scored);
    }

    /** Returns how many people have two scores or more. */
    private static int linked(List<WaveScore> scores) {
        Set<ParticipantId> once = new HashSet<>();
        return (int) scores.stream()
                .map(WaveScore::person)
                .filter(person -> !once.add(person))
                .distinct()
                .count();
    }

    private static WaveModelDetails details(WaveModel model, int linked, FixedEffectTTest change) {
        boolean hasInterval = linked >= ReportingThresholds.INTERVAL;
        boolean hasTest = linked >= ReportingThresholds.TEST;
        return new WaveModelDetails(
                model.means(hasInterval),
                model.contrasts(hasInterval, hasTest),
                linked,
                model.communities(),
                model.shareBetween(),
                OptionalDouble.of(change.degreesOfFreedom()));
    }

    private static Finding estimate(
            FindingSubject subject,
            MatchedSample people,
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
        return new Estimate(
                subject, change.estimate(), MeasurementUnit.POINTS, inference, people.counts(), details, provenance);
    }
}
