package org.vpip.analysis.evaluation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.recordlinkage.LinkedStudy;
import org.vpip.analysis.score.ReliabilityWarning;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;

/** Remarks on scales of the plan whose items do not point the same way. */
public final class ReliabilityRemarks {
    private ReliabilityRemarks() {}

    /** Reports the warnings of a study without errors, at the sheet _scales of the questionnaire that asks the scale first. */
    public static void report(Study study, IndicatorPlan plan, Problems problems) {
        new ReliabilityEvaluation(new StudySample(LinkedStudy.of(study).study()), plan)
                .findings()
                .flatMap(finding -> ReliabilityWarning.of(finding).stream())
                .forEach(warning -> report(warning, study, problems));
    }

    private static void report(ReliabilityWarning warning, Study study, Problems problems) {
        ScaleId scale = ((ScaleSource) warning.subject().source()).scale();
        ProblemLocation place = place(study, scale);
        String wave = warning.subject().waves().get(0).value();
        int people = warning.people();
        String opposed =
                warning.opposed().stream().map(ReliabilityRemarks::describe).collect(Collectors.joining(", "));
        if (warning.isCancellation()) {
            problems.add(ProblemCode.SCALE_ITEMS_CANCEL, place, scale, wave, people);
        } else if (warning.alpha().isPresent()) {
            String alpha = rounded(warning.alpha().getAsDouble());
            problems.add(ProblemCode.SCALE_ALPHA_NEGATIVE, place, scale, wave, people, alpha, opposed);
        } else {
            problems.add(ProblemCode.SCALE_ITEM_OPPOSED, place, scale, wave, people, opposed);
        }
    }

    private static ProblemLocation place(Study study, ScaleId scale) {
        String instrument = study.instruments().stream()
                .filter(asking -> asking.scale(scale).isPresent())
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        return new ProblemLocation("instruments/" + instrument, "_scales", 0, "reverse");
    }

    private static String describe(ItemReliability item) {
        return item.item() + " (r = " + rounded(item.itemRest().orElseThrow()) + ")";
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
