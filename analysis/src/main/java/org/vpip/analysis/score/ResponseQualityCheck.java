package org.vpip.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.sample.ResponseTimes;
import org.vpip.analysis.score.ResponseQualityFlag.QualityFlagKind;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.study.Study;

/**
 * Flags of careless responding: one answer in all rows of the matrices of an instrument (at least {@value #ROWS} rows of one
 * list), less than {@value #SECONDS} seconds for each answered item, and opposite items of a scale in the same outer quarter
 * of its range. Missing codes are no answers. Meade and Craig (2012), doi:10.1037/a0028085, compare such indicators; the
 * limits are conventions.
 */
public final class ResponseQualityCheck {
    private static final int ROWS = 8;
    private static final double SECONDS = 2;
    private static final double OUTER_QUARTER = 0.75;

    private ResponseQualityCheck() {}

    /** Returns the flags of all responses, by participant, wave and instrument. */
    public static List<ResponseQualityFlag> of(Study study) {
        Map<InstrumentId, Instrument> instruments =
                study.instruments().stream().collect(Collectors.toMap(Instrument::id, instrument -> instrument));
        ResponseTimes times = new ResponseTimes(study);
        List<ResponseQualityFlag> flags = new ArrayList<>();
        for (Response response : EligibleRecords.of(study).submitted().all()) {
            Instrument instrument = instruments.get(response.instrument());
            if (instrument != null) {
                flags.addAll(of(response, instrument));
            }
            if (times.isOutsideWave(response)) {
                String day =
                        response.sent().day(study.zone()).map(String::valueOf).orElse("");
                flags.add(flag(response, QualityFlagKind.OUTSIDE_WAVE, day));
            }
        }
        flags.sort(Comparator.comparing(
                        (ResponseQualityFlag flag) -> flag.participant().value())
                .thenComparing(flag -> flag.wave().value())
                .thenComparing(flag -> flag.instrument().value())
                .thenComparing(ResponseQualityFlag::kind));
        return List.copyOf(flags);
    }

    static List<ResponseQualityFlag> of(Response response, Instrument instrument) {
        List<ResponseQualityFlag> flags = new ArrayList<>();
        straightLines(response, instrument)
                .forEach(detail -> flags.add(flag(response, QualityFlagKind.STRAIGHT_LINING, detail)));
        tooFast(response).forEach(detail -> flags.add(flag(response, QualityFlagKind.TOO_FAST, detail)));
        instrument.scales().stream()
                .filter(scale -> contradicts(response, scale))
                .forEach(scale -> flags.add(
                        flag(response, QualityFlagKind.CONTRADICTION, scale.id().value())));
        return flags;
    }

    private static ResponseQualityFlag flag(Response response, QualityFlagKind kind, String detail) {
        return new ResponseQualityFlag(response.participant(), response.wave(), response.instrument(), kind, detail);
    }

    private static Stream<String> straightLines(Response response, Instrument instrument) {
        Map<String, List<Double>> byList = instrument.sections().stream()
                .filter(section -> section.grid())
                .flatMap(section -> section.items().stream())
                .filter(item -> item.choices() != null)
                .flatMap(item -> Stream.of(item)
                        .filter(asked -> number(response, asked.id()).isPresent()))
                .collect(Collectors.groupingBy(
                        ResponseQualityCheck::list,
                        Collectors.mapping(
                                item -> number(response, item.id()).orElse(Double.NaN), Collectors.toList())));
        return byList.entrySet().stream()
                .filter(list -> list.getValue().size() >= ROWS
                        && list.getValue().stream().distinct().count() == 1)
                .map(list -> list.getKey() + ": " + list.getValue().size())
                .sorted();
    }

    private static String list(Item item) {
        return item.choices() == null ? "" : item.choices().name();
    }

    private static OptionalDouble number(Response response, ItemId item) {
        return Scorer.number(response.answers().get(item));
    }

    private static Stream<String> tooFast(Response response) {
        long answered = response.answers().values().stream()
                .filter(answer -> !(answer instanceof Answer.MissingAnswer))
                .count();
        double seconds = response.seconds().orElse(Double.NaN) / answered;
        return answered > 0 && seconds < SECONDS
                ? Stream.of(String.format(Locale.ROOT, "%.1f", seconds))
                : Stream.empty();
    }

    /** Returns whether the means of plain and reversed items, as answered, lie at the same end. */
    private static boolean contradicts(Response response, Scale scale) {
        OptionalDouble plain = mean(response, scale, false);
        OptionalDouble reversed = mean(response, scale, true);
        if (plain.isEmpty() || reversed.isEmpty()) {
            return false;
        }
        double low = Math.min(plain.getAsDouble(), reversed.getAsDouble());
        double high = Math.max(plain.getAsDouble(), reversed.getAsDouble());
        return low >= OUTER_QUARTER || high <= 1 - OUTER_QUARTER;
    }

    /** Returns the mean, from 0 (lowest possible) to 1 (highest possible). */
    private static OptionalDouble mean(Response response, Scale scale, boolean reversed) {
        double width = scale.maximum() - scale.minimum();
        return scale.items().stream()
                .filter(item -> scale.reversed().contains(item) == reversed)
                .map(item -> number(response, item))
                .flatMapToDouble(
                        answer -> answer.isPresent() ? DoubleStream.of(answer.getAsDouble()) : DoubleStream.empty())
                .map(value -> (value - scale.minimum()) / width)
                .average();
    }
}
