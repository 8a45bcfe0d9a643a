package org.vpip.analysis.score;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.ParticipantId;

/** The scores of people at one wave, none missing. */
public final class WaveScores {
    private final MatchedSample people;
    private final ToDoubleFunction<ParticipantId> score;

    WaveScores(MatchedSample people, ToDoubleFunction<ParticipantId> score) {
        this.people = people;
        this.score = score;
    }

    public int count() {
        return people.count();
    }

    /** Returns the scores in the order of the people. */
    public double[] values() {
        return people.people().stream().mapToDouble(score).toArray();
    }

    /** Returns the people, each with a score. */
    public List<ParticipantId> participants() {
        return people.people();
    }

    public double score(ParticipantId person) {
        return score.applyAsDouble(person);
    }

    /** Returns the numbers of people used, eligible and excluded. */
    public AnalysisSample sample() {
        return people.counts();
    }
}
