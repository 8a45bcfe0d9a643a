package org.vpip.reports.presentation.network;

import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.reports.sentence.ReportTexts;

/**
 * The sentence on a number about the networks of two waves among the same people.
 *
 * @param stayers people on both rosters who answered both times
 */
record StayerSentence(Estimate estimate, int stayers, ReportTexts sentences) {

    /** Returns the sentence on a number that needs no interval. */
    String comparison() {
        return say("compared");
    }

    /** Returns the sentence on a change; without an interval, it claims nothing and says why. */
    String change() {
        if (estimate.interval().isPresent()) {
            return comparison();
        }
        return say(stayers < ReportingThresholds.INTERVAL ? "compared.untold" : "compared.described");
    }

    private String say(String key) {
        return sentences.pluralText(
                key,
                stayers,
                sentences.name(estimate.subject()),
                sentences.value(estimate),
                sentences.wholeNumber(stayers));
    }
}
