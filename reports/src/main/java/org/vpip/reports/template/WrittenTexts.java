package org.vpip.reports.template;

import java.util.List;
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
        return sentences.labels().description().context().texts(section(chapter), sentences.language()).stream()
                .<ContentBlock>map(text -> new Paragraph(ParagraphStyle.TEXT, text))
                .toList();
    }

    private static TextSection section(Chapter chapter) {
        return switch (chapter) {
            case SUMMARY -> TextSection.SUMMARY;
            case PRACTICE -> TextSection.PRACTICE;
            case NETWORK -> TextSection.NETWORK;
            case AGREEMENT -> TextSection.AGREEMENT;
            case ENGAGEMENT -> TextSection.ENGAGEMENT;
            case LINKAGE -> TextSection.LINKAGE;
        };
    }
}
