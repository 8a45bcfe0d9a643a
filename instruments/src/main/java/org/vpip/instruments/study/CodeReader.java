package org.vpip.instruments.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Codes;
import org.vpip.instruments.response.Codes.Decision;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Participants;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.WaveId;

/** Reads data/codes.csv, a row a pseudonym, and data/code_decisions.csv, a row two pseudonyms that may be one person. */
final class CodeReader {
    private final Optional<? extends Set<ParticipantId>> people;
    private final Optional<? extends Set<WaveId>> waves;
    private final Problems problems;
    private final Map<ParticipantId, String> communities = new HashMap<>();
    private final Map<ParticipantId, SelfGeneratedCode> codes = new HashMap<>();

    CodeReader(Optional<Participants> people, Optional<? extends Set<WaveId>> waves, Problems problems) {
        this.people = people.map(all -> Set.copyOf(all.ids()));
        people.ifPresent(all -> all.memberships()
                .forEach(person ->
                        communities.merge(person.id(), person.community().value(), (one, other) -> one + " " + other)));
        this.waves = waves;
        this.problems = problems;
    }

    Codes read(DataTables.CodeTables tables) {
        List<SelfGeneratedCode> all = tables.codes().map(this::codes).orElse(List.of());
        return new Codes(all, tables.decisions().map(this::decisions).orElse(List.of()));
    }

    /**
     * Reports whoever is known by a code alone and named in a list of another kind: the same person has another pseudonym at
     * each wave, so what is counted there would be somebody else's.
     */
    void reportNamed(Optional<Sheet> sheet, String... columns) {
        for (Row row : sheet.map(Sheet::rows).orElse(List.of())) {
            for (String column : columns) {
                ParticipantId person = new ParticipantId(row.get(column));
                if (codes.containsKey(person)) {
                    row.report(problems, ProblemCode.CODED_PERSON_NAMED, column, person);
                }
            }
        }
    }

    private List<SelfGeneratedCode> codes(Sheet sheet) {
        TableColumns.CODES.check(sheet, problems);
        List<SelfGeneratedCode> all = new ArrayList<>();
        for (Row row : sheet.rows()) {
            Fields fields = new Fields(row, problems);
            ParticipantId person = new ParticipantId(fields.text("participant"));
            WaveId wave = new WaveId(fields.text("wave"));
            boolean knownPerson = References.known(fields, "participant", person, people);
            boolean known = References.known(fields, "wave", wave, waves) && knownPerson;
            String page = row.get("instrument") + " " + communities.getOrDefault(person, "");
            SelfGeneratedCode code = new SelfGeneratedCode(person, wave, page, elements(row));
            if (known && codes.putIfAbsent(person, code) == null) {
                all.add(code);
            } else if (known) {
                fields.report(ProblemCode.ID_TWICE, "participant", person);
            }
        }
        return all;
    }

    private static Map<String, String> elements(Row row) {
        Map<String, String> elements = new HashMap<>();
        SelfGeneratedCode.ELEMENTS.stream().filter(row::has).forEach(id -> elements.put(id, row.get(id)));
        return elements;
    }

    private List<Decision> decisions(Sheet sheet) {
        TableColumns.CODE_DECISIONS.check(sheet, problems);
        List<Decision> decisions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : sheet.rows()) {
            Fields fields = new Fields(row, problems);
            Optional<SelfGeneratedCode> later = code(fields, "participant");
            Optional<SelfGeneratedCode> earlier = code(fields, "same_as");
            Optional<Boolean> same = fields.oneOf("same", YesNo::read, "yes, no");
            if (later.isEmpty() || earlier.isEmpty() || same.isEmpty()) {
                continue;
            }
            if (later.get().standsBeside(earlier.get())) {
                fields.report(
                        ProblemCode.CODES_OF_ONE_WAVE, "same_as", earlier.get().participant());
            } else if (isSaidAlready(seen, later.get(), earlier.get(), same.get())) {
                fields.report(
                        ProblemCode.CODE_DECIDED_TWICE,
                        "participant",
                        later.get().participant());
            } else {
                decisions.add(
                        new Decision(later.get().participant(), earlier.get().participant(), same.get()));
            }
        }
        return decisions;
    }

    /** A pair is decided once, and one code is the same as at most one of another wave and page. */
    private static boolean isSaidAlready(
            Set<String> seen, SelfGeneratedCode code, SelfGeneratedCode other, boolean same) {
        boolean decided = !seen.add(key(code.participant(), other.participant().value()));
        boolean decidedBack =
                !seen.add(key(other.participant(), code.participant().value()));
        boolean taken = same && !seen.add(key(code.participant(), place(other)));
        boolean takenBack = same && !seen.add(key(other.participant(), place(code)));
        return decided || decidedBack || taken || takenBack;
    }

    private static String key(ParticipantId code, String other) {
        return code + "\n" + other;
    }

    private static String place(SelfGeneratedCode code) {
        return code.wave() + "\n" + code.page();
    }

    private Optional<SelfGeneratedCode> code(Fields fields, String column) {
        ParticipantId person = new ParticipantId(fields.text(column));
        return References.known(fields, column, person, Optional.of(codes.keySet()))
                ? Optional.ofNullable(codes.get(person))
                : Optional.empty();
    }
}
