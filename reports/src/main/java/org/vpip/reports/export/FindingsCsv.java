package org.vpip.reports.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.presentation.TargetComparison;

/** Writer of findings.csv: a row for each finding, labels in both languages, decimal points and full precision. */
public final class FindingsCsv {
    private static final List<String> HEADER =
            List.of(("indicator,label_en,label_fr,role,family,source,method,waves,community,attribute,group"
                            + ",status,reason,value,unit,low,high,level,interval_method"
                            + ",effect_name,effect,effect_low,effect_high"
                            + ",test,statistic,df,p,p_adjusted,adjustment,n_used,n_at_least,n_eligible,verdict"
                            + ",baseline,actual,target,target_met,target_status,smallest")
                    .split(","));
    private static final int ABSENT_NUMBERS = 16;
    private static final int CRITERIA = 6;

    private FindingsCsv() {}

    public static void write(Released released, Path file) throws IOException {
        SheetWriter.write(
                file,
                HEADER,
                released.findings().stream()
                        .map(finding -> row(finding, released))
                        .toList());
    }

    private static List<String> row(ReleasedFinding finding, Released released) {
        List<String> row = new ArrayList<>(subject(finding.subject()));
        if (finding instanceof Withheld) {
            row.addAll(List.of("withheld", ""));
            row.addAll(Collections.nCopies(ABSENT_NUMBERS + 4 + CRITERIA, ""));
        } else if (finding instanceof Shown shown) {
            fill(row, shown, released);
        }
        return row;
    }

    private static List<String> subject(FindingSubject subject) {
        List<String> cells = new ArrayList<>(List.of(
                subject.indicator().value(),
                subject.label().english(),
                subject.label().french(),
                subject.role().id(),
                subject.family(),
                subject.source().toString(),
                subject.call().written()));
        cells.addAll(part(subject));
        return cells;
    }

    /** Returns the waves, the community, the attribute and the group of a subject. */
    static List<String> part(FindingSubject subject) {
        return List.of(
                subject.waves().stream().map(WaveId::value).collect(Collectors.joining(" ")),
                Objects.toString(subject.subgroup().community(), ""),
                Objects.toString(subject.subgroup().attribute(), ""),
                Objects.toString(subject.subgroup().code(), ""));
    }

    private static void fill(List<String> row, Shown shown, Released released) {
        Finding finding = shown.finding();
        if (finding instanceof Estimate estimate) {
            row.addAll(List.of("estimate", ""));
            numbers(row, estimate);
        } else if (finding instanceof NotEstimable absent) {
            row.addAll(List.of("notEstimable", absent.reason().id()));
            row.addAll(Collections.nCopies(ABSENT_NUMBERS, ""));
        }
        String used = String.valueOf(finding.sample().used());
        row.add(shown.includes(Part.PEOPLE) ? used : "");
        row.add(shown.includes(Part.PEOPLE) ? "" : used);
        row.add(shown.includes(Part.SIZE) ? String.valueOf(finding.sample().eligible()) : "");
        row.add(finding instanceof Estimate estimate ? text(estimate.verdict().map(Verdict::id)) : "");
        criteria(row, shown, released);
    }

    private static void criteria(List<String> row, Shown shown, Released released) {
        Optional<TargetComparison> compared = TargetComparison.of(shown, released);
        row.add(text(compared.flatMap(TargetComparison::baseline)));
        row.add(text(compared.map(TargetComparison::actual)));
        row.add(text(compared.map(TargetComparison::target)));
        row.add(text(compared.map(TargetComparison::isMet)));
        row.add(text(compared.map(found -> found.status().id())));
        row.add(text(shown.subject().criteria().smallest()));
    }

    private static void numbers(List<String> row, Estimate estimate) {
        Optional<Interval> interval = estimate.interval();
        Optional<EffectSize> effect = estimate.effect();
        row.add(String.valueOf(estimate.value()));
        row.add(estimate.unit().id());
        row.add(text(interval.map(Interval::low)));
        row.add(text(interval.map(Interval::high)));
        row.add(text(interval.map(Interval::level)));
        row.add(interval.isPresent() ? estimate.intervalMethod().id() : "");
        row.add(text(effect.map(EffectSize::name)));
        row.add(text(effect.map(EffectSize::value)));
        row.add(text(effect.flatMap(EffectSize::interval).map(Interval::low)));
        row.add(text(effect.flatMap(EffectSize::interval).map(Interval::high)));
        test(row, estimate.test());
    }

    private static void test(List<String> row, Optional<SignificanceTest> test) {
        row.add(text(test.map(SignificanceTest::name)));
        row.add(text(test.map(SignificanceTest::statistic).orElse(OptionalDouble.empty())));
        row.add(text(
                test.flatMap(found -> found.degreesOfFreedom().stream().boxed().findFirst())));
        row.add(text(test.map(SignificanceTest::p)));
        row.add(text(test.flatMap(found -> found.pAdjusted().stream().boxed().findFirst())));
        row.add(text(test.map(SignificanceTest::adjustment)));
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    /** Returns a value as text; blank if empty. */
    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }
}
