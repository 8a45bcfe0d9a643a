package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
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
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.LinkageTables;
import org.vpip.reports.sentence.Sentences;

/** Tables on how the answers of several waves were linked by self-generated codes. */
final class LinkagePresentation extends Presentation<LinkageDetails> {
    LinkagePresentation() {
        super(LinkageDetails.class, Chapter.LINKAGE);
    }

    @Override
    protected String say(DetailedFinding<LinkageDetails> finding, Sentences sentences) {
        return sayAnswers(finding.estimate(), sentences);
    }

    /** A study has one way of linking, so one finding. */
    @Override
    protected List<Block> blocks(
            List<DetailedFinding<LinkageDetails>> findings, Audience audience, Sentences sentences) {
        DetailedFinding<LinkageDetails> linkage = findings.get(0);
        return new LinkageTables(sentences).blocks(linkage.estimate(), linkage.details());
    }

    @Override
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<LinkageDetails> finding) {
        LinkageDetails linkage = finding.details();
        json.put(
                "waves", linkage.waves().stream().map(LinkagePresentation::wave).toList());
        json.put(
                "changes",
                linkage.sensitivities().stream()
                        .map(LinkagePresentation::changes)
                        .toList());
        json.put(
                "contrasts",
                linkage.contrasts().stream().map(LinkagePresentation::contrast).toList());
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
        json.put("difference", JsonNumber.of(one.difference()));
        return json;
    }
}
