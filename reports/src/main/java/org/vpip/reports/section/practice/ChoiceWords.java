package org.vpip.reports.section.practice;

import java.util.List;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.reports.sentence.ReportTexts;

/** The labels of choices that are counted together. */
public record ChoiceWords(ReportTexts sentences) {

    /** Returns the labels in quotation marks, joined by "or". */
    public String say(ItemId item, List<String> choices) {
        return choices.stream()
                .map(choice -> sentences.text(
                        "choice.quoted", sentences.text(sentences.labels().choice(item, choice))))
                .reduce((one, other) -> sentences.text("choice.either", one, other))
                .orElse("");
    }
}
