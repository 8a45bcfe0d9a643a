package org.vpip.analysis.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.recordlinkage.LinkedStudy;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer.ChoiceAnswer;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/** The choices of people in the answers of a study: of an item at one wave, and the direction of a change between two. */
public final class StudyChoices implements KnownChoices {
    private final StudySample sample;
    private final Map<PersonVariable, Map<ParticipantId, String>> choices = new HashMap<>();

    private StudyChoices(StudySample sample) {
        this.sample = sample;
    }

    /** Returns the choices in a study; they are collected when they are first asked for. */
    public static StudyChoices of(Study study) {
        return new StudyChoices(new StudySample(LinkedStudy.of(study).study()));
    }

    @Override
    public ChoiceCount count(PersonVariable variable, Collection<ParticipantId> people, String choice) {
        Map<ParticipantId, String> known = choices.computeIfAbsent(variable, this::choices);
        int made = 0;
        int unknown = 0;
        for (ParticipantId person : people) {
            made += choice.equals(known.get(person)) ? 1 : 0;
            unknown += known.containsKey(person) ? 0 : 1;
        }
        return new ChoiceCount(made, unknown);
    }

    private Map<ParticipantId, String> choices(PersonVariable variable) {
        Optional<IndicatorSource> source = IndicatorSource.parse(variable.source());
        List<WaveId> waves = variable.waves();
        if (waves.size() == 1 && source.orElse(null) instanceof ItemSource item) {
            return answers(item.item(), waves.get(0));
        }
        return waves.size() == 2 && source.orElse(null) instanceof ScoreSource scored
                ? directions(scored, waves)
                : Map.of();
    }

    private Map<ParticipantId, String> answers(ItemId item, WaveId wave) {
        Map<ParticipantId, String> answers = new HashMap<>();
        for (Response response : sample.records().responses().inWave(wave).all()) {
            if (response.answers().get(item) instanceof ChoiceAnswer choice
                    && choice.names().size() == 1) {
                answers.put(response.participant(), choice.names().get(0));
            }
        }
        return answers;
    }

    private Map<ParticipantId, String> directions(ScoreSource source, List<WaveId> waves) {
        List<ParticipantId> everybody = sample.study().memberships().memberships().stream()
                .map(Membership::id)
                .distinct()
                .toList();
        ScorePairs pairs = sample.scores(source).pairs(waves.get(0), waves.get(1), MatchedSample.of(everybody));
        double[] before = pairs.before();
        double[] after = pairs.after();
        Map<ParticipantId, String> directions = new HashMap<>();
        for (int i = 0; i < pairs.count(); i++) {
            directions.put(
                    pairs.participants().get(i),
                    ChangeDirection.of(after[i] - before[i]).id());
        }
        return directions;
    }
}
