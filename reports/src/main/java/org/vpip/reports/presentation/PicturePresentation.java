package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.NetworkPicture.WaveTies;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.NetworkPictures;
import org.vpip.reports.sentence.Sentences;

/** A drawing of a network. */
final class PicturePresentation extends Presentation<NetworkPicture> {
    PicturePresentation() {
        super(NetworkPicture.class, Chapter.NETWORK);
    }

    @Override
    protected String say(DetailedFinding<NetworkPicture> finding, Sentences sentences) {
        return sayAnswers(finding.estimate(), sentences);
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<NetworkPicture>> findings, Sentences sentences) {
        return findings.stream()
                .<Block>map(new NetworkPictures(sentences)::figure)
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<NetworkPicture> finding) {
        NetworkPicture picture = finding.details();
        json.put("relation", picture.relation());
        json.put("directed", picture.directed());
        json.put("attribute", picture.attribute());
        json.put("nodes", picture.nodes());
        json.list("waves", picture.waves(), PicturePresentation::ties);
    }

    private static JsonObject ties(WaveTies wave) {
        return new JsonObject()
                .put("wave", wave.wave().value())
                .put("present", wave.present())
                .put("answered", wave.answered())
                .put("ties", wave.ties());
    }
}
