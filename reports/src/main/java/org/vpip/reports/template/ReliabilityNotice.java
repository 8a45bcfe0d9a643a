package org.vpip.reports.template;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.score.ReliabilityWarning;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.sentence.ReportTexts;

/** The notice at the head of a report on scales whose items do not point the same way. */
record ReliabilityNotice(Released released, ReportTexts sentences) {

    /** Returns the paragraphs: a heading, one for each scale and wave, and advice; none without a warning. */
    List<ContentBlock> blocks() {
        List<ContentBlock> warned = released.findings().stream()
                .filter(Shown.class::isInstance)
                .flatMap(shown -> ReliabilityWarning.of(((Shown) shown).finding()).stream())
                .<ContentBlock>map(warning -> new Paragraph(ParagraphStyle.FINDING, say(warning)))
                .toList();
        if (warned.isEmpty()) {
            return List.of();
        }
        List<ContentBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph(ParagraphStyle.HEADING, sentences.text("reliability.warning")));
        blocks.addAll(warned);
        blocks.add(new Paragraph(ParagraphStyle.TEXT, sentences.text("reliability.warning.advice")));
        return blocks;
    }

    private String say(ReliabilityWarning warning) {
        List<String> signs = new ArrayList<>();
        if (warning.isCancellation()) {
            signs.add(sentences.text("reliability.warning.cancel"));
        }
        warning.alpha().ifPresent(alpha -> signs.add(sentences.text("reliability.warning.alpha", rounded(alpha))));
        if (!warning.opposed().isEmpty()) {
            List<String> opposed =
                    warning.opposed().stream().map(this::describe).toList();
            signs.add(sentences.text("reliability.warning.items", sentences.list(opposed)));
        }
        return sentences.text(
                "reliability.warning.scale",
                sentences.name(warning.subject()),
                sentences.wave(warning.subject().waves().get(0)),
                sentences.wholeNumber(warning.people()),
                String.join(" ", signs));
    }

    private String describe(ItemReliability item) {
        return sentences.text(
                "reliability.item", item.item().value(), rounded(item.itemRest().orElseThrow()));
    }

    private String rounded(double value) {
        return sentences.numbers().decimal(value, 2);
    }
}
