package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.LinkageDetails;
import org.vpip.analysis.finding.LinkageDetails.ByChance;
import org.vpip.analysis.finding.LinkageDetails.Change;
import org.vpip.analysis.finding.LinkageDetails.Contrast;
import org.vpip.analysis.finding.LinkageDetails.Sensitivity;
import org.vpip.analysis.finding.LinkageDetails.WaveCodes;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.DetailedFinding;
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
    protected List<Block> blocks(List<DetailedFinding<LinkageDetails>> findings, Sentences sentences) {
        return new LinkageTables(sentences).blocks(findings.get(0));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<LinkageDetails> finding) {
        LinkageDetails linkage = finding.details();
        json.list("waves", linkage.waves(), LinkagePresentation::wave);
        json.list("changes", linkage.sensitivities(), LinkagePresentation::changes);
        json.list("contrasts", linkage.contrasts(), LinkagePresentation::contrast);
    }

    private static JsonObject wave(WaveCodes wave) {
        return new JsonObject()
                .put("wave", wave.wave().value())
                .put("codes", wave.codes())
                .put("twice", wave.twice())
                .put("exact", wave.exact())
                .put("oneDiffers", wave.oneDiffers())
                .put("decided", wave.decided())
                .put("doubtful", wave.doubtful())
                .put("chanceExact", wave.byChance().map(ByChance::exact))
                .put("chanceOneDiffers", wave.byChance().map(ByChance::oneDiffers));
    }

    private static JsonObject changes(Sensitivity one) {
        return new JsonObject()
                .put("indicator", one.indicator().value())
                .put("waves", one.waves().stream().map(WaveId::value).toList())
                .put("linked", one.linked().map(LinkagePresentation::change))
                .put("exact", one.exact().map(LinkagePresentation::change))
                .put("unpaired", one.unpaired().map(LinkagePresentation::change));
    }

    private static JsonObject change(Change change) {
        return new JsonObject()
                .put("before", change.before())
                .put("after", change.after())
                .put("change", change.change())
                .put("low", change.interval().map(Interval::low))
                .put("high", change.interval().map(Interval::high));
    }

    private static JsonObject contrast(Contrast one) {
        return JsonObject.of(one.label())
                .put("linked", one.linked())
                .put("alone", one.alone())
                .put("difference", one.difference());
    }
}
