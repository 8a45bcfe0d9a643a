package org.vpip.reports.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.document.ReportSection;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.ReportTexts;

/** The section of one chapter: the tables and figures from the presentations of its findings. */
record FindingsSection(Released released, ReportTexts sentences, Presentations presentations, Chapter chapter) {

    /** Returns the section, written texts first; empty if the report omits the chapter for lack of both. */
    Optional<ReportSection> section() {
        List<ContentBlock> blocks = new ArrayList<>(new WrittenTexts(sentences).of(chapter));
        blocks.addAll(blocks());
        if (blocks.isEmpty() && !chapter.emptyKey().isEmpty()) {
            blocks.add(new Paragraph(ParagraphStyle.TEXT, sentences.text(chapter.emptyKey())));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportSection(sentences.text(chapter.titleKey()), true, blocks));
    }

    List<ContentBlock> blocks() {
        return presentations.in(chapter).stream()
                .flatMap(presentation -> Stream.concat(
                        presentation.checkedBlocks(released, sentences).stream(),
                        new MergedGroupNote(sentences).below(released, presentation.type()).stream()))
                .toList();
    }
}
