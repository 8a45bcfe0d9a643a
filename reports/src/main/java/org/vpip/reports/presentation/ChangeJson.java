package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.Steps;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;
import org.vpip.instruments.instrument.Direction;

/** The details of a change under names that stay. */
final class ChangeJson {
    private ChangeJson() {}

    static void fill(Map<String, @Nullable Object> json, ChangeDetails change, Direction direction) {
        json.put("pairs", change.pairs());
        json.put("minimum", JsonNumber.of(change.minimum()));
        json.put("maximum", JsonNumber.of(change.maximum()));
        json.put("meanBefore", change.meanBefore());
        json.put("meanAfter", change.meanAfter());
        json.put("sdBefore", JsonNumber.of(change.sdBefore()));
        json.put("sdAfter", JsonNumber.of(change.sdAfter()));
        json.put("meanDifference", change.meanDifference());
        json.put("sdDifference", JsonNumber.of(change.sdDifference()));
        standardized(json, change);
        change.steps().ifPresent(steps -> steps(json, steps, direction));
        json.put(
                "percentOfRange",
                change.percentOfRange().map(ChangeJson::percentOfRange).orElse(null));
        json.put("wilcoxon", change.wilcoxon().map(ChangeJson::wilcoxon).orElse(null));
        json.put(
                "bootstrap",
                change.bootstrap()
                        .map(found -> bootstrap(found, change.resamples()))
                        .orElse(null));
    }

    private static void standardized(Map<String, @Nullable Object> json, ChangeDetails change) {
        json.put("dz", JsonNumber.of(change.standardized().dz()));
        json.put("gz", JsonNumber.of(change.standardized().gz()));
        json.put("dav", JsonNumber.of(change.standardized().dav()));
        json.put("gav", JsonNumber.of(change.standardized().gav()));
    }

    private static void steps(Map<String, @Nullable Object> json, Steps steps, Direction direction) {
        boolean up = direction == Direction.UP;
        json.put("rose", steps.rose());
        json.put("stayed", steps.stayed());
        json.put("fell", steps.fell());
        json.put("improved", up ? steps.rose() : steps.fell());
        json.put("same", steps.stayed());
        json.put("worse", up ? steps.fell() : steps.rose());
    }

    private static Map<String, @Nullable Object> percentOfRange(ChangeDetails.PercentOfRange share) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", share.before());
        json.put("after", share.after());
        json.put("change", share.change());
        json.put("low", share.interval().map(Interval::low).orElse(null));
        json.put("high", share.interval().map(Interval::high).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> wilcoxon(WilcoxonSignedRank.Result result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("wPlus", result.statistic());
        json.put("p", result.p());
        json.put("method", result.method().name());
        json.put("zeros", result.zeros());
        json.put("tied", result.tied());
        return json;
    }

    private static Map<String, @Nullable Object> bootstrap(Interval interval, int resamples) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("low", interval.low());
        json.put("high", interval.high());
        json.put("level", interval.level());
        json.put("method", "BCa");
        json.put("resamples", resamples);
        return json;
    }
}
