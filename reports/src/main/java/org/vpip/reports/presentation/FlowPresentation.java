package org.vpip.reports.presentation;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.FlowDetails.WaveFlow;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.KeyFigure;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.ParticipationFigure;
import org.vpip.reports.sentence.Sentences;

/** A figure of who was asked and who answered, and a number on the first page. */
final class FlowPresentation extends Presentation<FlowDetails> {
    FlowPresentation() {
        super(FlowDetails.class, Chapter.SUMMARY);
    }

    @Override
    protected String say(DetailedFinding<FlowDetails> finding, Sentences sentences) {
        return sayAnswers(finding.estimate(), sentences);
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<FlowDetails>> findings, Sentences sentences) {
        return findings.stream()
                .filter(finding -> isAsked(finding.details()))
                .<Block>map(finding -> new ParticipationFigure(finding.shown(), finding.details(), sentences).figure())
                .toList();
    }

    /** A study of networks alone has no questionnaire to answer. */
    private static boolean isAsked(FlowDetails flow) {
        return flow.waves().stream().anyMatch(wave -> wave.responded() > 0);
    }

    @Override
    protected List<KeyFigure> keyFigures(List<DetailedFinding<FlowDetails>> findings, Sentences sentences) {
        return findings.stream()
                .flatMap(finding -> answeredTwice(finding, sentences).stream())
                .toList();
    }

    private static Optional<KeyFigure> answeredTwice(DetailedFinding<FlowDetails> finding, Sentences sentences) {
        FlowDetails flow = finding.details();
        if (flow.waves().size() < 2) {
            return Optional.empty();
        }
        WaveFlow second = flow.waves().get(1);
        String all = finding.shown().tells(Part.SIZE)
                ? sentences.counted("figure.ofMembers", flow.members(), sentences.whole(flow.members()))
                : sentences.text(
                        "figure.ofFirst", sentences.whole(flow.waves().get(0).responded()));
        return Optional.of(new KeyFigure(
                sentences.text("figure.both", sentences.wave(second.wave())),
                sentences.whole(second.alsoFirst()),
                all));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<FlowDetails> finding) {
        FlowDetails flow = finding.details();
        json.put("members", finding.shown().tells(Part.SIZE) ? flow.members() : null);
        WaveFlow first = flow.waves().get(0);
        boolean later = finding.shown().tells(Part.LATER_RESPONSES);
        json.list("waves", flow.waves(), wave -> wave(wave, wave.equals(first) || later));
    }

    private static JsonObject wave(WaveFlow wave, boolean responses) {
        return new JsonObject()
                .put("wave", wave.wave().value())
                .put("responded", responses ? wave.responded() : null)
                .put("alsoFirst", wave.alsoFirst());
    }
}
