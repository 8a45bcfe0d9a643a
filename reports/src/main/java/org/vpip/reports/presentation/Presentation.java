package org.vpip.reports.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A presentation of findings with one kind of details: sentences, JSON, tables and figures. */
public abstract class Presentation<D extends FindingDetails> {
    private final Class<D> type;
    private final Chapter chapter;

    protected Presentation(Class<D> type, Chapter chapter) {
        this.type = type;
        this.chapter = chapter;
    }

    /** Returns the sentence that states the value. */
    protected abstract String say(DetailedFinding<D> finding, ReportTexts sentences);

    /** Returns the sentence in the unit of the value; by default, the same sentence. */
    protected String sayInUnit(DetailedFinding<D> finding, ReportTexts sentences) {
        return say(finding, sentences);
    }

    /** Returns the certainty of the value; by default, the number of people it is based on. */
    protected String certainty(DetailedFinding<D> finding, ReportTexts sentences) {
        return sentences.text("people", sentences.people(finding.shown()));
    }

    /** Fills in the details under stable names; null for numbers that the gate has hidden. */
    protected abstract void fill(JsonObject json, DetailedFinding<D> finding);

    /**
     * Returns the tables and figures of all findings of this kind, in the order of the chapter.
     *
     * @param findings at least one, in the order of the plan
     */
    protected List<ContentBlock> blocks(List<DetailedFinding<D>> findings, ReportTexts sentences) {
        return List.of();
    }

    /** Returns the key figures of these findings for the first page. */
    protected List<KeyFigure> keyFigures(List<DetailedFinding<D>> findings, ReportTexts sentences) {
        return List.of();
    }

    /** Returns the form of findings of this kind in the summary, except main outcomes. */
    public SummaryForm summaryForm() {
        return SummaryForm.SENTENCE;
    }

    /** Returns whether the values are differences, so that a mean number of ties also has a sign. */
    public boolean isSigned() {
        return false;
    }

    public final Class<D> type() {
        return type;
    }

    public final Chapter chapter() {
        return chapter;
    }

    /** Returns the value formatted according to its unit. */
    public final String value(Estimate estimate, ReportTexts sentences) {
        return isSigned() && estimate.unit() == MeasurementUnit.TIES_EACH
                ? sentences.numbers().signed(estimate.value(), 2)
                : sentences.value(estimate);
    }

    public final String say(Shown shown, ReportTexts sentences) {
        return explained(say(detailed(shown), sentences), shown, sentences);
    }

    public final String sayInUnit(Shown shown, ReportTexts sentences) {
        return explained(sayInUnit(detailed(shown), sentences), shown, sentences);
    }

    /** Returns a sentence, with the reason behind it why differences between communities leave no interval. */
    private static String explained(String text, Shown shown, ReportTexts sentences) {
        boolean enough = shown.estimate().sample().used() >= ReportingThresholds.INTERVAL;
        boolean absent = shown.estimate()
                .communities()
                .filter(basis -> basis.degreesOfFreedom().isEmpty())
                .isPresent();
        return enough && absent ? text + " " + sentences.text("communities.same") : text;
    }

    public final String certainty(Shown shown, ReportTexts sentences) {
        return certainty(detailed(shown), sentences);
    }

    /**
     * Returns the details under stable names.
     *
     * @throws IllegalStateException for a number that the details do not list
     */
    public final JsonObject json(Shown shown) {
        JsonObject json = new JsonObject();
        fill(json, detailed(shown));
        ListedNumbers.of(type, List.of(shown)).check(json);
        return json;
    }

    /** Returns the tables and figures of released findings of this kind; empty without findings. */
    protected List<ContentBlock> blocks(Released released, ReportTexts sentences) {
        List<DetailedFinding<D>> findings = findings(released);
        return findings.isEmpty() ? List.of() : blocks(findings, sentences);
    }

    /**
     * Returns the tables and figures of released findings of this kind.
     *
     * @throws IllegalStateException for a number in a table for readers outside research that the findings do not list
     */
    public final List<ContentBlock> checkedBlocks(Released released, ReportTexts sentences) {
        List<ContentBlock> blocks = blocks(released, sentences);
        if (!released.audience().seesEverything()) {
            ListedNumbers.of(type, released.shown(type)).check(blocks);
        }
        return blocks;
    }

    public final List<KeyFigure> keyFigures(Released released, ReportTexts sentences) {
        return keyFigures(findings(released), sentences);
    }

    /** Returns the sentence and the table of each finding. */
    protected final List<ContentBlock> withSentences(
            List<DetailedFinding<D>> findings,
            ReportTexts sentences,
            Function<DetailedFinding<D>, ContentBlock> table) {
        return findings.stream()
                .flatMap(finding ->
                        Stream.of(new Paragraph(ParagraphStyle.TEXT, say(finding, sentences)), table.apply(finding)))
                .toList();
    }

    /** Returns the sentences of all findings, then tables of all of them. */
    protected final List<ContentBlock> withSentences(
            List<DetailedFinding<D>> findings, ReportTexts sentences, List<ContentBlock> tables) {
        List<ContentBlock> blocks = new ArrayList<>();
        findings.forEach(finding -> blocks.add(new Paragraph(ParagraphStyle.TEXT, say(finding, sentences))));
        blocks.addAll(tables);
        return blocks;
    }

    protected final List<DetailedFinding<D>> findings(Released released) {
        return released.shown(type).stream().map(this::detailed).toList();
    }

    private DetailedFinding<D> detailed(Shown shown) {
        return new DetailedFinding<>(shown, type.cast(shown.estimate().details()));
    }

    /** Returns the sentence of a finding that has tables or figures only: how many people answered. */
    protected static String sayAnswers(Estimate estimate, ReportTexts sentences) {
        int people = estimate.sample().used();
        return sentences.pluralText(
                "answers", people, sentences.name(estimate.subject()), sentences.wholeNumber(people));
    }

    /** Returns the sentence of a number about participation: its value and unit. */
    protected static String sayValue(Estimate estimate, ReportTexts sentences) {
        String name = sentences.name(estimate.subject());
        String value = sentences.value(estimate);
        return estimate.unit() == MeasurementUnit.PROPORTION
                ? sentences.text("engagement.share", name, value)
                : sentences.text("engagement", name, value, sentences.unit(estimate.unit()));
    }

    /** Returns the number of people and the interval of the value, with two decimals; without an interval, the people only. */
    protected final String certaintyOfInterval(DetailedFinding<D> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        String people = sentences.people(finding.shown());
        return estimate.interval()
                .map(limits -> sentences.text(
                        "certainty",
                        people,
                        sentences.interval(estimate, sentences.numbers().range(limits, 2))))
                .orElseGet(() -> sentences.text("people", people));
    }
}
