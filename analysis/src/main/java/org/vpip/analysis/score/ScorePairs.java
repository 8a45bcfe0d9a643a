package org.vpip.analysis.score;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.ParticipantId;

/** The scores of the same people at two waves, none missing. */
public final class ScorePairs {
    private final MatchedSample people;
    private final ToDoubleFunction<ParticipantId> before;
    private final ToDoubleFunction<ParticipantId> after;

    private ScorePairs(
            MatchedSample people, ToDoubleFunction<ParticipantId> before, ToDoubleFunction<ParticipantId> after) {
        this.people = people;
        this.before = before;
        this.after = after;
    }

    /** Returns the scores of a sample; both functions have a score of each person in it. */
    public static ScorePairs of(
            MatchedSample people, ToDoubleFunction<ParticipantId> before, ToDoubleFunction<ParticipantId> after) {
        return new ScorePairs(people, before, after);
    }

    /** Retains the pairs of people who meet a condition; the others are excluded for that reason. */
    public ScorePairs retain(Predicate<ParticipantId> condition, ExclusionReason reason) {
        return new ScorePairs(people.retain(condition, reason), before, after);
    }

    public int count() {
        return people.count();
    }

    /** Returns the people in the order of {@link #before()} and {@link #after()}. */
    public List<ParticipantId> participants() {
        return people.people();
    }

    /** Returns the earlier score of one of these people. */
    public double before(ParticipantId person) {
        return before.applyAsDouble(person);
    }

    /** Returns the later score of one of these people. */
    public double after(ParticipantId person) {
        return after.applyAsDouble(person);
    }

    public double[] before() {
        return scores(before);
    }

    public double[] after() {
        return scores(after);
    }

    private double[] scores(ToDoubleFunction<ParticipantId> score) {
        return participants().stream().mapToDouble(score).toArray();
    }

    /** Returns the numbers of people used, eligible and excluded. */
    public AnalysisSample sample() {
        return people.counts();
    }
}
