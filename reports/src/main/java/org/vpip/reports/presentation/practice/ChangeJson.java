package org.vpip.reports.presentation.practice;

import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.ChangeDetails.PairedMoments;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.WilcoxonSignedRank;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.reports.presentation.JsonObject;

/** The details of a change in JSON, under stable names. */
final class ChangeJson {
    private ChangeJson() {}

    static void fill(JsonObject json, ChangeDetails change, DesiredDirection direction) {
        PairedMoments moments = change.moments();
        json.put("pairs", change.pairs());
        json.put("minimum", change.range().minimum());
        json.put("maximum", change.range().maximum());
        json.put("meanBefore", moments.before().mean());
        json.put("meanAfter", moments.after().mean());
        json.put("sdBefore", moments.before().deviation());
        json.put("sdAfter", moments.after().deviation());
        json.put("meanDifference", moments.difference().mean());
        json.put("sdDifference", moments.difference().deviation());
        standardized(json, change);
        change.directionCounts().ifPresent(steps -> steps(json, steps, direction));
        json.put("percentOfRange", change.range().percentages().map(ChangeJson::percentOfRange));
        json.put("wilcoxon", change.wilcoxon().map(ChangeJson::wilcoxon));
        json.put(
                "bootstrap",
                change.bootstrap()
                        .interval()
                        .map(limits -> bootstrap(limits, change.bootstrap().resamples())));
    }

    private static void standardized(JsonObject json, ChangeDetails change) {
        json.put("dz", change.standardized().dz());
        json.put("gz", change.standardized().gz());
        json.put("dav", change.standardized().dav());
        json.put("gav", change.standardized().gav());
    }

    private static void steps(JsonObject json, DirectionCounts steps, DesiredDirection direction) {
        boolean up = direction == DesiredDirection.UP;
        json.put("rose", steps.increased());
        json.put("stayed", steps.unchanged());
        json.put("fell", steps.decreased());
        json.put("improved", up ? steps.increased() : steps.decreased());
        json.put("same", steps.unchanged());
        json.put("worse", up ? steps.decreased() : steps.increased());
    }

    private static JsonObject percentOfRange(ChangeDetails.RangePercentages share) {
        return new JsonObject()
                .put("before", share.before())
                .put("after", share.after())
                .put("change", share.change())
                .put("low", share.interval().map(Interval::low))
                .put("high", share.interval().map(Interval::high));
    }

    private static JsonObject wilcoxon(WilcoxonSignedRank.WilcoxonResult result) {
        return new JsonObject()
                .put("wPlus", result.statistic())
                .put("p", result.p())
                .put("method", result.method().name())
                .put("zeros", result.zeros())
                .put("tied", result.tied());
    }

    private static JsonObject bootstrap(Interval interval, int resamples) {
        return new JsonObject()
                .put("low", interval.low())
                .put("high", interval.high())
                .put("level", interval.level())
                .put("method", "BCa")
                .put("resamples", resamples);
    }
}
