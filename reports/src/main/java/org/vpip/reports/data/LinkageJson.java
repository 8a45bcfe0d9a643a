package org.vpip.reports.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.LinkageDetails;
import org.vpip.analysis.finding.LinkageDetails.ByChance;
import org.vpip.analysis.finding.LinkageDetails.Change;
import org.vpip.analysis.finding.LinkageDetails.Contrast;
import org.vpip.analysis.finding.LinkageDetails.Sensitivity;
import org.vpip.analysis.finding.LinkageDetails.WaveCodes;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/** How waves were linked under names that stay. */
final class LinkageJson {
    private LinkageJson() {}

    static void fill(Map<String, @Nullable Object> json, LinkageDetails linkage) {
        json.put("waves", linkage.waves().stream().map(LinkageJson::wave).toList());
        json.put(
                "changes",
                linkage.sensitivities().stream().map(LinkageJson::changes).toList());
        json.put(
                "contrasts",
                linkage.contrasts().stream().map(LinkageJson::contrast).toList());
    }

    private static Map<String, @Nullable Object> wave(WaveCodes wave) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("wave", wave.wave().value());
        json.put("codes", wave.codes());
        json.put("twice", wave.twice());
        json.put("exact", wave.exact());
        json.put("oneDiffers", wave.oneDiffers());
        json.put("decided", wave.decided());
        json.put("doubtful", wave.doubtful());
        json.put("chanceExact", wave.byChance().map(ByChance::exact).orElse(null));
        json.put("chanceOneDiffers", wave.byChance().map(ByChance::oneDiffers).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> changes(Sensitivity one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("indicator", one.indicator().value());
        json.put("waves", one.waves().stream().map(WaveId::value).toList());
        json.put("linked", change(one.linked()));
        json.put("exact", change(one.exact()));
        json.put("unpaired", change(one.unpaired()));
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> change(Optional<Change> found) {
        return found.map(change -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("before", change.before());
                    json.put("after", change.after());
                    json.put("change", change.change());
                    json.put("low", change.interval().map(Interval::low).orElse(null));
                    json.put("high", change.interval().map(Interval::high).orElse(null));
                    return json;
                })
                .orElse(null);
    }

    private static Map<String, @Nullable Object> contrast(Contrast one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("en", one.label().in(Language.ENGLISH));
        json.put("fr", one.label().in(Language.FRENCH));
        json.put("linked", one.linked());
        json.put("alone", one.alone());
        json.put("difference", DetailsJson.number(one.difference()));
        return json;
    }
}
