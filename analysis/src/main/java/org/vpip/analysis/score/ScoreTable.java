package org.vpip.analysis.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
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

    /** Scores of the scale in every questionnaire that asks it. */
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

    /** Answers to one item as numbers, in every questionnaire that asks it. */
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

    /** The score of one response; empty when fewer items are answered than the scale asks. */
    public static OptionalDouble of(Scale scale, Map<ItemId, Answer> answers) {
        return Scorer.score(scale, answers);
    }

    /** The number that one response answers to an item; empty for no number and for missing codes. */
    public static OptionalDouble of(Item item, Map<ItemId, Answer> answers) {
        return Scorer.score(item, answers);
    }

    private static ScoreTable of(Study study, Function<Response, Optional<OptionalDouble>> scorer) {
        StringColumn participant = StringColumn.create("participant");
        StringColumn wave = StringColumn.create("wave");
        DoubleColumn score = DoubleColumn.create("score");
        for (Response response : study.responses().all()) {
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

    /** Score by participant in one wave. */
    private Map<String, Double> of(WaveId wave) {
        Map<String, Double> scores = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            boolean here = table.stringColumn("wave").get(row).equals(wave.value());
            if (here && !table.doubleColumn("score").isMissing(row)) {
                scores.put(
                        table.stringColumn("participant").get(row),
                        table.doubleColumn("score").getDouble(row));
            }
        }
        return scores;
    }

    /** Those scores of the given people in one wave that are there, in the order given. */
    public double[] values(WaveId wave, List<ParticipantId> people) {
        Map<String, Double> scores = of(wave);
        return people.stream()
                .map(person -> scores.get(person.value()))
                .flatMap(Stream::ofNullable)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private Set<String> responders(WaveId wave) {
        Set<String> responders = new HashSet<>();
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.stringColumn("wave").get(row).equals(wave.value())) {
                responders.add(table.stringColumn("participant").get(row));
            }
        }
        return responders;
    }

    /** Those of the given people who have a score in both waves, in the order given. */
    public ScorePairs pairs(WaveId before, WaveId after, List<ParticipantId> people) {
        Map<String, Double> first = of(before);
        Map<String, Double> second = of(after);
        Set<String> atFirst = responders(before);
        Set<String> atSecond = responders(after);
        StringColumn participant = StringColumn.create("participant");
        DoubleColumn scoreBefore = DoubleColumn.create("before");
        DoubleColumn scoreAfter = DoubleColumn.create("after");
        Map<ExclusionReason, Integer> leftOut = new HashMap<>();
        for (ParticipantId person : people) {
            Double one = first.get(person.value());
            Double two = second.get(person.value());
            if (one != null && two != null) {
                participant.append(person.value());
                scoreBefore.append(one);
                scoreAfter.append(two);
            } else {
                boolean there = atFirst.contains(person.value());
                leftOut.merge(reason(there, atSecond.contains(person.value())), 1, Integer::sum);
            }
        }
        AnalysisSample counted = new AnalysisSample(participant.size(), people.size(), leftOut);
        return new ScorePairs(Table.create("pairs", participant, scoreBefore, scoreAfter), counted);
    }

    private static ExclusionReason reason(boolean respondedBefore, boolean respondedAfter) {
        if (respondedBefore && respondedAfter) {
            return ExclusionReason.TOO_FEW_ITEMS_ANSWERED;
        }
        if (respondedBefore) {
            return ExclusionReason.NO_RESPONSE_AFTER;
        }
        return respondedAfter ? ExclusionReason.NO_RESPONSE_BEFORE : ExclusionReason.NO_RESPONSE_AT_ALL;
    }
}
