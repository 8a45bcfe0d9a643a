package org.vpip.app.accuracy.situation;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Interval;

/** The claim of an English sentence about a signed number, and the claim that its interval and its people allow. */
enum SentenceClaim {
    /** Too few people for any. */
    NONE("[Tt]oo few people to say"),
    UNCLEAR("no clear (change|difference)"),
    LOWER(": down |\\bbelow that of|\\bbelow the comparison"),
    HIGHER(": up |\\babove that of|\\babove the comparison");

    private static final int FEWEST = 12;

    private final Pattern words;

    SentenceClaim(String words) {
        this.words = Pattern.compile(words);
    }

    /** Returns the only claim in a sentence. */
    static SentenceClaim of(String sentence) {
        return Arrays.stream(values())
                .filter(claim -> claim.words.matcher(sentence).find())
                .reduce((one, other) -> {
                    throw new IllegalStateException("two claims: " + sentence);
                })
                .orElseThrow(() -> new IllegalStateException("no claim: " + sentence));
    }

    /** Returns whether a number is one that its own interval decides: signed, about everybody and alone in its family. */
    static boolean isComparable(Estimate estimate) {
        IndicatorRole role = estimate.subject().role();
        return estimate.subject().method().isSigned()
                && estimate.subject().subgroup().equals(Subgroup.EVERYBODY)
                && (role == IndicatorRole.PRIMARY || role == IndicatorRole.SECONDARY);
    }

    static SentenceClaim expected(Estimate estimate) {
        if (estimate.sample().used() < FEWEST) {
            return NONE;
        }
        Interval interval = estimate.interval().orElseThrow();
        return interval.low() > 0 ? HIGHER : interval.high() < 0 ? LOWER : UNCLEAR;
    }
}
