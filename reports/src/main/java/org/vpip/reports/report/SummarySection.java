package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.analysis.finding.Role;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.sentence.Sentences;

/** The findings as sentences, main outcomes first and in the order of the plan; who took part; what cannot be claimed. */
record SummarySection(Released released, Sentences sentences) {

    Section section() {
        List<Block> blocks = new ArrayList<>();
        new KeyFiguresBlock(released, sentences).block().ifPresent(blocks::add);
        primary(blocks);
        secondary(blocks);
        blocks.add(new Paragraph(Style.HEADING, sentences.text("summary.claim")));
        blocks.add(new Paragraph(Style.TEXT, sentences.text("summary.limits")));
        if (!released.audience().seesEverything()) {
            blocks.add(new Paragraph(Style.NOTE, sentences.text("summary.disclosure")));
        }
        blocks.addAll(new ParticipationFigure(released, sentences).figures());
        if (released.findings().stream().anyMatch(finding -> finding.subject().source() == RecordSource.CODES)) {
            blocks.add(new Paragraph(Style.NOTE, sentences.text("flow.codes")));
        }
        return new Section(sentences.text("section.summary"), true, blocks);
    }

    /** Of one role, for everybody or a community. */
    private List<ReleasedFinding> told(Role role) {
        return released.findings().stream()
                .filter(finding -> finding.subject().role() == role)
                .filter(finding -> !finding.subject().slice().isGroup())
                .toList();
    }

    private void primary(List<Block> blocks) {
        List<ReleasedFinding> told = told(Role.PRIMARY);
        if (!told.isEmpty()) {
            blocks.add(new Paragraph(Style.HEADING, sentences.text("summary.primary")));
        }
        for (ReleasedFinding finding : told) {
            blocks.add(new Paragraph(Style.FINDING, sentences.say(finding)));
            if (finding instanceof Shown shown && shown.finding() instanceof Estimate) {
                blocks.add(new Paragraph(Style.NOTE, sentences.certainty(shown)));
            }
        }
    }

    private void secondary(List<Block> blocks) {
        List<ReleasedFinding> told = told(Role.SECONDARY);
        if (told.isEmpty()) {
            return;
        }
        blocks.add(new Paragraph(Style.HEADING, sentences.text("summary.secondary")));
        told.stream()
                .filter(finding -> !isUnclear(finding) && !isNetwork(finding) && !(finding instanceof Withheld))
                .forEach(finding -> blocks.add(new Paragraph(Style.TEXT, withCertainty(finding))));
        networks(told).forEach(text -> blocks.add(new Paragraph(Style.TEXT, text)));
        together(
                blocks,
                "summary.unclear",
                told.stream().filter(SummarySection::isUnclear).toList());
        together(
                blocks,
                "summary.withheld",
                told.stream().filter(Withheld.class::isInstance).toList());
    }

    private String withCertainty(ReleasedFinding finding) {
        String certainty = finding instanceof Shown shown && shown.finding() instanceof Estimate
                ? " " + sentences.text("summary.certainty", sentences.certainty(shown))
                : "";
        return sentences.say(finding) + certainty;
    }

    private static boolean isUnclear(ReleasedFinding finding) {
        return finding instanceof Shown shown
                && shown.finding() instanceof Estimate estimate
                && estimate.details() instanceof ChangeDetails
                && estimate.interval().isPresent()
                && !estimate.isClear();
    }

    private static boolean isNetwork(ReleasedFinding finding) {
        return finding instanceof Shown shown
                && shown.finding() instanceof Estimate estimate
                && (estimate.details() instanceof NetworkDetails || estimate.details() instanceof NetworkTableDetails);
    }

    /** One sentence a measure, with all its waves. */
    private List<String> networks(List<ReleasedFinding> told) {
        Map<String, List<String>> byMeasure = new LinkedHashMap<>();
        for (ReleasedFinding finding : told) {
            if (isNetwork(finding) && finding instanceof Shown shown) {
                String wave = sentences.wave(shown.subject().waves().get(0));
                byMeasure
                        .computeIfAbsent(sentences.name(shown.subject()), name -> new ArrayList<>())
                        .add(sentences.text(
                                "network.wave", sentences.value(shown.estimate()), wave, sentences.certainty(shown)));
            }
        }
        return byMeasure.entrySet().stream()
                .map(measure -> sentences.text("network.waves", measure.getKey(), sentences.list(measure.getValue())))
                .toList();
    }

    private void together(List<Block> blocks, String key, List<ReleasedFinding> findings) {
        if (!findings.isEmpty()) {
            List<String> names = findings.stream()
                    .map(finding -> sentences.name(finding.subject()))
                    .distinct()
                    .toList();
            blocks.add(new Paragraph(Style.TEXT, sentences.text(key, sentences.list(names))));
        }
    }
}
