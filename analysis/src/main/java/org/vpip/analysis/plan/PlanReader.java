package org.vpip.analysis.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.Subgroups;
import org.vpip.analysis.network.RelationTies;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Wording;

/** Reads plan/indicators.csv against the study it belongs to. */
public final class PlanReader {
    private static final TableColumns COLUMNS = new TableColumns(
            List.of("id", "label_en", "label_fr", "source", "method", "waves", "role", "direction"),
            List.of("family", "target", "subgroups"));

    private final Study study;
    private final Problems problems;
    private final MethodCatalogue catalogue;
    private final boolean instrumentsAreWhole;

    private PlanReader(Study study, Problems problems, MethodCatalogue catalogue) {
        this.study = study;
        this.problems = problems;
        this.catalogue = catalogue;
        this.instrumentsAreWhole = problems.list().stream()
                .noneMatch(problem -> problem.place().file().startsWith("instruments/"));
    }

    /**
     * The plan as far as it can be read.
     *
     * @param problems what was wrong with the study so far; a questionnaire that could not be read whole is not blamed
     *     again on the indicators that use it
     */
    public static IndicatorPlan read(Study study, Problems problems) {
        return read(study, problems, Methods.ALL);
    }

    /** Reads the plan as far as it can be read, with the methods of this catalogue. */
    public static IndicatorPlan read(Study study, Problems problems, MethodCatalogue catalogue) {
        return new PlanReader(study, problems, catalogue).read();
    }

    private IndicatorPlan read() {
        Sheet sheet = study.design().plan().indicators();
        List<Indicator> indicators = new ArrayList<>();
        if (!sheet.header().isEmpty()) {
            COLUMNS.check(sheet, problems);
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
        Optional<PlanMethod> method = method(row);
        List<WaveId> waves = waves(row);
        Optional<IndicatorRole> role = word(row, "role", IndicatorRole::of, "primary, secondary, exploratory");
        Optional<DesiredDirection> direction = word(row, "direction", DesiredDirection::of, "up, down");
        String attribute = attribute(row, method);
        if (source.isPresent() && method.isPresent() && !method.get().accepts(source.get(), study)) {
            report(
                    row,
                    ProblemCode.METHOD_NEEDS_SOURCE,
                    "method",
                    method.get().id(),
                    source.get(),
                    sources(method.get()));
        }
        if (method.isPresent() && !method.get().declaration().acceptsWaves(waves.size())) {
            report(
                    row,
                    ProblemCode.WRONG_NUMBER_OF_WAVES,
                    "waves",
                    method.get().id(),
                    method.get().declaration().wavesWritten());
        }
        List<String> subgroups = subgroups(row);
        if (source.isEmpty() || method.isEmpty() || role.isEmpty() || direction.isEmpty()) {
            return Optional.empty();
        }
        FindingSubject subject = new FindingSubject(
                new IndicatorId(row.get("id")),
                label,
                new Outcome(role.get(), row.get("family"), direction.get()),
                new MethodCall(method.get().declaration(), source.get(), attribute),
                waves,
                Subgroup.EVERYBODY);
        return Optional.of(new Indicator(subject, method.get(), subgroups));
    }

    private static String sources(PlanMethod method) {
        return method.declaration().sources().stream()
                .map(SourceKind::prefix)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Blank sides are found by looking for missing ones, never by reading what is there. */
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
        if (source instanceof ScaleSource scale) {
            return !instrumentsAreWhole || study.scale(scale.scale()).isPresent();
        }
        if (source instanceof ItemSource item) {
            return !instrumentsAreWhole || study.item(item.item()).isPresent();
        }
        if (source instanceof NetworkSource network) {
            return (!network.isCollapsed() || study.attribute(network.groups()).isPresent())
                    && RelationTies.exist(study, network.relation());
        }
        return !(source instanceof AgreementSource agreement)
                || !instrumentsAreWhole
                || !RatedCases.of(study, agreement.cases()).isEmpty();
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        study.instruments()
                .forEach(instrument -> instrument.scales().forEach(scale -> known.add("scale:" + scale.id())));
        study.ties().relations().forEach(relation -> known.add("network:" + relation.id()));
        for (EngagementSource source : EngagementSource.values()) {
            known.add(source.toString());
        }
        return known;
    }

    private Optional<PlanMethod> method(SheetRow row) {
        Optional<PlanMethod> method = catalogue.find(beforeBracket(row.get("method")));
        if (method.isEmpty()) {
            report(row, ProblemCode.UNKNOWN_METHOD, "method", row.get("method"), String.join(", ", catalogue.ids()));
        }
        return method;
    }

    private static String beforeBracket(String written) {
        int bracket = written.indexOf('(');
        return (bracket < 0 ? written : written.substring(0, bracket)).strip();
    }

    private String attribute(SheetRow row, Optional<PlanMethod> method) {
        String written = row.get("method");
        int bracket = written.indexOf('(');
        String attribute = bracket < 0
                ? ""
                : written.substring(bracket + 1).replace(")", "").strip();
        if (method.isPresent() && method.get().declaration().comparesGroups() && attribute.isEmpty()) {
            report(
                    row,
                    ProblemCode.METHOD_NEEDS_ATTRIBUTE,
                    "method",
                    method.get().id());
        }
        if (!attribute.isEmpty() && study.attribute(attribute).isEmpty()) {
            report(row, ProblemCode.UNKNOWN_ATTRIBUTE, "method", attribute);
        }
        return attribute;
    }

    private List<WaveId> waves(SheetRow row) {
        List<WaveId> waves = new ArrayList<>();
        for (String id : row.get("waves").split("[ ,;]+")) {
            WaveId wave = new WaveId(id);
            if (!id.isEmpty() && study.wave(wave).isEmpty() && !study.waves().isEmpty()) {
                report(row, ProblemCode.UNKNOWN_REFERENCE, "waves", id, "waves");
            }
            if (!id.isEmpty()) {
                waves.add(wave);
            }
        }
        return waves;
    }

    private <T> Optional<T> word(
            SheetRow row, String column, java.util.function.Function<String, Optional<T>> read, String allowed) {
        Optional<T> value = read.apply(row.get(column).toLowerCase(Locale.ROOT));
        if (value.isEmpty()) {
            report(row, ProblemCode.NOT_ONE_OF, column, row.get(column), allowed);
        }
        return value;
    }

    private List<String> subgroups(SheetRow row) {
        List<String> subgroups = new ArrayList<>();
        for (String id : row.get("subgroups").split("[ ,;]+")) {
            boolean known =
                    id.equals(Subgroups.BY_COMMUNITY) || study.attribute(id).isPresent();
            if (!id.isEmpty() && !known) {
                report(row, ProblemCode.UNKNOWN_ATTRIBUTE, "subgroups", id);
            } else if (!id.isEmpty()) {
                subgroups.add(id);
            }
        }
        return subgroups;
    }
}
