package org.vpip.instruments.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.mapping.RowCounter.RowOutcome;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/**
 * The mapping of lists of ties. The targets from and to, or the columns from and to of the mapping sheet, name the two
 * people. Several columns for to form a wide list of names; a row with from alone is a person without nominations. One
 * file may be read several times, under different relations with different thresholds.
 */
final class TieMapping {
    static final Set<String> NOT_DIRECTED = Set.of("no", "non", "undirected", "false", "0");

    private static final List<String> RATINGS = List.of("frequency", "strength", "trust", "through_community");

    private final MappingTargets targets;
    private final List<String> waves;
    private final NamedPeople named;
    private final Problems problems;
    private final MappedRowCollector ties =
            new MappedRowCollector("ties", List.of("wave", "community", "from", "to", "relation"));
    private final Set<String> undirected = new HashSet<>();
    private final List<MappedRowCount> counts = new ArrayList<>();
    private int count;

    /** The rules of one reading of a file, under one wave, community and relation. */
    private record TieGroup(String wave, String community, String relation) {}

    TieMapping(MappingTargets targets, List<String> waves, NamedPeople named, Problems problems) {
        this.targets = targets;
        this.named = named;
        this.waves = List.copyOf(waves);
        this.problems = problems;
    }

    void read(Sheet source, List<MappingRule> rules) {
        Map<TieGroup, List<MappingRule>> groups = new LinkedHashMap<>();
        for (MappingRule rule : rules) {
            if (!rule.isForAnyColumn()) {
                TieGroup group = new TieGroup(
                        rule.wave(), rule.row().get("community"), rule.row().get("relation"));
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(rule);
            }
        }
        List<RowCounter> readings = new ArrayList<>();
        groups.forEach((group, members) ->
                readGroup(source, group, members, new Recoding(rules)).ifPresent(readings::add));
        RowCounter.report(readings, "from", problems);
    }

    /** Returns what became of the rows; empty when the rules are incomplete. */
    private Optional<RowCounter> readGroup(Sheet source, TieGroup group, List<MappingRule> rules, Recoding recoding) {
        FileMapping file = new FileMapping(source, "ties", MappingRule.readings(rules), recoding, rules);
        boolean from = file.requireTarget("from", problems);
        boolean to = file.requireTarget("to", problems);
        boolean community = (named.areInOneCommunity() || file.requireTarget("community", problems));
        boolean wave = waves.size() == 1 || file.requireTarget("wave", problems);
        Optional<RowFilter> strong = threshold(file, rules.get(0));
        if (!from || !to || !community || !wave || strong.isEmpty()) {
            return Optional.empty();
        }
        RowCounter counter = new RowCounter(file, group.wave());
        source.rows().forEach(row -> counter.add(row, readRow(file, group, row, strong.get())));
        counts.add(counter.result());
        return Optional.of(counter);
    }

    /** Reads a row; a tie below the threshold is kept as no tie. */
    private RowOutcome readRow(FileMapping file, TieGroup group, SheetRow row, RowFilter strong) {
        List<String> others = columns(file, "to");
        String from = columns(file, "from").get(0);
        boolean alone = others.stream().noneMatch(row::has);
        if (alone && !row.has(from)) {
            return RowOutcome.BLANK;
        }
        if (!file.readings().stream().allMatch(rule -> file.appliesTo(rule, row, ""))) {
            return RowOutcome.FILTERED;
        }
        if (person(file, "from", row, from).isEmpty()) {
            return RowOutcome.WITHOUT_ID;
        }
        if (alone || strong.accepts(row) || wasNotAnswered(file, row)) {
            others.forEach(column -> add(file, group, row, from, column));
        }
        return RowOutcome.KEPT;
    }

    private boolean wasNotAnswered(FileMapping file, SheetRow row) {
        return MissingCode.of(file.cell(row, "strength", "", targets)).isPresent()
                || MissingCode.of(file.cell(row, "frequency", "", targets)).isPresent();
    }

    private static List<String> columns(FileMapping file, String end) {
        List<String> columns = new ArrayList<>(file.readings().stream()
                .filter(rule -> rule.target().equals(end))
                .map(MappingRule::sourceColumn)
                .toList());
        String constant = MappingRule.constant(file.rules(), end);
        if (columns.isEmpty() && !constant.isEmpty()) {
            columns.add(constant);
        }
        return columns;
    }

    private Optional<RowFilter> threshold(FileMapping file, MappingRule first) {
        String written = MappingRule.constant(file.rules(), "threshold");
        String column = file.reading("strength", "")
                .or(() -> file.reading("frequency", ""))
                .map(MappingRule::sourceColumn)
                .orElse(MappingRule.constant(file.rules(), "strength"));
        Optional<RowFilter> threshold =
                column.isEmpty() && !written.isEmpty() ? Optional.empty() : RowFilter.threshold(column, written);
        if (threshold.isEmpty()) {
            first.row().report(problems, ProblemCode.BAD_THRESHOLD, "threshold", written);
        }
        return threshold;
    }

    /** Returns the person in that column, after the applicable recodings. */
    private String person(FileMapping file, String end, SheetRow row, String column) {
        return file.readings().stream()
                .filter(rule -> rule.target().equals(end) && rule.sourceColumn().equals(column))
                .findFirst()
                .map(rule -> file.recoded(rule, row, targets))
                .orElse(row.get(column));
    }

    private void add(FileMapping file, TieGroup group, SheetRow row, String fromColumn, String toColumn) {
        String from = person(file, "from", row, fromColumn);
        String to = person(file, "to", row, toColumn);
        if (!from.isEmpty() && to.isEmpty()) {
            named.add(from, named.community(file.community(row, "", targets)), row.place(fromColumn));
        }
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        String relation = group.relation().isEmpty() ? file.cell(row, "relation", "", targets) : group.relation();
        String onlyWave = waves.size() == 1 ? waves.get(0) : "";
        String ownWave = file.cell(row, "wave", "", targets);
        String wave = !group.wave().isEmpty() ? group.wave() : ownWave.isEmpty() ? onlyWave : ownWave;
        String key = String.valueOf(count++);
        ties.put(key, "wave", wave, file.place(row, "wave", ""), problems);
        String community = named.community(file.community(row, "", targets));
        named.add(from, community, row.place(fromColumn));
        named.add(to, community, row.place(toColumn));
        ties.put(key, "community", community, file.place(row, "community", ""), problems);
        ties.put(key, "from", from, row.place(fromColumn), problems);
        ties.put(key, "to", to, row.place(toColumn), problems);
        for (String rating : RATINGS) {
            ties.put(key, rating, file.cell(row, rating, "", targets), file.place(row, rating, ""), problems);
        }
        ties.put(key, "relation", relation.isEmpty() ? "tie" : relation, file.place(row, "relation", ""), problems);
        if (NOT_DIRECTED.contains(MappingRule.constant(file.rules(), "directed").toLowerCase(Locale.ROOT))) {
            undirected.add(relation.isEmpty() ? "tie" : relation);
        }
    }

    Optional<Sheet> ties() {
        return ties.isEmpty() ? Optional.empty() : Optional.of(ties.sheet());
    }

    List<MappedRowCount> counts() {
        return List.copyOf(counts);
    }

    Set<String> undirected() {
        return Set.copyOf(undirected);
    }
}
