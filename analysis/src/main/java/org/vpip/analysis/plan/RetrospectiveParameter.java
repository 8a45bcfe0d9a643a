package org.vpip.analysis.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.MethodParameters;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetRow;

/** The parameter of a row of the plan that names the retrospective scale or item of its source. */
record RetrospectiveParameter(SheetRow row, Study study, Problems problems) {

    /** Reports a name that is missing, that is the source's own or that the study lacks, and one with another range. */
    void check(PlanMethod method, Optional<IndicatorSource> source, MethodParameters parameters) {
        String name = parameters.text(MethodParameter.RETROSPECTIVE);
        if (!(source.orElse(null) instanceof ScoreSource asked)) {
            return;
        }
        Optional<List<OptionalDouble>> range =
                name.isEmpty() || asked.named(name).equals(asked) ? Optional.empty() : range(method, asked.named(name));
        if (range.isEmpty()) {
            report(ProblemCode.METHOD_NEEDS_RETROSPECTIVE, method.id(), kind(asked));
        } else if (range(method, asked).filter(own -> !own.equals(range.get())).isPresent()) {
            report(ProblemCode.RETROSPECTIVE_RANGE_DIFFERS, asked, asked.named(name));
        }
    }

    private static String kind(ScoreSource source) {
        return (source instanceof ScaleSource ? SourceKind.SCALE : SourceKind.ITEM).prefix();
    }

    /** Returns the smallest and the largest possible score; empty for what the study lacks, or the method cannot use. */
    private Optional<List<OptionalDouble>> range(PlanMethod method, ScoreSource source) {
        return source instanceof ScaleSource scale
                ? study.scale(scale.scale()).map(RetrospectiveParameter::range)
                : study.item(((ItemSource) source).item())
                        .filter(method::accepts)
                        .map(RetrospectiveParameter::range);
    }

    private static List<OptionalDouble> range(Scale scale) {
        return List.of(OptionalDouble.of(scale.minimum()), OptionalDouble.of(scale.maximum()));
    }

    private static List<OptionalDouble> range(Item item) {
        return List.of(item.minimum(), item.maximum());
    }

    private void report(ProblemCode code, Object... arguments) {
        row.report(problems, code, ParameterCell.PARAMETERS, arguments);
    }
}
