package org.vpip.reports.section.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.Chart.FlowStep;
import org.vpip.reports.document.Chart.ParticipantFlowChart;
import org.vpip.reports.document.ContentBlock.Figure;
import org.vpip.reports.sentence.ReportTexts;

/** A figure of people asked, respondents of each wave and respondents of several waves. */
public record ParticipantFlowFigure(Shown shown, ParticipantFlowDetails flow, ReportTexts sentences) {

    public Figure figure() {
        List<FlowStep> steps = steps();
        String description = steps.stream()
                .map(step -> sentences.text("flow.step", step.label(), step.displayText()))
                .collect(Collectors.joining(" "));
        boolean members = shown.includes(Part.SIZE);
        return new Figure(new CaptionedChart(
                "participation",
                title(members),
                sentences.text(members ? "flow.subtitle" : "flow.subtitle.first"),
                description,
                sentences.text("figure.source", shown.subject().indicator()),
                new ParticipantFlowChart(steps)));
    }

    private String title(boolean members) {
        WaveFlow first = flow.waves().get(0);
        WaveFlow last = flow.waves().get(flow.waves().size() - 1);
        boolean once = flow.waves().size() == 1;
        int all = members ? flow.members() : first.responded();
        String key = (once ? "flow.title.once" : "flow.title") + (members ? "" : ".first");
        return sentences.partText(
                key, last.retained(), all, sentences.wholeNumber(last.retained()), sentences.wholeNumber(all));
    }

    private List<FlowStep> steps() {
        boolean members = shown.includes(Part.SIZE);
        int all = members ? flow.members() : flow.waves().get(0).responded();
        List<FlowStep> steps = new ArrayList<>();
        if (members) {
            steps.add(step(sentences.text("flow.members"), all, all, false));
        }
        for (int i = 0; i < flow.waves().size(); i++) {
            WaveFlow wave = flow.waves().get(i);
            String label = sentences.wave(wave.wave());
            if (members && wave.asked() != all) {
                steps.add(step(sentences.text("flow.asked", label), wave.asked(), all, false));
            }
            boolean hasResponses = shown.includes(i == 0 ? Part.FIRST_RESPONSES : Part.LATER_RESPONSES);
            if (hasResponses) {
                steps.add(step(sentences.text("flow.wave", label), wave.responded(), all, false));
            }
            if (i > 0) {
                String both = sentences.text(hasResponses ? "flow.both" : "flow.both.alone", label);
                steps.add(step(both, wave.retained(), all, true));
            }
        }
        return steps;
    }

    private FlowStep step(String label, int count, int all, boolean last) {
        double share = all == 0 ? 0 : (double) count / all;
        String shown = count == all
                ? sentences.wholeNumber(count)
                : sentences.text(
                        "flow.share",
                        sentences.wholeNumber(count),
                        sentences.numbers().percent(share));
        return new FlowStep(label, count, share, shown, last);
    }
}
