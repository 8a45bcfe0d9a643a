package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.FlowDetails.WaveFlow;
import org.vpip.analysis.finding.Role;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.report.Block.Figure;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.Flow;
import org.vpip.reports.report.Chart.Step;
import org.vpip.reports.sentence.Sentences;

/** The findings as sentences, main outcomes first and in the order of the plan; who took part; what cannot be claimed. */
record SummarySection(Released released, Sentences sentences) {

    Section section() {
        List<Block> blocks = new ArrayList<>();
        say(blocks, Role.PRIMARY, "summary.primary");
        say(blocks, Role.SECONDARY, "summary.secondary");
        released.estimates(FlowDetails.class).forEach(flow -> blocks.add(flow(flow)));
        blocks.add(new Paragraph(Style.NOTE, sentences.text("summary.limits")));
        if (!released.audience().seesEverything()) {
            blocks.add(new Paragraph(Style.NOTE, sentences.text("summary.disclosure")));
        }
        return new Section(sentences.text("section.summary"), true, blocks);
    }

    private void say(List<Block> blocks, Role role, String heading) {
        List<ReleasedFinding> told = released.findings().stream()
                .filter(finding -> finding.subject().role() == role)
                .filter(finding -> !finding.subject().slice().isGroup())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        blocks.add(new Paragraph(Style.HEADING, sentences.text(heading)));
        for (ReleasedFinding finding : told) {
            String certainty = finding instanceof Shown shown && shown.finding() instanceof Estimate estimate
                    ? sentences.certainty(estimate)
                    : "";
            if (role == Role.PRIMARY) {
                blocks.add(new Paragraph(Style.FINDING, sentences.say(finding)));
                blocks.add(new Paragraph(Style.NOTE, certainty));
            } else {
                blocks.add(new Paragraph(Style.TEXT, (sentences.say(finding) + " " + certainty).strip()));
            }
        }
    }

    private Figure flow(Estimate estimate) {
        FlowDetails flow = (FlowDetails) estimate.details();
        List<Step> steps = new ArrayList<>();
        steps.add(step(sentences.text("flow.members"), flow.members(), flow.members(), false));
        for (int i = 0; i < flow.waves().size(); i++) {
            WaveFlow wave = flow.waves().get(i);
            String label = sentences.labels().wave(wave.wave()).in(sentences.language());
            steps.add(step(sentences.text("flow.wave", label), wave.responded(), flow.members(), false));
            if (i > 0) {
                steps.add(step(sentences.text("flow.both", label), wave.alsoFirst(), flow.members(), true));
            }
        }
        String description = String.join(
                ". ",
                steps.stream().map(step -> step.label() + ": " + step.count()).toList());
        return new Figure(new Drawn(
                "participation",
                sentences.text("flow.title", flow.members()),
                sentences.text("flow.subtitle"),
                description,
                sentences.text("figure.source", estimate.subject().indicator()),
                new Flow(steps)));
    }

    private Step step(String label, int count, int members, boolean last) {
        double share = members == 0 ? 0 : (double) count / members;
        String shown = count == members
                ? String.valueOf(count)
                : sentences.text("flow.share", count, sentences.numbers().percent(share));
        return new Step(label, count, share, shown, last);
    }
}
