package org.vpip.instruments.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.format.SheetReader;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/**
 * Reads mapping.csv and the files it names. A file is named by its path from the study folder; a workbook with several
 * sheets as {@code answers.xlsx#Sheet2}. docs/mapping.md explains the sheet to researchers.
 */
public final class MappingReader {
    private static final Set<String> TABLES = Set.of("responses", "participants", "ties", "roster");
    private static final List<String> REQUIRED = List.of("file", "table", "source_column", "target");
    private static final Set<String> COLUMNS = Set.of(
            "file",
            "table",
            "source_column",
            "target",
            "source_value",
            "target_value",
            "wave",
            "community",
            "filter",
            "from",
            "to",
            "relation",
            "strength",
            "threshold",
            "directed");

    private final Sheet mapping;
    private final Function<String, Path> locate;
    private final Targets targets;
    private final Problems problems;

    /**
     * What the mapping may refer to.
     *
     * @param attributes ids of the attributes
     * @param attributeChoices for those that have choices
     */
    public record Setting(
            List<Instrument> instruments,
            List<String> attributes,
            Map<String, ChoiceList> attributeChoices,
            List<String> waves) {}

    private MappingReader(Sheet mapping, Function<String, Path> locate, Targets targets, Problems problems) {
        this.mapping = mapping;
        this.locate = locate;
        this.targets = targets;
        this.problems = problems;
    }

    /** @param locate from a path in the sheet to the file */
    public static Mapped read(Sheet mapping, Function<String, Path> locate, Setting setting, Problems problems) {
        Targets targets = new Targets(setting.instruments(), setting.attributes(), setting.attributeChoices());
        return new MappingReader(mapping, locate, targets, problems).read(setting.waves());
    }

    private Mapped read(List<String> waves) {
        for (String column : mapping.columnsOutside(COLUMNS)) {
            if (!column.startsWith("x_")) {
                problems.add(
                        ProblemCode.UNKNOWN_COLUMN,
                        mapping.place(column),
                        column,
                        String.join(", ", COLUMNS.stream().sorted().toList()));
            }
        }
        List<String> missing =
                REQUIRED.stream().filter(column -> !mapping.hasColumn(column)).toList();
        missing.forEach(column -> problems.add(ProblemCode.MISSING_COLUMN, mapping.place(null), column));
        List<Rule> rules =
                mapping.rows().stream().map(Rule::of).filter(this::isReadable).toList();
        PersonMapping people = new PersonMapping(targets, waves, problems);
        TieMapping ties = new TieMapping(targets, waves, problems);
        if (missing.isEmpty()) {
            sources(rules).forEach((file, source) -> readFile(file, source, rules, people, ties));
        }
        return new Mapped(people.participants(), people.responses(), people.roster(), ties.ties(), ties.undirected());
    }

    private boolean isReadable(Rule rule) {
        Row row = rule.row();
        boolean readable = true;
        for (String column : REQUIRED) {
            boolean free = rule.isRecoding() && (column.equals("target") || column.equals("table"));
            if (!row.has(column) && !free && mapping.hasColumn(column)) {
                row.report(problems, ProblemCode.BLANK_CELL, column);
                readable = false;
            }
        }
        if (readable && !rule.table().equals(Rule.ANY) && !TABLES.contains(rule.table())) {
            row.report(
                    problems, ProblemCode.NOT_ONE_OF, "table", rule.table(), "responses, participants, ties, roster");
            return false;
        }
        if (readable && !rule.target().equals(Rule.ANY) && !targets.knows(rule.table(), rule.target())) {
            row.report(problems, ProblemCode.UNKNOWN_TARGET, "target", rule.target(), rule.table());
            return false;
        }
        if (!rule.isFilterReadable()) {
            row.report(problems, ProblemCode.BAD_FILTER, "filter", row.get("filter"));
            return false;
        }
        return readable;
    }

    private Map<String, Sheet> sources(List<Rule> rules) {
        Map<String, Sheet> sources = new LinkedHashMap<>();
        Set<String> tried = new HashSet<>();
        for (Rule rule : rules) {
            if (!rule.file().equals(Rule.ANY) && tried.add(rule.file())) {
                source(rule).ifPresent(sheet -> sources.put(rule.file(), sheet));
            }
        }
        return sources;
    }

    private Optional<Sheet> source(Rule rule) {
        String[] parts = rule.file().split("#", 2);
        Path path = locate.apply(parts[0]);
        if (!Files.isRegularFile(path)) {
            rule.row().report(problems, ProblemCode.MAPPED_FILE_MISSING, "file", parts[0]);
            return Optional.empty();
        }
        List<Sheet> sheets = SheetReader.read(path, parts[0], problems);
        Optional<Sheet> sheet = sheets.stream()
                .filter(candidate -> parts.length == 1 || candidate.name().equals(parts[1]))
                .findFirst();
        if (sheet.isEmpty() && parts.length > 1) {
            rule.row().report(problems, ProblemCode.MISSING_SHEET, "file", parts[1]);
        }
        return sheet;
    }

    private void readFile(String file, Sheet source, List<Rule> rules, PersonMapping people, TieMapping ties) {
        for (String table : List.of("participants", "responses", "roster", "ties")) {
            List<Rule> mine =
                    rules.stream().filter(rule -> rule.isFor(file, table)).toList();
            boolean reads = mine.stream()
                    .anyMatch(rule -> rule.file().equals(file) && rule.table().equals(table));
            if (!reads || !columnsAreThere(source, mine)) {
                continue;
            }
            if (table.equals("ties")) {
                ties.read(source, mine);
            } else {
                people.read(source, table, mine);
            }
        }
    }

    private boolean columnsAreThere(Sheet source, List<Rule> rules) {
        boolean there = true;
        for (Rule rule :
                rules.stream().filter(own -> !own.file().equals(Rule.ANY)).toList()) {
            if (!rule.isForAnyColumn() && !source.hasColumn(rule.sourceColumn())) {
                rule.row()
                        .report(
                                problems,
                                ProblemCode.SOURCE_COLUMN_MISSING,
                                "source_column",
                                rule.sourceColumn(),
                                source.file());
                there = false;
            }
            for (String column : rule.filter().unknownColumns(source)) {
                rule.row().report(problems, ProblemCode.SOURCE_COLUMN_MISSING, "filter", column, source.file());
                there = false;
            }
        }
        return there;
    }
}
