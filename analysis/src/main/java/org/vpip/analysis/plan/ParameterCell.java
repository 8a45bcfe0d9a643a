package org.vpip.analysis.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.MethodParameters;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetRow;

/** The cell of a row of the plan with the parameters of its method, {@code name=value;name=value}. */
record ParameterCell(SheetRow row, Study study, Problems problems) {
    static final String PARAMETERS = "parameters";

    /** Returns the parameters of a method of a source; reports those that it cannot use, and those that it lacks. */
    MethodParameters read(PlanMethod method, Optional<IndicatorSource> source) {
        Map<MethodParameter, String> values = new EnumMap<>(MethodParameter.class);
        for (String written : row.get(PARAMETERS).split(";", -1)) {
            if (!written.isBlank()) {
                String[] parts = written.split("=", 2);
                find(method.declaration(), parts).ifPresent(parameter -> values.put(parameter, parts[1].strip()));
            }
        }
        readComparison(method.declaration(), values);
        MethodParameters parameters = new MethodParameters(values);
        if (method.declaration().has(MethodParameter.CHOICES)) {
            source.flatMap(this::item)
                    .filter(method::accepts)
                    .ifPresent(item -> checkChoices(method, item, parameters));
        }
        checkReliability(parameters);
        if (method.declaration().has(MethodParameter.RETROSPECTIVE)) {
            new RetrospectiveParameter(row, study, problems).check(method, source, parameters);
        }
        return parameters;
    }

    private void readComparison(MethodDeclaration method, Map<MethodParameter, String> values) {
        new ComparisonCell(row, study, problems).check(method);
        if (method.has(MethodParameter.COMPARISON) && row.has(ComparisonCell.COMPARISON)) {
            values.put(MethodParameter.COMPARISON, row.get(ComparisonCell.COMPARISON));
        }
    }

    private void checkReliability(MethodParameters parameters) {
        String written = parameters.values().get(MethodParameter.RELIABILITY);
        double reliability = parameters.number(MethodParameter.RELIABILITY).orElse(0);
        if (written != null && !(reliability > 0 && reliability < 1)) {
            report(ProblemCode.RELIABILITY_OUTSIDE, written);
        }
    }

    private Optional<MethodParameter> find(MethodDeclaration method, String... parts) {
        Optional<MethodParameter> parameter =
                MethodParameter.of(parts[0].strip()).filter(method::has).filter(known -> !known.hasOwnColumn());
        if (parts.length < 2) {
            report(ProblemCode.METHOD_PARAMETERS_MALFORMED, parts[0].strip());
            return Optional.empty();
        }
        if (parameter.isEmpty()) {
            String known = method.parameters().stream()
                    .filter(other -> !other.hasOwnColumn())
                    .map(MethodParameter::id)
                    .collect(Collectors.joining(", "));
            report(
                    known.isEmpty() ? ProblemCode.METHOD_WITHOUT_PARAMETERS : ProblemCode.METHOD_PARAMETER_UNKNOWN,
                    method.id(),
                    parts[0].strip(),
                    known);
        }
        return parameter;
    }

    private Optional<Item> item(IndicatorSource source) {
        return source instanceof ItemSource item ? study.item(item.item()) : Optional.empty();
    }

    /** Reports choices that the item lacks, and a parameter that names none of its choices or all. */
    private void checkChoices(PlanMethod method, Item item, MethodParameters parameters) {
        List<String> asked = item.choices() == null ? List.of() : item.choices().answered();
        List<String> named = parameters.choices();
        String choices = String.join(", ", asked);
        named.stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> report(ProblemCode.UNKNOWN_CHOICE, name, choices));
        if (named.isEmpty() || named.containsAll(asked)) {
            report(ProblemCode.METHOD_NEEDS_CHOICES, method.id(), asked.get(0), choices);
        }
    }

    private void report(ProblemCode code, Object... arguments) {
        row.report(problems, code, PARAMETERS, arguments);
    }
}
