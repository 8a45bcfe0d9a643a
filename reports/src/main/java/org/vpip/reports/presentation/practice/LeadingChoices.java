package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ChoiceWords;
import org.vpip.reports.sentence.ReportTexts;

/**
 * The choices of an item that lead all others, several where they are level.
 *
 * @param names at least one
 * @param choices number of choices of the item
 */
record LeadingChoices(ItemId item, List<String> names, int choices) {
    private static final int NAMED = 2;

    /**
     * Returns the sentence that names them, or says that all are level.
     *
     * @param key of the sentence about one choice; {@code .tied} names two, {@code .several} counts more, {@code .even} is
     *     about all of them
     * @param share of people behind each of them
     */
    String say(String key, DetailedFinding<?> finding, double share, ReportTexts sentences) {
        return sentences.text(
                key + form(),
                sentences.name(finding.subject()),
                sentences.wave(finding.subject().waves().get(0)),
                sentences.list(names.stream()
                        .map(name -> new ChoiceWords(sentences).say(item, List.of(name)))
                        .toList()),
                sentences.numbers().percent(share),
                sentences.people(finding.shown()),
                sentences.wholeNumber(names.size()));
    }

    private String form() {
        if (names.size() == 1) {
            return "";
        }
        if (names.size() == choices) {
            return ".even";
        }
        return names.size() > NAMED ? ".several" : ".tied";
    }
}
