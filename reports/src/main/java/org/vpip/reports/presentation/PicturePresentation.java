package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.NetworkPicture.WaveTies;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block;
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
    protected List<Block> blocks(
            List<DetailedFinding<NetworkPicture>> findings, Audience audience, Sentences sentences) {
        NetworkPictures pictures = new NetworkPictures(sentences);
        return findings.stream()
                .<Block>map(finding -> pictures.figure(finding.shown(), finding.details()))
                .toList();
    }

    @Override
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<NetworkPicture> finding) {
        NetworkPicture picture = finding.details();
        json.put("relation", picture.relation());
        json.put("directed", picture.directed());
        json.put("attribute", picture.attribute());
        json.put("nodes", picture.nodes());
        json.put(
                "waves", picture.waves().stream().map(PicturePresentation::ties).toList());
    }

    private static Map<String, Object> ties(WaveTies wave) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("wave", wave.wave().value());
        json.put("present", wave.present());
        json.put("answered", wave.answered());
        json.put("ties", wave.ties());
        return json;
    }
}
