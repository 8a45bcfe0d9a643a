package org.vpip.analysis.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ComparedGroup;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.GroupScores;
import org.vpip.analysis.finding.subject.ComparisonGroup;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScoreSeries;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

/** The scores of a cohort and of a comparison group at each wave of a subject; people of unknown group are left out. */
record CohortScores(
        ScoreSeries scores, Map<ParticipantId, ComparedGroup> groups, Function<ParticipantId, CommunityId> homes) {

    /** Returns the scores; the comparison group is that of the plan, and everybody else of a known group is the cohort. */
    static CohortScores of(FindingSubject subject, StudySample sample) {
        ComparisonGroup comparison = subject.call().parameters().comparison().orElseThrow();
        Map<ParticipantId, ComparedGroup> groups = groups(sample, comparison);
        ScoreSeries scores = sample.scores((ScoreSource) subject.source())
                .series(subject.waves(), sample.people(subject))
                .retain(groups::containsKey, ExclusionReason.UNKNOWN_GROUP);
        return new CohortScores(scores, groups, sample.homes());
    }

    /** Returns the group of everybody who has a code. */
    private static Map<ParticipantId, ComparedGroup> groups(StudySample sample, ComparisonGroup comparison) {
        Map<ParticipantId, ComparedGroup> groups = new HashMap<>();
        sample.codes(comparison.attribute())
                .forEach((person, code) -> groups.put(
                        person, code.equals(comparison.code()) ? ComparedGroup.COMPARISON : ComparedGroup.COHORT));
        return groups;
    }

    AnalysisSample sample() {
        return scores.sample();
    }

    int count(ComparedGroup group) {
        return scores(group, 0).length;
    }

    /** Returns the number of people in the smaller group. */
    int smallerGroup() {
        return Math.min(count(ComparedGroup.COHORT), count(ComparedGroup.COMPARISON));
    }

    double[] scores(ComparedGroup group, int wave) {
        return scores.scores(wave, person -> group == groups.get(person));
    }

    /** Returns the changes from the first to the last wave in one group. */
    double[] changes(ComparedGroup group) {
        return RankDifferences.PLAIN.of(scores(group, 0), scores(group, scores.waves() - 1));
    }

    /** Returns 1 for each person of the cohort and 0 for the others. */
    double[] cohort() {
        return scores.participants().stream()
                .mapToDouble(person -> groups.get(person) == ComparedGroup.COHORT ? 1 : 0)
                .toArray();
    }

    CommunityModel model() {
        return new CommunityModel(scores.participants().stream().map(homes).toList());
    }

    /** Returns the scores of both groups in numbers, the cohort first. */
    List<GroupScores> described() {
        return List.of(described(ComparedGroup.COHORT), described(ComparedGroup.COMPARISON));
    }

    private GroupScores described(ComparedGroup group) {
        return new GroupScores(
                group,
                count(group),
                IntStream.range(0, scores.waves())
                        .mapToObj(wave -> ScoreMoments.of(scores(group, wave)))
                        .toList());
    }
}
