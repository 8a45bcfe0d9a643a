package org.vpip.analysis.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.agreement.RatedCases;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.AgreementSource;
import org.vpip.analysis.finding.subject.IndicatorSource.EngagementSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodParameters;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.Subgroups;
import org.vpip.analysis.network.RelationTies;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Wording;

/** A reader of plan/indicators.csv that checks each row against the study. */
public final class PlanReader {
    private final Study study;
    private final Problems problems;
    private final MethodCatalogue catalogue;
    private final boolean instrumentsAreComplete;
    private final ItemMethodCheck itemCheck;

    private PlanReader(Study study, Problems problems, MethodCatalogue catalogue) {
        this.study = study;
        this.problems = problems;
        this.catalogue = catalogue;
        this.itemCheck = new ItemMethodCheck(study, catalogue, problems);
        this.instrumentsAreComplete = problems.list().stream()
                .filter(Problem::isError)
                .noneMatch(problem -> problem.place().file().startsWith("instruments/"));
    }

    /**
     * Reads the plan as far as possible, with all methods.
     *
     * @param problems those of the study so far; indicators that use an incomplete questionnaire are not reported again
     */
    public static IndicatorPlan read(Study study, Problems problems) {
        return read(study, problems, Methods.ALL);
    }

    /** Reads the plan as far as possible, with the methods of a catalogue. */
    public static IndicatorPlan read(Study study, Problems problems, MethodCatalogue catalogue) {
        return new PlanReader(study, problems, catalogue).read();
    }

    private IndicatorPlan read() {
        Sheet sheet = study.design().plan().indicators();
        List<Indicator> indicators = new ArrayList<>();
        if (!sheet.header().isEmpty()) {
            TableColumns.INDICATORS.check(sheet, problems);
            if (sheet.rows().isEmpty()) {
                problems.add(ProblemCode.NO_INDICATORS, sheet.place(null));
            }
        }
        Set<String> ids = new HashSet<>();
        for (SheetRow row : sheet.rows()) {
            String id = row.get("id");
            if (id.isEmpty() || !ids.add(id)) {
                report(row, id.isEmpty() ? ProblemCode.BLANK_CELL : ProblemCode.ID_TWICE, "id", id);
            }
            indicator(row).ifPresent(indicators::add);
        }
        return new IndicatorPlan(indicators, IndicatorPlan.hash(study));
    }

    private void report(SheetRow row, ProblemCode code, String column, Object... arguments) {
        row.report(problems, code, column, arguments);
    }

    private Optional<Indicator> indicator(SheetRow row) {
        Wording label = label(row);
        Optional<IndicatorSource> source = source(row);
        source.ifPresent(known -> itemCheck.reportRepeats(row, known));
        MethodCell cell = new MethodCell(row, study, problems);
        Optional<PlanMethod> method = cell.method(catalogue);
        List<WaveId> waves = new WaveCell(study, row, problems).read();
        Optional<IndicatorRole> role = word(row, "role", IndicatorRole::of, "primary, secondary, exploratory");
        Optional<DesiredDirection> direction = word(row, "direction", DesiredDirection::of, "up, down");
        String attribute = cell.attribute(method);
        MethodParameters parameters = method.map(known -> new ParameterCell(row, study, problems).read(known, source))
                .orElse(MethodParameters.NONE);
        method.ifPresent(known -> checkMethod(row, known, source, waves));
        List<String> subgroups = subgroups(row);
        OutcomeCriteria criteria = new CriteriaCells(row, problems).read(method, direction);
        if (source.isEmpty() || method.isEmpty() || role.isEmpty() || direction.isEmpty()) {
            return Optional.empty();
        }
        FindingSubject subject = new FindingSubject(
                new IndicatorId(row.get("id")),
                label,
                new Outcome(role.get(), row.get("family"), direction.get(), criteria),
                new MethodCall(method.get().declaration(), source.get(), attribute, parameters),
                waves,
                Subgroup.EVERYBODY);
        return Optional.of(new Indicator(subject, method.get(), subgroups));
    }

    private void checkMethod(SheetRow row, PlanMethod method, Optional<IndicatorSource> source, List<WaveId> waves) {
        source.ifPresent(known -> {
            if (method.accepts(known, study)) {
                itemCheck.check(row, method, known, waves.size());
            } else {
                reportSource(row, method, known, waves.size());
            }
        });
        if (!method.declaration().acceptsWaves(waves.size())) {
            reportWaves(row, method, source, waves.size());
        }
    }

    /** Reports a source that the method cannot use, with the methods that can. */
    private void reportSource(SheetRow row, PlanMethod method, IndicatorSource source, int waves) {
        String fitting = itemCheck.fitting(row, source, waves).alike(method);
        ProblemCode code = fitting.isEmpty() ? ProblemCode.METHOD_NEEDS_SOURCE : ProblemCode.METHOD_NOT_FOR_SOURCE;
        report(row, code, "method", method.id(), source, method.declaration().sourcesWritten(), fitting);
    }

    /** Reports waves that the method cannot use, with the methods that can. */
    private void reportWaves(SheetRow row, PlanMethod method, Optional<IndicatorSource> source, int waves) {
        String fitting = source.map(
                        known -> itemCheck.fitting(row, known, waves).forWaves())
                .orElse("");
        ProblemCode code = fitting.isEmpty() ? ProblemCode.WRONG_NUMBER_OF_WAVES : ProblemCode.METHOD_NOT_FOR_WAVES;
        report(row, code, "waves", method.id(), method.declaration().wavesWritten(), fitting);
    }

    /** Returns the label; reports each missing language without reading the other. */
    private Wording label(SheetRow row) {
        if (!row.has("label_en")) {
            report(row, ProblemCode.MISSING_ENGLISH, "label_en");
        }
        if (!row.has("label_fr")) {
            report(row, ProblemCode.MISSING_FRENCH, "label_fr");
        }
        return new Wording(row.get("label_en"), row.get("label_fr"));
    }

    private Optional<IndicatorSource> source(SheetRow row) {
        Optional<IndicatorSource> source = IndicatorSource.parse(row.get("source"));
        if (source.isEmpty() || !exists(source.get())) {
            report(row, ProblemCode.UNKNOWN_SOURCE, "source", row.get("source"), String.join(", ", known()));
            return Optional.empty();
        }
        return source;
    }

    private boolean exists(IndicatorSource source) {
        if (source instanceof NetworkSource network) {
            return (!network.isCollapsed() || study.attribute(network.groups()).isPresent())
                    && RelationTies.exist(study, network.relation());
        }
        return !instrumentsAreComplete || !isUnknownQuestion(source);
    }

    private boolean isUnknownQuestion(IndicatorSource source) {
        return (source instanceof ScaleSource scale
                        && study.scale(scale.scale()).isEmpty())
                || (source instanceof ItemSource item && study.item(item.item()).isEmpty())
                || (source instanceof AgreementSource agreement
                        && RatedCases.of(study, agreement.cases()).isEmpty());
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        study.instruments()
                .forEach(instrument -> instrument.scales().forEach(scale -> known.add("scale:" + scale.id())));
        EligibleRecords.of(study).ties().relations().forEach(relation -> known.add("network:" + relation.id()));
        for (EngagementSource source : EngagementSource.values()) {
            known.add(source.toString());
        }
        return known;
    }

    /** Returns the words of a cell, which blanks, commas or semicolons separate. */
    static Stream<String> words(SheetRow row, String column) {
        return Stream.of(row.get(column).split("[ ,;]+")).filter(word -> !word.isEmpty());
    }

    private <T> Optional<T> word(SheetRow row, String column, Function<String, Optional<T>> reader, String allowed) {
        Optional<T> value = reader.apply(row.get(column).toLowerCase(Locale.ROOT));
        if (value.isEmpty()) {
            report(row, ProblemCode.NOT_ONE_OF, column, row.get(column), allowed);
        }
        return value;
    }

    private List<String> subgroups(SheetRow row) {
        Map<Boolean, List<String>> ids = words(row, "subgroups")
                .collect(Collectors.partitioningBy(id ->
                        id.equals(Subgroups.BY_COMMUNITY) || study.attribute(id).isPresent()));
        ids.getOrDefault(false, List.of()).forEach(id -> report(row, ProblemCode.UNKNOWN_ATTRIBUTE, "subgroups", id));
        return ids.getOrDefault(true, List.of());
    }
}
