package org.vpip.analysis.score;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.ParticipantId;

/** The scores of the same people at one wave or more, none missing. */
public final class ScoreSeries {
    private final MatchedSample people;
    private final List<ToDoubleFunction<ParticipantId>> waves;

    ScoreSeries(MatchedSample people, List<ToDoubleFunction<ParticipantId>> waves) {
        this.people = people;
        this.waves = waves;
    }

    /** Retains the people who meet a condition; the others are excluded for that reason. */
    public ScoreSeries retain(Predicate<ParticipantId> condition, ExclusionReason reason) {
        return new ScoreSeries(people.retain(condition, reason), waves);
    }

    MatchedSample people() {
        return people;
    }

    ToDoubleFunction<ParticipantId> at(int wave) {
        return waves.get(wave);
    }

    public int count() {
        return people.count();
    }

    public int waves() {
        return waves.size();
    }

    /** Returns the people in the order of the scores. */
    public List<ParticipantId> participants() {
        return people.people();
    }

    /** Returns the scores at a wave, counted from 0, of the people who meet a condition. */
    public double[] scores(int wave, Predicate<ParticipantId> condition) {
        return participants().stream()
                .filter(condition)
                .mapToDouble(waves.get(wave))
                .toArray();
    }

    /** Returns the scores at a wave, counted from 0. */
    public double[] scores(int wave) {
        return scores(wave, person -> true);
    }

    /** Returns the numbers of people used, eligible and excluded. */
    public AnalysisSample sample() {
        return people.counts();
    }
}
