package org.vpip.reports.presentation.engagement;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.engagement.ParticipantFlowFigure;
import org.vpip.reports.sentence.ReportTexts;

/** A figure of people asked and people who answered, and a key figure. */
public final class FlowPresentation extends Presentation<ParticipantFlowDetails> {
    public FlowPresentation() {
        super(ParticipantFlowDetails.class, Chapter.SUMMARY);
    }

    @Override
    protected String say(DetailedFinding<ParticipantFlowDetails> finding, ReportTexts sentences) {
        return sayAnswers(finding.estimate(), sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ParticipantFlowDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .filter(finding -> hasAnswers(finding.details()))
                .<ContentBlock>map(
                        finding -> new ParticipantFlowFigure(finding.shown(), finding.details(), sentences).figure())
                .toList();
    }

    /** Returns whether the study has a questionnaire with answers; a study of networks alone has none. */
    private static boolean hasAnswers(ParticipantFlowDetails flow) {
        return flow.waves().stream().anyMatch(wave -> wave.responded() > 0);
    }

    @Override
    protected List<KeyFigure> keyFigures(
            List<DetailedFinding<ParticipantFlowDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .flatMap(finding -> answeredTwice(finding, sentences).stream())
                .toList();
    }

    private static Optional<KeyFigure> answeredTwice(
            DetailedFinding<ParticipantFlowDetails> finding, ReportTexts sentences) {
        ParticipantFlowDetails flow = finding.details();
        if (flow.waves().size() < 2) {
            return Optional.empty();
        }
        WaveFlow second = flow.waves().get(1);
        String all = finding.shown().includes(Part.SIZE)
                ? sentences.pluralText("figure.ofMembers", flow.members(), sentences.wholeNumber(flow.members()))
                : sentences.text(
                        "figure.ofFirst",
                        sentences.wholeNumber(flow.waves().get(0).responded()));
        return Optional.of(new KeyFigure(
                sentences.text("figure.both", sentences.wave(second.wave())),
                sentences.wholeNumber(second.retained()),
                all));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ParticipantFlowDetails> finding) {
        ParticipantFlowDetails flow = finding.details();
        json.put("members", finding.shown().includes(Part.SIZE) ? flow.members() : null);
        WaveFlow first = flow.waves().get(0);
        boolean later = finding.shown().includes(Part.LATER_RESPONSES);
        boolean started = finding.shown().includes(Part.FIRST_RESPONSES);
        boolean size = finding.shown().includes(Part.SIZE);
        json.list("waves", flow.waves(), wave -> wave(wave, size, wave.equals(first) ? started : later));
    }

    private static JsonObject wave(WaveFlow wave, boolean size, boolean responses) {
        return new JsonObject()
                .put("wave", wave.wave().value())
                .put("asked", size ? wave.asked() : null)
                .put("responded", responses ? wave.responded() : null)
                .put("alsoFirst", wave.retained());
    }
}
