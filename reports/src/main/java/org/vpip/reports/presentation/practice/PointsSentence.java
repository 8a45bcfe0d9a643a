package org.vpip.reports.presentation.practice;

import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.reports.sentence.ReportTexts;

/** The sentence of a change in points of the scale, which follows from its verdict. */
record PointsSentence(Estimate estimate, ReportTexts sentences) {
    private static final int DECIMALS = 2;

    /**
     * Returns the sentence of a kind.
     *
     * @param kind the first part of the keys
     * @param more arguments after the name, the size, the smallest change that matters, and the signed size
     */
    String say(String kind, Object... more) {
        double value = estimate.value();
        Stream<Object> sizes = Stream.of(
                sentences.name(estimate.subject()),
                points(value, sentences.numbers().decimal(Math.abs(value), DECIMALS)),
                smallest(),
                points(value, sentences.numbers().signed(value, DECIMALS)));
        String text = sentences.text(
                kind + key(), Stream.concat(sizes, Stream.of(more)).toArray());
        boolean mayBeTooSmall = estimate.verdict().filter(Verdict::isChange).isPresent() && estimate.mayBeTooSmall();
        return mayBeTooSmall ? text + " " + sentences.text("points.perhapsSmall", smallest()) : text;
    }

    private String smallest() {
        double smallest = estimate.subject().criteria().smallest().orElse(0);
        return points(smallest, sentences.numbers().decimal(smallest, DECIMALS));
    }

    private String points(double size, String number) {
        return sentences.pluralText("change.points", Math.abs(size), number);
    }

    private String key() {
        String better = estimate.subject().direction() == DesiredDirection.DOWN ? ".lower" : "";
        return switch (estimate.verdict().orElse(Verdict.DESCRIPTIVE)) {
            case ROSE -> ".up" + better;
            case FELL -> ".down" + better;
            case TOO_SMALL_TO_MATTER -> ".small";
            case UNDECIDED ->
                estimate.test().filter(SignificanceTest::losesSignificance).isPresent()
                        ? ".unclear.adjusted"
                        : ".unclear";
            case NOT_ASSESSABLE -> ".few";
            case DESCRIPTIVE -> ".described";
        };
    }
}
