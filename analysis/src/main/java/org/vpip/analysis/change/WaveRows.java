package org.vpip.analysis.change;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;
import org.vpip.analysis.statistics.regression.ModelVariable.CategoricalVariable;
import org.vpip.analysis.statistics.regression.ModelVariable.NumericVariable;
import org.vpip.instruments.response.WaveId;

/** Scores of several waves as rows of a model. */
record WaveRows(List<WaveId> waves, List<WaveScore> scores) {
    /** Variable of the waves. */
    static final String WAVE = "wave";

    private static final String COMMUNITY = "community";

    WaveRows {
        waves = List.copyOf(waves);
        scores = List.copyOf(scores);
    }

    /** Returns the number of communities with a score. */
    int communities() {
        return (int) scores.stream().map(WaveScore::community).distinct().count();
    }

    /** Returns whether two people with a score are of one community. */
    boolean hasColleagues() {
        return scores.stream().map(WaveScore::person).distinct().count() > communities();
    }

    /** Returns whether two people of one community have a score at the same wave. */
    boolean hasColleaguesAtOneWave() {
        return scores.stream()
                        .map(score -> List.of(score.community(), score.wave()))
                        .distinct()
                        .count()
                < scores.size();
    }

    /** Returns the number of people with two scores or more. */
    long repeated() {
        return scores.stream()
                .collect(Collectors.groupingBy(WaveScore::person, Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > 1)
                .count();
    }

    /** Returns 0 for the first wave, 1 for the next … of each row. */
    double[] times() {
        return scores.stream().mapToDouble(score -> waves.indexOf(score.wave())).toArray();
    }

    /** Returns the community of each row, as a number. */
    int[] homes() {
        return category(score -> score.community().value()).codes();
    }

    private CategoricalVariable category(Function<WaveScore, String> value) {
        return CategoricalVariable.of(scores.stream().map(value).toList());
    }

    /**
     * Returns the data of a model with waves and people.
     *
     * @param hasCommunities whether communities are fixed effects
     */
    ModelFrame frame(boolean hasCommunities) {
        Map<String, ModelVariable> columns = new LinkedHashMap<>();
        columns.put(
                "score",
                new NumericVariable(
                        scores.stream().mapToDouble(WaveScore::score).toArray()));
        int[] codes = Arrays.stream(times()).mapToInt(time -> (int) time).toArray();
        columns.put(
                WAVE, new CategoricalVariable(waves.stream().map(WaveId::value).toList(), codes));
        columns.put("person", category(score -> score.person().value()));
        columns.put(COMMUNITY, category(score -> score.community().value()));
        String effects = hasCommunities ? WAVE + " + " + COMMUNITY : WAVE;
        return ModelFrame.of(ModelFormula.parse("score ~ " + effects + " + (1 | person)"), columns);
    }
}
