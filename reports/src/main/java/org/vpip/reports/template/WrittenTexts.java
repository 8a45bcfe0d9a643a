package org.vpip.reports.template;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.study.context.ReportText.TextSection;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.sentence.ReportTexts;

/** The paragraphs that people wrote for the beginning of a chapter, in the language of the report. */
record WrittenTexts(ReportTexts sentences) {

    /** Returns the paragraphs in their order; none without a text. */
    List<ContentBlock> of(Chapter chapter) {
        return section(chapter).stream()
                .flatMap(section ->
                        sentences.labels().description().context().texts(section, sentences.language()).stream())
                .<ContentBlock>map(text -> new Paragraph(ParagraphStyle.TEXT, text))
                .toList();
    }

    /** Returns the section of texts.csv; empty for a chapter without texts of the authors. */
    private static Optional<TextSection> section(Chapter chapter) {
        return switch (chapter) {
            case SUMMARY -> Optional.of(TextSection.SUMMARY);
            case PRACTICE -> Optional.of(TextSection.PRACTICE);
            case ROBUSTNESS -> Optional.empty();
            case NETWORK -> Optional.of(TextSection.NETWORK);
            case AGREEMENT -> Optional.of(TextSection.AGREEMENT);
            case ENGAGEMENT -> Optional.of(TextSection.ENGAGEMENT);
            case LINKAGE -> Optional.of(TextSection.LINKAGE);
        };
    }
}
