package org.vpip.reports.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.SessionDetails;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.WilcoxonSignedRank;
import org.vpip.instruments.instrument.Direction;

/** The details of an estimate under names that stay. */
final class DetailsJson {
    private DetailsJson() {}

    static Map<String, @Nullable Object> of(Estimate estimate) {
        Details details = estimate.details();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (details instanceof ChangeDetails change) {
            change(json, change, estimate.subject().direction());
        } else if (details instanceof DistributionDetails distribution) {
            json.put(
                    "items",
                    distribution.items().stream().map(DetailsJson::item).toList());
        } else if (details instanceof NetworkDetails network) {
            network(json, network);
        } else if (details instanceof TieChangeDetails ties) {
            json.put("relation", ties.relation());
            json.put("stayers", ties.stayers());
            json.put("kept", number(ties.kept()));
            json.put("new", number(ties.created()));
            json.put("lost", number(ties.dissolved()));
            json.put("jaccard", estimate.value());
        } else if (details instanceof FlowDetails flow) {
            flow(json, flow);
        } else if (details instanceof SessionDetails sessions) {
            json.put("planned", sessions.planned());
            json.put("held", sessions.held());
        } else if (details instanceof NetworkPicture picture) {
            picture(json, picture);
        }
        return json;
    }

    private static void change(Map<String, @Nullable Object> json, ChangeDetails change, Direction direction) {
        json.put("pairs", change.pairs());
        json.put("minimum", FindingsJson.number(change.minimum()));
        json.put("maximum", FindingsJson.number(change.maximum()));
        json.put("meanBefore", change.meanBefore());
        json.put("meanAfter", change.meanAfter());
        json.put("sdBefore", FindingsJson.number(change.sdBefore()));
        json.put("sdAfter", FindingsJson.number(change.sdAfter()));
        json.put("meanDifference", change.meanDifference());
        json.put("sdDifference", FindingsJson.number(change.sdDifference()));
        json.put("dz", FindingsJson.number(change.standardized().dz()));
        json.put("gz", FindingsJson.number(change.standardized().gz()));
        json.put("dav", FindingsJson.number(change.standardized().dav()));
        json.put("gav", FindingsJson.number(change.standardized().gav()));
        change.steps().ifPresent(steps -> {
            boolean up = direction == Direction.UP;
            json.put("rose", steps.rose());
            json.put("stayed", steps.stayed());
            json.put("fell", steps.fell());
            json.put("improved", up ? steps.rose() : steps.fell());
            json.put("same", steps.stayed());
            json.put("worse", up ? steps.fell() : steps.rose());
        });
        json.put(
                "percentOfRange",
                change.percentOfRange().map(DetailsJson::percentOfRange).orElse(null));
        json.put("wilcoxon", change.wilcoxon().map(DetailsJson::wilcoxon).orElse(null));
        json.put(
                "bootstrap",
                change.bootstrap()
                        .map(found -> bootstrap(found, change.resamples()))
                        .orElse(null));
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

    private static Map<String, @Nullable Object> item(DistributionDetails.ItemDistribution item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("item", item.item().value());
        json.put("reversed", item.reversed());
        json.put("choices", item.choices());
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        item.waves().forEach(wave -> counts.put(wave.wave().value(), wave.counts()));
        json.put("counts", counts);
        return json;
    }

    private static void network(Map<String, @Nullable Object> json, NetworkDetails network) {
        json.put("relation", network.relation());
        json.put("directed", network.directed());
        json.put("nodes", network.nodes());
        json.put("answered", network.answered());
        json.put("ties", network.ties());
        json.put("observedPairs", network.observedPairs());
        json.put("mutualPairs", number(network.mutualPairs()));
        json.put("isolates", number(network.isolates()));
        json.put("external", number(network.external()));
        json.put("internal", number(network.internal()));
    }

    private static void flow(Map<String, @Nullable Object> json, FlowDetails flow) {
        json.put("members", flow.members());
        json.put(
                "waves",
                flow.waves().stream()
                        .map(wave -> Map.of(
                                "wave", wave.wave().value(),
                                "responded", wave.responded(),
                                "alsoFirst", wave.alsoFirst()))
                        .toList());
    }

    private static void picture(Map<String, @Nullable Object> json, NetworkPicture picture) {
        json.put("relation", picture.relation());
        json.put("directed", picture.directed());
        json.put("attribute", picture.attribute());
        json.put("nodes", picture.nodes());
        json.put(
                "waves",
                picture.waves().stream()
                        .map(wave -> Map.of(
                                "wave", wave.wave().value(),
                                "present", wave.present(),
                                "answered", wave.answered(),
                                "ties", wave.ties()))
                        .toList());
    }

    private static @Nullable Integer number(OptionalInt count) {
        return count.isPresent() ? Integer.valueOf(count.getAsInt()) : null;
    }
}
