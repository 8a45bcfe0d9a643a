package org.vpip.reports.presentation.network;

import java.util.List;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.network.SociogramFigures;
import org.vpip.reports.sentence.ReportTexts;

/** A drawing of a network. */
public final class PicturePresentation extends Presentation<SociogramDetails> {
    public PicturePresentation() {
        super(SociogramDetails.class, Chapter.NETWORK);
    }

    @Override
    protected String say(DetailedFinding<SociogramDetails> finding, ReportTexts sentences) {
        return sayAnswers(finding.estimate(), sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<SociogramDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .<ContentBlock>map(new SociogramFigures(sentences)::figure)
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<SociogramDetails> finding) {
        SociogramDetails picture = finding.details();
        json.put("relation", picture.relation());
        json.put("directed", picture.directed());
        json.put("attribute", picture.attribute());
        if (!picture.isUnlabelled()) {
            json.put("nodes", picture.nodes());
            json.list("waves", picture.waves(), PicturePresentation::ties);
        }
    }

    private static JsonObject ties(WaveTies wave) {
        return new JsonObject()
                .put("wave", wave.wave().value())
                .put("present", wave.present())
                .put("answered", wave.answered())
                .put("ties", wave.ties());
    }
}
