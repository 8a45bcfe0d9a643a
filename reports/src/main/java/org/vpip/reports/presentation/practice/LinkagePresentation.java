package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.LinkageDetails.ChanceLinkCounts;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageContrast;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageSensitivity;
import org.vpip.analysis.finding.details.LinkageDetails.SensitivityChange;
import org.vpip.analysis.finding.details.LinkageDetails.WaveLinkageCounts;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.LinkageTables;
import org.vpip.reports.sentence.ReportTexts;

/** Tables on the linkage of waves by self-generated codes. */
public final class LinkagePresentation extends Presentation<LinkageDetails> {
    public LinkagePresentation() {
        super(LinkageDetails.class, Chapter.LINKAGE);
    }

    /** Returns the tables of the only finding: a study has one linkage. */
    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<LinkageDetails>> findings, ReportTexts sentences) {
        return new LinkageTables(sentences).blocks(findings.get(0));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<LinkageDetails> finding) {
        LinkageDetails linkage = finding.details();
        json.list("waves", linkage.waves(), LinkagePresentation::wave);
        json.list("changes", linkage.sensitivities(), LinkagePresentation::changes);
        json.list("contrasts", linkage.contrasts(), LinkagePresentation::contrast);
    }

    private static JsonObject wave(WaveLinkageCounts wave) {
        return new JsonObject()
                .put("wave", wave.wave().value())
                .put("codes", wave.codes())
                .put("twice", wave.duplicates())
                .put("exact", wave.links().exact())
                .put("oneDiffers", wave.links().oneMismatch())
                .put("decided", wave.links().clerical())
                .put("doubtful", wave.possible())
                .put("chanceExact", wave.chanceLinks().map(ChanceLinkCounts::exact))
                .put("chanceOneDiffers", wave.chanceLinks().map(ChanceLinkCounts::oneMismatch));
    }

    private static JsonObject changes(LinkageSensitivity sensitivity) {
        return new JsonObject()
                .put("indicator", sensitivity.indicator().value())
                .put("waves", sensitivity.waves().stream().map(WaveId::value).toList())
                .put("linked", sensitivity.linked().map(LinkagePresentation::change))
                .put("exact", sensitivity.exact().map(LinkagePresentation::change))
                .put("unpaired", sensitivity.unpaired().map(LinkagePresentation::change));
    }

    private static JsonObject change(SensitivityChange change) {
        return new JsonObject()
                .put("before", change.before())
                .put("after", change.after())
                .put("change", change.change())
                .put("low", change.interval().map(Interval::low))
                .put("high", change.interval().map(Interval::high));
    }

    private static JsonObject contrast(LinkageContrast contrast) {
        return JsonObject.of(contrast.label())
                .put("linked", contrast.linked())
                .put("alone", contrast.unlinked())
                .put("difference", contrast.difference());
    }
}
