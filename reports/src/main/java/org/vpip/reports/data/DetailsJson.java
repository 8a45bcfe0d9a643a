package org.vpip.reports.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.AgreementDetails;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.FlowDetails.WaveFlow;
import org.vpip.analysis.finding.LinkageDetails;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.NetworkPicture.WaveTies;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The details of an estimate under names that stay; null for what the gate has hidden. */
final class DetailsJson {
    private DetailsJson() {}

    static Map<String, @Nullable Object> of(Shown shown) {
        Estimate estimate = shown.estimate();
        Details details = estimate.details();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (details instanceof ChangeDetails change) {
            ChangeJson.fill(json, change, estimate.subject().direction());
        } else if (details instanceof DistributionDetails distribution) {
            json.put(
                    "items",
                    distribution.items().stream().map(DetailsJson::item).toList());
        } else if (details instanceof NetworkDetails network) {
            network(json, network, shown.tells(Part.SIZE));
        } else if (details instanceof TieChangeDetails ties) {
            ties(json, ties, estimate.value());
        } else if (details instanceof NetworkTableDetails table) {
            NetworkJson.fill(json, table);
        } else if (details instanceof NetworkComparisonDetails compared) {
            NetworkJson.fill(json, compared);
        } else if (details instanceof FlowDetails flow) {
            flow(json, flow, shown);
        } else if (details instanceof ConcentrationDetails tools) {
            tools(json, tools);
        } else if (details instanceof AgreementDetails agreement) {
            agreement(json, agreement);
        } else if (details instanceof NetworkPicture picture) {
            picture(json, picture);
        } else if (details instanceof LinkageDetails linkage) {
            LinkageJson.fill(json, linkage);
        } else {
            EngagementJson.fill(json, details, shown.tells(Part.SIZE));
        }
        return json;
    }

    private static void agreement(Map<String, @Nullable Object> json, AgreementDetails agreement) {
        json.put("cases", agreement.cases());
        json.put("raters", agreement.raters());
        json.put("alphaEarlier", number(agreement.earlier()));
        json.put("alphaLater", number(agreement.later()));
        json.put("overCasesLow", agreement.overCases().map(Interval::low).orElse(null));
        json.put("overCasesHigh", agreement.overCases().map(Interval::high).orElse(null));
        json.put("meanDifference", number(agreement.meanDifference()));
        json.put("toKey", agreement.toKey().stream().map(DetailsJson::toKey).toList());
    }

    private static Map<String, @Nullable Object> toKey(AgreementDetails.ToKey toKey) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("wave", toKey.wave().value());
        json.put("cases", toKey.cases());
        json.put("answers", toKey.answers());
        json.put("hits", toKey.hits());
        json.put("meanDistance", number(toKey.meanDistance()));
        return json;
    }

    private static void tools(Map<String, @Nullable Object> json, ConcentrationDetails tools) {
        json.put("people", tools.people());
        json.put("users", number(tools.users()));
        json.put("effectiveNumber", number(tools.effectiveNumber()));
        json.put("meanSimilarity", number(tools.meanSimilarity()));
        Map<String, @Nullable Integer> named = new LinkedHashMap<>();
        tools.tools().forEach(tool -> named.put(tool.choice(), number(tool.people())));
        json.put("tools", named);
    }

    private static void ties(Map<String, @Nullable Object> json, TieChangeDetails ties, double jaccard) {
        json.put("relation", ties.relation());
        json.put("stayers", ties.stayers());
        json.put("kept", ties.kept());
        json.put("new", ties.created());
        json.put("lost", ties.dissolved());
        json.put("jaccard", jaccard);
    }

    private static Map<String, @Nullable Object> item(ItemDistribution item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("item", item.item().value());
        json.put("reversed", item.reversed());
        json.put("choices", item.choices());
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        item.waves().forEach(wave -> counts.put(wave.wave().value(), wave.counts()));
        json.put("counts", counts);
        return json;
    }

    private static void network(Map<String, @Nullable Object> json, NetworkDetails network, boolean sized) {
        json.put("relation", network.relation());
        json.put("directed", network.directed());
        json.put("nodes", sized ? network.nodes() : null);
        json.put("answered", network.answered());
        json.put("ties", network.ties());
        json.put("observedPairs", sized ? network.observedPairs() : null);
        json.put("mutualPairs", number(network.mutualPairs()));
        json.put("isolates", number(network.isolates()));
        json.put("external", number(network.external()));
        json.put("internal", number(network.internal()));
        network.chance().ifPresent(chance -> {
            json.put("expected", number(chance.expected()));
            json.put("permutationP", chance.p());
        });
    }

    private static void flow(Map<String, @Nullable Object> json, FlowDetails flow, Shown shown) {
        json.put("members", shown.tells(Part.SIZE) ? flow.members() : null);
        WaveFlow first = flow.waves().get(0);
        json.put(
                "waves",
                flow.waves().stream()
                        .map(wave -> wave(wave, wave.equals(first) || shown.tells(Part.LATER_RESPONSES)))
                        .toList());
    }

    private static Map<String, @Nullable Object> wave(WaveFlow wave, boolean responsesTold) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("wave", wave.wave().value());
        json.put("responded", responsesTold ? wave.responded() : null);
        json.put("alsoFirst", wave.alsoFirst());
        return json;
    }

    private static void picture(Map<String, @Nullable Object> json, NetworkPicture picture) {
        json.put("relation", picture.relation());
        json.put("directed", picture.directed());
        json.put("attribute", picture.attribute());
        json.put("nodes", picture.nodes());
        json.put("waves", picture.waves().stream().map(DetailsJson::ties).toList());
    }

    private static Map<String, Object> ties(WaveTies wave) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("wave", wave.wave().value());
        json.put("present", wave.present());
        json.put("answered", wave.answered());
        json.put("ties", wave.ties());
        return json;
    }

    static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static @Nullable Integer number(OptionalInt count) {
        return count.isPresent() ? Integer.valueOf(count.getAsInt()) : null;
    }
}
