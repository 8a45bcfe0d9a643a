package org.vpip.reports.presentation.practice;

import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.fact.ChangeDirection;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** The sentence of a change, which follows from its verdict. An estimate without a verdict is described. */
record ChangeSentence(
        DetailedFinding<ChangeDetails> finding,
        Estimate estimate,
        ChangeDetails change,
        ChangeSize size,
        ReportTexts sentences) {

    /** Returns the sentence in points of 100 where the score has a range, otherwise in points or ties. */
    static ChangeSentence of100(DetailedFinding<ChangeDetails> finding, ReportTexts sentences) {
        return of(finding, finding.details().range().percentages(), sentences);
    }

    /** Returns the sentence in the unit of the value. */
    static ChangeSentence inUnit(DetailedFinding<ChangeDetails> finding, ReportTexts sentences) {
        return of(finding, Optional.empty(), sentences);
    }

    private static ChangeSentence of(
            DetailedFinding<ChangeDetails> finding, Optional<RangePercentages> share, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        ChangeSize size = new ChangeSize(finding.details(), estimate.unit(), share, sentences);
        return new ChangeSentence(finding, estimate, finding.details(), size, sentences);
    }

    String say() {
        return switch (verdict()) {
            case ROSE -> sayChange("change.up");
            case FELL -> sayChange("change.down");
            case TOO_SMALL_TO_MATTER -> sentences.text("change.small", name(), smallest());
            case UNDECIDED -> sentences.text(undecidedKey(), name(), people());
            case NOT_ASSESSABLE -> sayFew();
            case DESCRIPTIVE -> sentences.text("change.described", name(), size.signed());
        };
    }

    Verdict verdict() {
        return estimate.verdict().orElse(Verdict.DESCRIPTIVE);
    }

    private String sayChange(String direction) {
        boolean lowerIsBetter = estimate.subject().direction() == DesiredDirection.DOWN;
        boolean all = change.isUniform() && change.directionCounts().isPresent();
        String key = direction + (all ? ".all" : "") + (lowerIsBetter ? ".lower" : "");
        String text = sentences.text(key, name(), size.unsigned(), people());
        return estimate.mayBeTooSmall() ? text + " " + sentences.text("change.perhapsSmall", smallest()) : text;
    }

    /** Returns the key of a sentence without a claim: that no one changed, or that the test does not decide. */
    private String undecidedKey() {
        if (change.directionCounts().filter(DirectionCounts::isUnchanged).isPresent()) {
            return "change.nobody";
        }
        boolean adjusted =
                estimate.test().filter(SignificanceTest::losesSignificance).isPresent();
        String open = estimate.interval().isPresent() ? "change.unclear" : "change.unclear.plain";
        return adjusted ? "change.unclear.adjusted" : open;
    }

    private String sayFew() {
        return change.directionCounts()
                .map(steps -> sentences.pluralText(
                        "change.few",
                        change.pairs(),
                        name(),
                        people(),
                        steps.increased(),
                        steps.unchanged(),
                        steps.decreased()))
                .orElseGet(() -> sentences.pluralText("change.few.masked", change.pairs(), name(), people()));
    }

    private String name() {
        return sentences.name(estimate.subject());
    }

    private String people() {
        return sentences.people(finding.shown());
    }

    private String smallest() {
        return size.of(estimate.subject().criteria().smallest().orElseThrow());
    }

    String certainty(Interval inUnit) {
        String range = sentences.interval(estimate, size.range(inUnit));
        return moved().filter(moved -> verdict().isChange())
                .map(moved -> sentences.text("certainty.steps", people(), range, moved))
                .orElseGet(() -> sentences.text("certainty", people(), range));
    }

    /** Returns how many people changed in the direction of the verdict, where that is published. */
    private Optional<String> moved() {
        boolean up = verdict() == Verdict.ROSE;
        ChangeDirection direction = up ? ChangeDirection.INCREASED : ChangeDirection.DECREASED;
        return change.directionCounts()
                .map(steps -> steps.count(direction))
                .or(() -> change.mergedDirections().flatMap(merged -> merged.count(direction)))
                .map(count -> sentences.text(up ? "steps.rose" : "steps.fell", sentences.wholeNumber(count)));
    }
}
