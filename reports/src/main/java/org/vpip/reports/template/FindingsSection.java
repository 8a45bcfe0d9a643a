package org.vpip.reports.template;

import java.util.List;
import java.util.Optional;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.Presentations;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.report.Section;
import org.vpip.reports.sentence.Sentences;

/** The tables and figures of one chapter, as the presentations of its findings give them. */
record FindingsSection(Released released, Sentences sentences, Presentations presentations, Chapter chapter) {

    /** Returns the section; empty for a chapter that is left out when it has nothing to show. */
    Optional<Section> section() {
        List<Block> blocks = blocks();
        if (blocks.isEmpty() && !chapter.emptyKey().isEmpty()) {
            blocks = List.of(new Paragraph(Style.TEXT, sentences.text(chapter.emptyKey())));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(sentences.text(chapter.titleKey()), true, blocks));
    }

    List<Block> blocks() {
        return presentations.in(chapter).stream()
                .flatMap(presentation -> presentation.blocks(released, sentences).stream())
                .toList();
    }
}
