package org.vpip.analysis.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vpip.analysis.agreement.JudgedCases;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.Role;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.TableColumns;
import org.vpip.instruments.wording.Wording;

/** Reads plan/indicators.csv against the study it belongs to. */
public final class PlanReader {
    /** The subgroup that stands for the communities themselves. */
    static final String BY_COMMUNITY = "community";

    private static final TableColumns COLUMNS = new TableColumns(
            List.of("id", "label_en", "label_fr", "source", "method", "waves", "role", "direction"),
            List.of("family", "target", "subgroups"));

    private final Study study;
    private final Problems problems;
    private final boolean instrumentsAreWhole;

    private PlanReader(Study study, Problems problems) {
        this.study = study;
        this.problems = problems;
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
        return new PlanReader(study, problems).read();
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
        for (Row row : sheet.rows()) {
            String id = row.get("id");
            if (id.isEmpty() || !ids.add(id)) {
                report(row, id.isEmpty() ? ProblemCode.BLANK_CELL : ProblemCode.ID_TWICE, "id", id);
            }
            indicator(row).ifPresent(indicators::add);
        }
        return new IndicatorPlan(indicators, IndicatorPlan.hash(study));
    }

    private void report(Row row, ProblemCode code, String column, Object... arguments) {
        row.report(problems, code, column, arguments);
    }

    private Optional<Indicator> indicator(Row row) {
        Wording label = label(row);
        Optional<Source> source = source(row);
        Optional<Method> method = method(row);
        List<WaveId> waves = waves(row);
        Optional<Role> role = word(row, "role", Role::of, "primary, secondary, exploratory");
        Optional<Direction> direction = word(row, "direction", Direction::of, "up, down");
        String attribute = attribute(row, method);
        if (source.isPresent() && method.isPresent() && !source.get().takes(method.get(), study)) {
            report(
                    row,
                    ProblemCode.METHOD_NEEDS_SOURCE,
                    "method",
                    method.get().id(),
                    source.get(),
                    method.get().sourcesWanted());
        }
        if (method.isPresent() && !method.get().takesWaves(waves.size())) {
            report(
                    row,
                    ProblemCode.WRONG_NUMBER_OF_WAVES,
                    "waves",
                    method.get().id(),
                    method.get().wavesWanted());
        }
        List<String> subgroups = subgroups(row);
        if (source.isEmpty() || method.isEmpty() || role.isEmpty() || direction.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                new IndicatorId(row.get("id")),
                label,
                source.get(),
                method.get(),
                attribute,
                waves,
                role.get(),
                row.get("family"),
                direction.get(),
                subgroups));
    }

    /** Blank sides are found by looking for missing ones, never by reading what is there. */
    private Wording label(Row row) {
        if (!row.has("label_en")) {
            report(row, ProblemCode.MISSING_ENGLISH, "label_en");
        }
        if (!row.has("label_fr")) {
            report(row, ProblemCode.MISSING_FRENCH, "label_fr");
        }
        return new Wording(row.get("label_en"), row.get("label_fr"));
    }

    private Optional<Source> source(Row row) {
        Optional<Source> source = Source.of(row.get("source"));
        if (source.isEmpty() || !exists(source.get())) {
            report(row, ProblemCode.UNKNOWN_SOURCE, "source", row.get("source"), String.join(", ", known()));
            return Optional.empty();
        }
        return source;
    }

    private boolean exists(Source source) {
        return switch (source.kind()) {
            case SCALE ->
                !instrumentsAreWhole || study.scale(new ScaleId(source.id())).isPresent();
            case ITEM ->
                !instrumentsAreWhole || study.item(new ItemId(source.id())).isPresent();
            case NETWORK ->
                (source.afterSlash().isEmpty()
                                || study.attribute(source.afterSlash()).isPresent())
                        && Networks.exists(study, source.beforeSlash());
            case ENGAGEMENT -> EngagementEvaluation.SOURCES.contains(source.id());
            case AGREEMENT ->
                !instrumentsAreWhole || !JudgedCases.of(study, source.id()).isEmpty();
        };
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        study.instruments()
                .forEach(instrument -> instrument.scales().forEach(scale -> known.add("scale:" + scale.id())));
        study.ties().relations().forEach(relation -> known.add("network:" + relation.id()));
        EngagementEvaluation.SOURCES.forEach(own -> known.add("engagement:" + own));
        return known;
    }

    private Optional<Method> method(Row row) {
        Optional<Method> method = Method.of(beforeBracket(row.get("method")));
        if (method.isEmpty()) {
            report(row, ProblemCode.UNKNOWN_METHOD, "method", row.get("method"), String.join(", ", Method.ids()));
        }
        return method;
    }

    private static String beforeBracket(String written) {
        int bracket = written.indexOf('(');
        return (bracket < 0 ? written : written.substring(0, bracket)).strip();
    }

    private String attribute(Row row, Optional<Method> method) {
        String written = row.get("method");
        int bracket = written.indexOf('(');
        String attribute = bracket < 0
                ? ""
                : written.substring(bracket + 1).replace(")", "").strip();
        if (method.isPresent() && method.get().comparesGroups() && attribute.isEmpty()) {
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

    private List<WaveId> waves(Row row) {
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
            Row row, String column, java.util.function.Function<String, Optional<T>> read, String allowed) {
        Optional<T> value = read.apply(row.get(column).toLowerCase(Locale.ROOT));
        if (value.isEmpty()) {
            report(row, ProblemCode.NOT_ONE_OF, column, row.get(column), allowed);
        }
        return value;
    }

    private List<String> subgroups(Row row) {
        List<String> subgroups = new ArrayList<>();
        for (String id : row.get("subgroups").split("[ ,;]+")) {
            boolean known = id.equals(BY_COMMUNITY) || study.attribute(id).isPresent();
            if (!id.isEmpty() && !known) {
                report(row, ProblemCode.UNKNOWN_ATTRIBUTE, "subgroups", id);
            } else if (!id.isEmpty()) {
                subgroups.add(id);
            }
        }
        return subgroups;
    }
}
