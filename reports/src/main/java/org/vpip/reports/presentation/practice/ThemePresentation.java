package org.vpip.reports.presentation.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotation;
import org.vpip.analysis.finding.details.answer.ThemeDetails.QuotationPermission;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeFrequency;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ChoiceWords;
import org.vpip.reports.section.practice.CoderAgreementTable;
import org.vpip.reports.section.practice.QuotationTable;
import org.vpip.reports.section.practice.ThemeTable;
import org.vpip.reports.sentence.ReportTexts;

/** Sentences about the most frequent theme and the agreement of coders, with tables of themes, agreement and quotations. */
public final class ThemePresentation extends Presentation<ThemeDetails> {
    private static final int DECIMALS = 2;

    public ThemePresentation() {
        super(ThemeDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<ThemeDetails> finding, ReportTexts sentences) {
        ThemeDetails details = finding.details();
        List<ThemeFrequency> most = details.mostFrequent();
        List<String> names = most.stream().map(ThemeFrequency::theme).toList();
        String themes = most.isEmpty()
                ? sentences.text(
                        "themes.none",
                        sentences.name(finding.subject()),
                        sentences.wave(finding.subject().waves().get(0)),
                        sentences.people(finding.shown()))
                : new LeadingChoices(details.item(), names, details.themes().size())
                        .say("themes", finding, most.get(0).share(), sentences);
        return themes + " " + sayAgreement(details, sentences);
    }

    private static String sayAgreement(ThemeDetails details, ReportTexts sentences) {
        int answers = details.coding().answers();
        String counted = sentences.wholeNumber(answers);
        if (answers < ReportingThresholds.INTERVAL) {
            return answers == 0
                    ? sentences.text("themes.codedOnce")
                    : sentences.pluralText("themes.codedByFew", answers, counted);
        }
        return lowest(details)
                .map(theme -> sayLowest(details, theme, sentences))
                .orElseGet(() -> sentences.text("themes.noAgreement", counted));
    }

    private static String sayLowest(ThemeDetails details, ThemeFrequency theme, ReportTexts sentences) {
        double alpha = theme.agreement().alpha().orElseThrow();
        return sentences.text(
                "themes.agreement",
                sentences.wholeNumber(details.coding().answers()),
                new ChoiceWords(sentences).say(details.item(), List.of(theme.theme())),
                sentences.numbers().decimal(alpha, DECIMALS));
    }

    /** Returns the theme with the lowest alpha; empty where no theme has one. */
    private static Optional<ThemeFrequency> lowest(ThemeDetails details) {
        return details.themes().stream()
                .filter(theme -> theme.agreement().alpha().isPresent())
                .min(Comparator.comparingDouble(
                        theme -> theme.agreement().alpha().orElseThrow()));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ThemeDetails>> findings, ReportTexts sentences) {
        List<DetailedFinding<ThemeDetails>> twice = findings.stream()
                .filter(finding -> finding.details().coding().answers() > 0
                        && !finding.details().themes().isEmpty())
                .toList();
        List<ContentBlock> tables = new ArrayList<>();
        tables.add(new ThemeTable(sentences).table(findings));
        if (!twice.isEmpty()) {
            tables.add(new CoderAgreementTable(sentences).table(twice));
        }
        tables.add(new QuotationTable(sentences).table(findings));
        return tables;
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ThemeDetails> finding) {
        ThemeDetails details = finding.details();
        json.put("item", details.item().value());
        json.put("answered", details.answered());
        json.put("people", details.people());
        json.put("coders", details.coding().coders());
        json.put("codedTwice", details.coding().answers());
        json.list("themes", details.themes(), ThemePresentation::theme);
        json.put("quotationsRecorded", details.quotations().recorded());
        json.list("quotationsNotRedacted", details.quotations().texts(), ThemePresentation::quotation);
    }

    private static JsonObject theme(ThemeFrequency theme) {
        return new JsonObject()
                .put("theme", theme.theme())
                .put("count", theme.count())
                .put("share", theme.share())
                .put("low", theme.interval().map(Interval::low))
                .put("high", theme.interval().map(Interval::high))
                .put("either", theme.either())
                .put("kappa", theme.agreement().kappa())
                .put("kappaLow", theme.agreement().kappaInterval().map(Interval::low))
                .put("kappaHigh", theme.agreement().kappaInterval().map(Interval::high))
                .put("alpha", theme.agreement().alpha());
    }

    private static JsonObject quotation(Quotation quotation) {
        return new JsonObject()
                .put("themes", quotation.themes())
                .put("text", quotation.text())
                .put("permission", quotation.permission().map(QuotationPermission::choice));
    }
}
