package org.vpip.analysis.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.analysis.score.WaveScores;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * The scores of everybody with a score at one of several waves or more, whether or not a person has the others.
 *
 * @param scores by wave, each in the order of the study
 * @param people with a score; those without are excluded by reason
 */
record PanelScores(List<WaveId> waves, List<WaveScore> scores, MatchedSample people) {
    PanelScores {
        waves = List.copyOf(waves);
        scores = List.copyOf(scores);
    }

    /** Returns the scores of a subject's source at its waves, of people eligible at each of them. */
    static PanelScores of(FindingSubject subject, StudySample sample) {
        List<WaveScore> scores = scores(subject, sample);
        Set<ParticipantId> scored = scores.stream().map(WaveScore::person).collect(Collectors.toSet());
        MatchedSample people = sample.scores((ScoreSource) subject.source())
                .scored(subject.waves(), MatchedSample.atAnyWave(sample.study(), subject), scored);
        return new PanelScores(subject.waves(), scores, people);
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

    /** Returns the people used, eligible and excluded. */
    AnalysisSample sample() {
        return people.counts();
    }

    /** Returns whether each wave has a score. */
    boolean hasEveryWave() {
        return waves.stream()
                .allMatch(wave -> scores.stream().anyMatch(score -> score.wave().equals(wave)));
    }

    /** Returns the people with two scores or more. */
    Set<ParticipantId> linked() {
        Set<ParticipantId> once = new HashSet<>();
        return scores.stream()
                .map(WaveScore::person)
                .filter(person -> !once.add(person))
                .collect(Collectors.toSet());
    }

    /** Returns the scores at one wave of the people who meet a condition, in the order of the study. */
    double[] at(WaveId wave, Predicate<ParticipantId> condition) {
        return scores.stream()
                .filter(score -> score.wave().equals(wave) && condition.test(score.person()))
                .mapToDouble(WaveScore::score)
                .toArray();
    }
}
