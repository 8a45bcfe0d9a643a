package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.FlowDetails.WaveFlow;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.Flow;
import org.vpip.reports.report.Chart.Step;
import org.vpip.reports.sentence.Sentences;

/** Who was asked, who answered, and who answered more than once. */
public record ParticipationFigure(Shown shown, FlowDetails flow, Sentences sentences) {

    public Figure figure() {
        List<Step> steps = steps();
        String description = String.join(
                " ",
                steps.stream()
                        .map(step -> sentences.text("flow.step", step.label(), step.shown()))
                        .toList());
        boolean members = shown.tells(Part.SIZE);
        return new Figure(new Drawn(
                "participation",
                title(members),
                sentences.text(members ? "flow.subtitle" : "flow.subtitle.first"),
                description,
                sentences.text("figure.source", shown.subject().indicator()),
                new Flow(steps)));
    }

    private String title(boolean members) {
        WaveFlow first = flow.waves().get(0);
        WaveFlow last = flow.waves().get(flow.waves().size() - 1);
        boolean once = flow.waves().size() == 1;
        int all = members ? flow.members() : first.responded();
        String key = (once ? "flow.title.once" : "flow.title") + (members ? "" : ".first");
        return sentences.counted(key, all, sentences.whole(last.alsoFirst()), sentences.whole(all));
    }

    private List<Step> steps() {
        boolean members = shown.tells(Part.SIZE);
        int all = members ? flow.members() : flow.waves().get(0).responded();
        List<Step> steps = new ArrayList<>();
        if (members) {
            steps.add(step(sentences.text("flow.members"), all, all, false));
        }
        for (int i = 0; i < flow.waves().size(); i++) {
            WaveFlow wave = flow.waves().get(i);
            String label = sentences.wave(wave.wave());
            boolean answersTold = i == 0 || shown.tells(Part.LATER_RESPONSES);
            if (answersTold) {
                steps.add(step(sentences.text("flow.wave", label), wave.responded(), all, false));
            }
            if (i > 0) {
                String both = sentences.text(answersTold ? "flow.both" : "flow.both.alone", label);
                steps.add(step(both, wave.alsoFirst(), all, true));
            }
        }
        return steps;
    }

    private Step step(String label, int count, int all, boolean last) {
        double share = all == 0 ? 0 : (double) count / all;
        String shown = count == all
                ? sentences.whole(count)
                : sentences.text(
                        "flow.share",
                        sentences.whole(count),
                        sentences.numbers().percent(share));
        return new Step(label, count, share, shown, last);
    }
}
