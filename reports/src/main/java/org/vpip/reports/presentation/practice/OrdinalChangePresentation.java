package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.OrdinalChangeTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of how many people rose and fell. */
public final class OrdinalChangePresentation extends Presentation<OrdinalChangeDetails> {
    public OrdinalChangePresentation() {
        super(OrdinalChangeDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<OrdinalChangeDetails> finding, ReportTexts sentences) {
        DirectionCounts steps = finding.details().directions();
        String name = sentences.name(finding.subject());
        if (verdict(finding) == Verdict.NOT_ASSESSABLE) {
            int pairs = finding.details().pairs();
            return sentences.pluralText(
                    "change.few",
                    pairs,
                    name,
                    sentences.wholeNumber(pairs),
                    steps.increased(),
                    steps.unchanged(),
                    steps.decreased());
        }
        String counts = sentences.text(
                "ordinal.counts",
                sentences.wholeNumber(steps.increased()),
                sentences.wholeNumber(steps.unchanged()),
                sentences.wholeNumber(steps.decreased()));
        return sentences.text(key(finding), name) + " " + counts + perhapsSmall(finding, sentences);
    }

    private static Verdict verdict(DetailedFinding<OrdinalChangeDetails> finding) {
        return finding.estimate().verdict().orElse(Verdict.DESCRIPTIVE);
    }

    private static String key(DetailedFinding<OrdinalChangeDetails> finding) {
        return switch (verdict(finding)) {
            case ROSE -> "ordinal.up";
            case FELL -> "ordinal.down";
            case TOO_SMALL_TO_MATTER -> "ordinal.small";
            case UNDECIDED, NOT_ASSESSABLE -> {
                boolean adjusted = finding.estimate()
                        .test()
                        .filter(SignificanceTest::losesSignificance)
                        .isPresent();
                yield adjusted ? "change.unclear.adjusted" : "change.unclear.plain";
            }
            case DESCRIPTIVE -> "ordinal.described";
        };
    }

    private static String perhapsSmall(DetailedFinding<OrdinalChangeDetails> finding, ReportTexts sentences) {
        if (!verdict(finding).isChange() || !finding.estimate().mayBeTooSmall()) {
            return "";
        }
        double smallest = finding.subject().criteria().smallest().orElseThrow();
        return " " + sentences.text("ordinal.perhapsSmall", sentences.numbers().decimal(smallest, 2));
    }

    @Override
    protected String certainty(DetailedFinding<OrdinalChangeDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<OrdinalChangeDetails>> findings, ReportTexts sentences) {
        return List.of(new OrdinalChangeTable(sentences).table(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<OrdinalChangeDetails> finding) {
        json.put("pairs", finding.details().pairs());
        json.put("rose", finding.details().directions().increased());
        json.put("stayed", finding.details().directions().unchanged());
        json.put("fell", finding.details().directions().decreased());
    }
}
