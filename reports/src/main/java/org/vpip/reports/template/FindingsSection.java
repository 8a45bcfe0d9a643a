package org.vpip.reports.template;

import java.util.List;
import java.util.Optional;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.ReportTexts;

/** The tables and figures of one chapter, as the presentations of its findings give them. */
record FindingsSection(Released released, ReportTexts sentences, Presentations presentations, Chapter chapter) {

    /** Returns the section; empty for a chapter that is left out when it has nothing to show. */
    Optional<ReportSection> section() {
        List<ContentBlock> blocks = blocks();
        if (blocks.isEmpty() && !chapter.emptyKey().isEmpty()) {
            blocks = List.of(new Paragraph(ParagraphStyle.TEXT, sentences.text(chapter.emptyKey())));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportSection(sentences.text(chapter.titleKey()), true, blocks));
    }

    List<ContentBlock> blocks() {
        return presentations.in(chapter).stream()
                .flatMap(presentation -> presentation.blocks(released, sentences).stream())
                .toList();
    }
}
