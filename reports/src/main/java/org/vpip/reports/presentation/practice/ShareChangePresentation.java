package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails.ChoiceTransitions;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ShareChangeTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of changes of shares, which follow from their verdicts. */
public final class ShareChangePresentation extends Presentation<ShareChangeDetails> {
    public ShareChangePresentation() {
        super(ShareChangeDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<ShareChangeDetails> finding, ReportTexts sentences) {
        Verdict verdict = finding.estimate().verdict().orElse(Verdict.DESCRIPTIVE);
        String name = sentences.name(finding.subject());
        String before = sentences.numbers().percent(finding.details().chosen().shareBefore());
        String after = sentences.numbers().percent(finding.details().chosen().shareAfter());
        return switch (verdict) {
            case ROSE -> sayChange("shareChange.up", finding, sentences);
            case FELL -> sayChange("shareChange.down", finding, sentences);
            case TOO_SMALL_TO_MATTER ->
                sentences.text("shareChange.small", name, before, after, smallest(finding, sentences));
            case UNDECIDED -> sentences.text(undecidedKey(finding), name, before, after);
            case NOT_ASSESSABLE -> sayFew(finding, sentences);
            case DESCRIPTIVE -> sentences.text("shareChange.described", name, before, after);
        };
    }

    private static String sayChange(String key, DetailedFinding<ShareChangeDetails> finding, ReportTexts sentences) {
        String text = sentences.text(
                key,
                sentences.name(finding.subject()),
                sentences.numbers().percent(finding.details().chosen().shareBefore()),
                sentences.numbers().percent(finding.details().chosen().shareAfter()));
        return finding.estimate().mayBeTooSmall()
                ? text + " " + sentences.text("change.perhapsSmall", smallest(finding, sentences))
                : text;
    }

    private static String undecidedKey(DetailedFinding<ShareChangeDetails> finding) {
        boolean adjusted = finding.estimate()
                .test()
                .filter(SignificanceTest::losesSignificance)
                .isPresent();
        return adjusted ? "shareChange.unclear.adjusted" : "shareChange.unclear";
    }

    private static String sayFew(DetailedFinding<ShareChangeDetails> finding, ReportTexts sentences) {
        int people = finding.details().chosen().people();
        String name = sentences.name(finding.subject());
        String shown = sentences.wholeNumber(people);
        return finding.details()
                .transitions()
                .map(moved ->
                        sentences.pluralText("shareChange.few", people, name, shown, moved.gained(), moved.lost()))
                .orElseGet(() -> sentences.pluralText("change.few.masked", people, name, shown));
    }

    private static String smallest(DetailedFinding<ShareChangeDetails> finding, ReportTexts sentences) {
        double points = 100 * finding.subject().criteria().smallest().orElseThrow();
        return sentences.pluralText(
                "shareChange.points", points, sentences.numbers().decimal(points, points < 1 ? 1 : 0));
    }

    @Override
    protected String certainty(DetailedFinding<ShareChangeDetails> finding, ReportTexts sentences) {
        return finding.estimate()
                .interval()
                .map(limits -> sentences.text(
                        "certainty",
                        sentences.people(finding.shown()),
                        sentences.interval(
                                finding.estimate(),
                                sentences
                                        .numbers()
                                        .range(
                                                new Interval(100 * limits.low(), 100 * limits.high(), limits.level()),
                                                0))))
                .orElseGet(() -> super.certainty(finding, sentences));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ShareChangeDetails>> findings, ReportTexts sentences) {
        return List.of(new ShareChangeTable(sentences).table(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ShareChangeDetails> finding) {
        ShareChangeDetails change = finding.details();
        json.put("item", change.item().value());
        json.put("choices", change.parts().get(0));
        json.put("pairs", change.chosen().people());
        json.put("chosenBefore", change.chosen().before());
        json.put("chosenAfter", change.chosen().after());
        json.put("both", change.transitions().map(ChoiceTransitions::both));
        json.put("lost", change.transitions().map(ChoiceTransitions::lost));
        json.put("gained", change.transitions().map(ChoiceTransitions::gained));
        json.put("neither", change.transitions().map(ChoiceTransitions::neither));
    }
}
