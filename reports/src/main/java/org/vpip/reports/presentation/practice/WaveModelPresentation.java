package org.vpip.reports.presentation.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveContrast;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.WaveModelTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and two tables of a mixed model over several waves. */
public final class WaveModelPresentation extends Presentation<WaveModelDetails> {
    public WaveModelPresentation() {
        super(WaveModelDetails.class, Chapter.PRACTICE);
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    protected String say(DetailedFinding<WaveModelDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        List<WaveId> waves = estimate.subject().waves();
        return new PointsSentence(estimate, sentences)
                .say(
                        "waves",
                        sentences.wave(waves.get(0)),
                        sentences.wave(waves.get(waves.size() - 1)),
                        sentences.people(finding.shown()),
                        sentences.wholeNumber(finding.details().linked()));
    }

    @Override
    protected String certainty(DetailedFinding<WaveModelDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<WaveModelDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .map(finding -> new WaveModelTables(finding, sentences))
                .<ContentBlock>flatMap(tables -> Stream.of(tables.means(), tables.contrasts()))
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<WaveModelDetails> finding) {
        WaveModelDetails details = finding.details();
        json.list("means", details.means(), WaveModelPresentation::mean);
        json.list("contrasts", details.contrasts(), WaveModelPresentation::contrast);
        json.put("linked", details.linked());
        json.put("communities", details.communities());
        json.put("communityEffects", details.communityEffects().id());
        json.put("shareBetween", details.shareBetween());
        json.put("degreesOfFreedom", details.degreesOfFreedom());
    }

    private static JsonObject mean(WaveMean mean) {
        return new JsonObject()
                .put("wave", mean.wave().value())
                .put("people", mean.people())
                .put("observed", mean.observed())
                .put("estimate", mean.estimate())
                .put("low", mean.interval().map(Interval::low))
                .put("high", mean.interval().map(Interval::high));
    }

    private static JsonObject contrast(WaveContrast contrast) {
        return new JsonObject()
                .put("earlier", contrast.earlier().value())
                .put("later", contrast.later().value())
                .put("difference", contrast.difference())
                .put("low", contrast.interval().map(Interval::low))
                .put("high", contrast.interval().map(Interval::high))
                .put("p", contrast.p());
    }
}
