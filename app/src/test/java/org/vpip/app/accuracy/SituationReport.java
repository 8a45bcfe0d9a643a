package org.vpip.app.accuracy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.app.accuracy.coverage.CoverageStudy;
import org.vpip.app.accuracy.coverage.CoverageStudy.CoverageCell;
import org.vpip.app.accuracy.coverage.Estimand;
import org.vpip.app.accuracy.situation.SituationStudy;
import org.vpip.app.accuracy.situation.SituationStudy.OutputFault;
import org.vpip.app.accuracy.situation.SituationStudy.SituationResult;

/** The tables of docs/accuracy.md about studies at the edges, and about the intervals of single methods. */
public record SituationReport(AccuracyDocument document) {
    private static final String SITUATIONS = """
            ## Studies at the edges

            {studies} simulated studies of each kind, seed {seed}, are written as folders, then read and evaluated as `analyse` does, up to the
            content of the reports in both languages; only the documents are not written. Scores have a standard deviation of 10, of
            whose variance 60 % lies between people; where they rise, they truly rise by 5.

            - Crash: the evaluation fails.
            - NaN: a number in `findings.json` is not a number, or infinite.
            - False: a text of a report is unfinished, or the sentence of a primary or secondary number does not say what its own interval and
              number of people allow.
            - Wrong: the conclusion is not the right one. Chance decides in two rows, where one of twenty studies may be wrong: low scorers who
              leave (the model's interval) and the comparison group (the primary row, `difference_of_changes`).
            - Truth: how many of the 95 % intervals contain the true change of everybody eligible, or the true difference, which is zero. Of 200
              intervals with a true coverage of 95 %, 184 to 196 do so in nineteen of twenty runs.

            Where low scorers leave, `mean_change` is about those who stayed, and `model_over_waves` about everybody eligible.

            | Studies | Right conclusion | Crash | NaN | False | Wrong | Truth |
            |---|---|---|---|---|---|---|
            """;

    private static final String COVERAGE = """
            ## Intervals of means, shares and models

            {studies} simulated studies of each number of people, seed {seed}, are written as folders, then read and evaluated like any other. The
            values are the percentages of 95 % intervals that contain the true value. With 2,000 intervals, a true coverage of 95 % gives
            94.0 to 96.0 in nineteen of twenty runs.

            The true value of `mean` and `share` is that of the population. The true value of `model_over_waves` is the mean change from the first
            to the third wave of everybody eligible, drop-outs included. The lower the first score, the more likely a person leaves after the first
            wave, and after the second: four in ten leave in all. Below eight people with two scores a study has no interval; the number
            of intervals then follows the percentage.

            Values in parentheses are the mean width of our intervals over that of R 4.2.2 for the same answers, those of the first
            {sample} studies (`app/src/test/resources/accuracy/widths.R`): `t.test`, `prop.test(correct = FALSE)`, which is Wilson's interval, and
            `lmer` of lme4 with `emmeans(lmer.df = "kenward-roger")`, with slopes where we have them.

            Two rows stay below 95 %, for reasons of the methods that R shares. Exponential answers are skewed, and with few people
            Student's interval misses their mean too often. Where people rise by different amounts, `model_over_waves` allows for that by
            random slopes, from 10 people with two scores. With fewer, the model assumes that all rise alike: its estimate is biased,
            and its interval is too short. So it may be where a sample cannot estimate the slopes, which are then left out. In R, 400
            samples of 200 people, with a true change of 0.5, give a mean estimate of 0.53 and a coverage of 92.8 % without slopes. With
            slopes these are 0.51 and 94.8 % (`app/src/test/resources/accuracy/slopes.R`).

            Slopes from 30 people, as plans of evaluations often have them, left the interval too short below: with 20 people whose rises
            differ, it held the true change in 91.1 % of 2,000 studies. Slopes cost width. With 12 people intervals are 6 % wider than those
            of R without slopes where all rise alike, and with 20 people 11 %; where rises differ, 5 % and 13 %.

            In the rows of six communities, people belong to these in turn, and no one leaves. The communities differ: by an SD of 0.5 at
            all waves and one of 0.3 at each wave, beside an SD of 1 of people and 0.8 of errors. The true value is that of all
            communities from which these are drawn, and `mean_change` is from the first to the third wave. R's intervals of means, shares
            and changes are those of `clubSandwich` for `lm(y ~ 1)` (CR2, Satterthwaite), of a share cut at 0 and 1. Its model is that of
            `lmer` with random communities and communities by wave, without variances of 0. Of these studies, 500 are simulated; a true
            coverage of 95 % then gives 93.1 to 96.9 in nineteen of twenty runs. A share that is the same in all communities has no
            interval. All other rows are about one community.

            Communities that change by different amounts need such intervals. In R, 400 samples of eight communities of six people, with a
            true change of 0.5 and effects of communities by wave of SD 0.3, give a coverage of 88.5 % with communities as fixed effects,
            88.5 % with random communities, and 96.3 % with random communities by wave besides, as `model_over_waves` has them from five
            communities (`app/src/test/resources/accuracy/communities.R`).

            | Method | Answers | n = 12 | n = 20 | n = 48 | n = 200 |
            |---|---|---|---|---|---|
            """;

    /** Adds the outcomes of each situation. */
    public void add(SituationStudy study, List<SituationResult> results) {
        document.put(
                head(SITUATIONS, study.studies(), study.seed()),
                results.stream().map(SituationReport::row).toList());
    }

    private static String row(SituationResult result) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %s |",
                result.situation().label(),
                result.situation().conclusion(),
                result.count(OutputFault.CRASH),
                result.count(OutputFault.UNDEFINED_NUMBER),
                result.count(OutputFault.FALSE_SENTENCE),
                result.count(OutputFault.WRONG_CONCLUSION),
                truths(result));
    }

    private static String truths(SituationResult result) {
        List<String> methods = result.situation().counted();
        return methods.isEmpty()
                ? "not counted"
                : methods.stream().map(method -> truth(result, method)).collect(Collectors.joining(", "));
    }

    private static String truth(SituationResult result, String method) {
        int intervals = result.intervals(method);
        return intervals == 0
                ? "no interval"
                : String.format(Locale.ROOT, "%d of %d (`%s`)", result.holding(method), intervals, method);
    }

    private static String head(String section, int studies, long seed) {
        return section.replace("{studies}", String.format(Locale.ROOT, "%,d", studies))
                .replace("{sample}", Integer.toString(CoverageStudy.SAMPLE))
                .replace("{seed}", Long.toString(seed));
    }

    /** Adds the coverage and the width of the intervals of each estimand. */
    public void add(CoverageStudy study, List<CoverageCell> cells) throws IOException {
        Map<String, String[]> widths = AccuracyDocument.table("widths-r-4.2.2.csv", 1);
        List<String> rows = new ArrayList<>();
        for (Estimand estimand : Estimand.values()) {
            String[] theirs = widths.getOrDefault(estimand.id(), new String[0]);
            StringBuilder row = new StringBuilder("| `" + estimand.method() + "` | " + estimand.distribution() + " |");
            cells.stream()
                    .filter(cell -> cell.estimand() == estimand)
                    .forEach(cell -> row.append(' ')
                            .append(cell(
                                    cell, Double.parseDouble(theirs[1 + CoverageStudy.SIZES.indexOf(cell.people())])))
                            .append(" |"));
            rows.add(row.toString());
        }
        document.put(head(COVERAGE, study.studies(), study.seed()), rows);
    }

    private static String cell(CoverageCell cell, double widthOfR) {
        String count =
                cell.count() == cell.intervals().size() ? "" : String.format(Locale.ROOT, " of %,d", cell.count());
        return String.format(Locale.ROOT, "%.1f%s (%.3f)", cell.coverage() * 100, count, cell.sampleWidth() / widthOfR);
    }
}
