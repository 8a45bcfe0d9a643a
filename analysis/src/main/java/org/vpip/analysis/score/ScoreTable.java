package org.vpip.analysis.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The scores of one scale or item: a table with the columns participant, wave and score (missing where too few items were
 * answered).
 */
public final class ScoreTable {
    private final Table table;

    private ScoreTable(Table table) {
        this.table = table;
    }

    /** Returns the scores of a scale in each questionnaire that asks it. */
    public static ScoreTable of(ScaleId id, Study study) {
        Map<InstrumentId, Scale> scales = new HashMap<>();
        for (Instrument instrument : study.instruments()) {
            instrument.scale(id).ifPresent(scale -> scales.put(instrument.id(), scale));
        }
        return of(
                study,
                response -> Optional.ofNullable(scales.get(response.instrument()))
                        .map(scale -> Scorer.score(scale, response.answers())));
    }

    /** Returns the answers to an item as numbers, in each questionnaire that asks it. */
    public static ScoreTable of(ItemId id, Study study) {
        Map<InstrumentId, Item> items = new HashMap<>();
        for (Instrument instrument : study.instruments()) {
            instrument.item(id).ifPresent(item -> items.put(instrument.id(), item));
        }
        return of(
                study,
                response -> Optional.ofNullable(items.get(response.instrument()))
                        .map(item -> Scorer.score(item, response.answers())));
    }

    /** Returns the score of one response; empty if fewer items are answered than the scale requires. */
    public static OptionalDouble of(Scale scale, Map<ItemId, Answer> answers) {
        return Scorer.score(scale, answers);
    }

    /** Returns the number that one response answers to an item; empty for other answers and for missing codes. */
    public static OptionalDouble of(Item item, Map<ItemId, Answer> answers) {
        return Scorer.score(item, answers);
    }

    private static ScoreTable of(Study study, Function<Response, Optional<OptionalDouble>> scorer) {
        StringColumn participant = StringColumn.create("participant");
        StringColumn wave = StringColumn.create("wave");
        DoubleColumn score = DoubleColumn.create("score");
        for (Response response : EligibleRecords.of(study).responses().all()) {
            scorer.apply(response).ifPresent(scored -> {
                participant.append(response.participant().value());
                wave.append(response.wave().value());
                if (scored.isPresent()) {
                    score.append(scored.getAsDouble());
                } else {
                    score.appendMissing();
                }
            });
        }
        return new ScoreTable(Table.create("scores", participant, wave, score));
    }

    /** Returns the score of each respondent of a wave; NaN where too few items were answered. */
    private Map<ParticipantId, Double> scores(WaveId wave) {
        Map<ParticipantId, Double> scores = new HashMap<>();
        for (Row row : table.where(table.stringColumn("wave").isEqualTo(wave.value()))) {
            scores.merge(
                    new ParticipantId(row.getString("participant")),
                    row.getDouble("score"),
                    (earlier, later) -> later.isNaN() ? earlier : later);
        }
        return scores;
    }

    private static double score(Map<ParticipantId, Double> scores, ParticipantId person) {
        return scores.getOrDefault(person, Double.NaN);
    }

    /** Returns the scores that the people have in one wave, in their order. */
    public double[] values(WaveId wave, MatchedSample sample) {
        Map<ParticipantId, Double> scores = scores(wave);
        return sample.people().stream()
                .mapToDouble(person -> score(scores, person))
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }

    /** Returns the people who responded at one of the waves; the others are excluded. */
    private MatchedSample respondents(List<WaveId> waves, MatchedSample sample) {
        return sample.retainRespondents(
                waves.stream().flatMap(wave -> scores(wave).keySet().stream()).collect(Collectors.toSet()));
    }

    /** Returns those of a sample who are among people with a score at one of the waves; the others are excluded by reason. */
    public MatchedSample scored(List<WaveId> waves, MatchedSample sample, Collection<ParticipantId> scored) {
        return respondents(waves, sample).retainAll(scored, ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
    }

    /** Returns the scores of the people who have one in a wave, in their order. */
    public WaveScores at(WaveId wave, MatchedSample sample) {
        ScoreSeries scores = series(List.of(wave), sample);
        return new WaveScores(scores.people(), scores.at(0));
    }

    /** Returns the scores of the people who have one in both waves, in their order. */
    public ScorePairs pairs(WaveId before, WaveId after, MatchedSample sample) {
        ScoreSeries scores = series(List.of(before, after), sample);
        return ScorePairs.of(scores.people(), scores.at(0), scores.at(1));
    }

    /** Returns the scores of the people who have one in each of these waves, in their order. */
    public ScoreSeries series(List<WaveId> waves, MatchedSample sample) {
        List<Map<ParticipantId, Double>> scores =
                waves.stream().map(this::scores).toList();
        MatchedSample scored = responded(scores, sample)
                .retain(
                        person -> scores.stream().noneMatch(wave -> Double.isNaN(score(wave, person))),
                        ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
        return new ScoreSeries(
                scored,
                scores.stream()
                        .<ToDoubleFunction<ParticipantId>>map(wave -> person -> score(wave, person))
                        .toList());
    }

    /** Returns the respondents of every wave; of two waves, the reason is the one that a person missed. */
    private static MatchedSample responded(List<Map<ParticipantId, Double>> waves, MatchedSample sample) {
        return switch (waves.size()) {
            case 1 -> sample.retainRespondents(waves.get(0).keySet());
            case 2 -> sample.match(waves.get(0).keySet(), waves.get(1).keySet());
            default -> sample.matchEveryWave(waves.stream().map(Map::keySet).toList());
        };
    }
}
