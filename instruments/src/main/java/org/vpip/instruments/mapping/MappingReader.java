package org.vpip.instruments.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.schema.SheetSchema;
import org.vpip.instruments.schema.StudyFolderSchema;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/**
 * A reader of mapping.csv and its files. A file is named by its path from the study folder. A sheet of a workbook is
 * {@code answers.xlsx#Sheet2}, a square table of ties {@code friends.csv#matrix}. docs/mapping.md explains the sheet to
 * researchers.
 */
public final class MappingReader {
    private static final SheetSchema SCHEMA = StudyFolderSchema.sheet("mapping.csv");
    static final List<String> REQUIRED = SCHEMA.requiredColumns();
    private static final String MATRIX = "matrix";

    private final Sheet mapping;
    private final Function<String, Optional<Path>> locate;
    private final MappingTargets targets;
    private final Problems problems;

    /**
     * The valid references of a mapping.
     *
     * @param attributes ids of the attributes
     * @param attributeChoices for those that have choices
     */
    public record MappingContext(
            List<Instrument> instruments,
            List<String> attributes,
            Map<String, ChoiceList> attributeChoices,
            List<String> waves,
            List<String> communities) {}

    private MappingReader(
            Sheet mapping, Function<String, Optional<Path>> locate, MappingTargets targets, Problems problems) {
        this.mapping = mapping;
        this.locate = locate;
        this.targets = targets;
        this.problems = problems;
    }

    /** @param locate from a path in the sheet to the file; empty for one outside the study folder */
    public static MappedTables read(
            Sheet mapping, Function<String, Optional<Path>> locate, MappingContext setting, Problems problems) {
        MappingTargets targets =
                new MappingTargets(setting.instruments(), setting.attributes(), setting.attributeChoices());
        return new MappingReader(mapping, locate, targets, problems).read(setting);
    }

    /** Returns the files that a mapping sheet names, by their path in the study folder. */
    public static Set<String> files(Sheet mapping) {
        return mapping.rows().stream()
                .map(row -> row.get("file").split("#", 2)[0])
                .filter(file -> !file.isEmpty() && !file.equals(MappingRule.ANY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether a mapping sheet reads a column of a file, as data or in a filter. */
    public static boolean reads(Sheet mapping, String file, String column) {
        return mapping.rows().stream()
                .filter(row ->
                        List.of(file, MappingRule.ANY).contains(row.get("file").split("#", 2)[0]))
                .anyMatch(row -> Stream.of("source_column", "from", "to", "strength")
                                .anyMatch(named -> row.get(named).equals(column))
                        || row.get("filter").contains(column));
    }

    private MappedTables read(MappingContext setting) {
        List<String> waves = setting.waves();
        NamedPeople named = new NamedPeople(setting.communities(), problems);
        SCHEMA.reportUnknownColumns(mapping, problems);
        List<String> missing =
                REQUIRED.stream().filter(column -> !mapping.hasColumn(column)).toList();
        missing.forEach(column -> problems.add(ProblemCode.MISSING_COLUMN, mapping.place(null), column));
        List<MappingRule> all = mapping.rows().stream().map(MappingRule::of).toList();
        List<MappingRule> rules = all.stream()
                .filter(rule -> new MappingRuleCheck(rule, problems).isUsable(targets, waves))
                .toList();
        PersonMapping people = new PersonMapping(targets, waves, named, problems);
        TieMapping ties = new TieMapping(targets, waves, named, problems);
        if (missing.isEmpty()) {
            Set<String> incomplete = new HashSet<>();
            all.stream().filter(rule -> !rules.contains(rule)).forEach(rule -> incomplete.add(fileAndTable(rule)));
            sources(rules).forEach((file, source) -> readFile(file, source, rules, incomplete, people, ties));
        }
        Set<String> tables = missing.isEmpty()
                ? all.stream().map(MappingRule::table).collect(Collectors.toSet())
                : Set.copyOf(MappingTargets.TABLES);
        return new MappedTables(
                people.participants(),
                named.participants(),
                people.responses(),
                people.roster(),
                ties.ties(),
                new MappingSummary(
                        tables,
                        ties.undirected(),
                        Stream.concat(people.counts().stream(), ties.counts().stream())
                                .toList()));
    }

    private static String fileAndTable(MappingRule rule) {
        return rule.file() + "\n" + rule.table();
    }

    private Map<String, Sheet> sources(List<MappingRule> rules) {
        Map<String, Sheet> sources = new LinkedHashMap<>();
        Set<String> tried = new HashSet<>();
        for (MappingRule rule : rules) {
            if (!rule.file().equals(MappingRule.ANY) && tried.add(rule.file())) {
                source(rule).ifPresent(sheet -> sources.put(rule.file(), sheet));
            }
        }
        return sources;
    }

    private Optional<Sheet> source(MappingRule rule) {
        String[] parts = rule.file().split("#", 2);
        Path path = locate.apply(parts[0]).orElse(null);
        if (path == null) {
            rule.row().report(problems, ProblemCode.MAPPED_FILE_OUTSIDE, "file", parts[0]);
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            rule.row().report(problems, ProblemCode.MAPPED_FILE_MISSING, "file", parts[0]);
            return Optional.empty();
        }
        if (parts.length > 1 && parts[1].equals(MATRIX)) {
            return SheetReader.readMatrices(path, parts[0], problems).stream()
                    .findFirst()
                    .map(sheet -> TieMatrix.edges(sheet, problems));
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

    /** Maps one file; skips a table with an invalid rule, because its rows would be incomplete. */
    private void readFile(
            String file,
            Sheet source,
            List<MappingRule> rules,
            Set<String> incomplete,
            PersonMapping people,
            TieMapping ties) {
        for (String table : MappingTargets.TABLES) {
            List<MappingRule> mine =
                    rules.stream().filter(rule -> rule.isFor(file, table)).toList();
            boolean reads = mine.stream()
                    .anyMatch(rule -> rule.file().equals(file) && rule.table().equals(table));
            boolean complete = mine.stream().map(MappingReader::fileAndTable).noneMatch(incomplete::contains);
            if (!reads || !columnsAreThere(source, mine) || !complete) {
                continue;
            }
            if (table.equals("ties")) {
                ties.read(source, mine);
            } else {
                people.read(source, table, mine);
            }
        }
    }

    private boolean columnsAreThere(Sheet source, List<MappingRule> rules) {
        boolean there = true;
        for (MappingRule rule : rules) {
            if (rule.file().equals(MappingRule.ANY)) {
                continue;
            }
            if (!rule.isForAnyColumn()) {
                there &= isThere(source, rule, "source_column", rule.sourceColumn());
            }
            for (String named : List.of("from", "to", "strength")) {
                if (rule.row().has(named)) {
                    there &= isThere(source, rule, named, rule.row().get(named));
                }
            }
            for (String column : rule.filter().unknownColumns(source)) {
                there &= isThere(source, rule, "filter", column);
            }
        }
        return there;
    }

    private boolean isThere(Sheet source, MappingRule rule, String named, String column) {
        boolean there = source.hasColumn(column);
        if (!there) {
            rule.row().report(problems, ProblemCode.SOURCE_COLUMN_MISSING, named, column, source.file());
        }
        return there;
    }
}
