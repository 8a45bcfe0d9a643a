package org.vpip.analysis.finding;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.statistics.Interval;

/**
 * What an agreement rests on. Agreement is not accuracy, and more of it may be groupthink.
 *
 * @param cases that at least two raters judged
 * @param earlier and later: α of the waves of a change; empty beside a single wave
 * @param overCases percentile limits when the cases are drawn anew; few cases make them wide
 * @param meanDifference mean distance of two raters' answers to a case, in scale points; empty for words
 */
public record AgreementDetails(
        int cases,
        int raters,
        OptionalDouble earlier,
        OptionalDouble later,
        Optional<Interval> overCases,
        OptionalDouble meanDifference)
        implements Details {}
