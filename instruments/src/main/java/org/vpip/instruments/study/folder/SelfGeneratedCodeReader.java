package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.response.SelfGeneratedCodes.CodeReviewDecision;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.study.table.YesNoCell;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** A reader of data/codes.csv and of data/code_decisions.csv, one row for each reviewed pair. */
final class SelfGeneratedCodeReader {
    private final Optional<? extends Set<ParticipantId>> people;
    private final Optional<? extends Set<WaveId>> waves;
    private final Set<InstrumentId> instruments;
    private final Problems problems;
    private final Map<ParticipantId, String> communities = new HashMap<>();
    private final Map<ParticipantId, SelfGeneratedCode> codes = new HashMap<>();

    SelfGeneratedCodeReader(
            Optional<Memberships> people,
            Optional<? extends Set<WaveId>> waves,
            Set<InstrumentId> instruments,
            Problems problems) {
        this.instruments = instruments;
        this.people = people.map(all -> Set.copyOf(all.ids()));
        people.ifPresent(all -> all.memberships()
                .forEach(person ->
                        communities.merge(person.id(), person.community().value(), (one, other) -> one + " " + other)));
        this.waves = waves;
        this.problems = problems;
    }

    SelfGeneratedCodes read(CollectedDataTables.CodeTables tables) {
        List<SelfGeneratedCode> all = tables.codes().map(this::codes).orElse(List.of());
        return new SelfGeneratedCodes(
                all, tables.decisions().map(this::decisions).orElse(List.of()));
    }

    /** Reports people in other lists with a self-generated code, whose pseudonym differs at each wave. */
    void reportNamed(Optional<Sheet> sheet, String... columns) {
        for (SheetRow row : sheet.map(Sheet::rows).orElse(List.of())) {
            for (String column : columns) {
                ParticipantId person = new ParticipantId(row.get(column));
                if (codes.containsKey(person)) {
                    row.report(problems, ProblemCode.CODED_PERSON_NAMED, column, person);
                }
            }
        }
    }

    private List<SelfGeneratedCode> codes(Sheet sheet) {
        List<SelfGeneratedCode> all = new ArrayList<>();
        for (RowFieldReader fields : TableColumns.CODES.rows(sheet, problems)) {
            ParticipantId person = new ParticipantId(fields.text("participant"));
            WaveId wave = new WaveId(fields.text("wave"));
            boolean knownPerson = ReferenceValidation.isKnown(fields, "participant", person, people);
            boolean known = ReferenceValidation.isKnown(fields, "wave", wave, waves) && knownPerson;
            String instrument = fields.text("instrument");
            if (!instrument.isEmpty() && !instruments.contains(new InstrumentId(instrument))) {
                fields.report(ProblemCode.UNKNOWN_INSTRUMENT, "instrument", instrument);
            }
            String page = instrument + " " + communities.getOrDefault(person, "");
            SelfGeneratedCode code = new SelfGeneratedCode(person, wave, page, elements(fields.row()));
            if (known && codes.putIfAbsent(person, code) == null) {
                all.add(code);
            } else if (known) {
                fields.report(ProblemCode.ID_TWICE, "participant", person);
            }
        }
        return all;
    }

    private static Map<String, String> elements(SheetRow row) {
        Map<String, String> elements = new HashMap<>();
        SelfGeneratedCode.ELEMENTS.stream().filter(row::has).forEach(id -> elements.put(id, row.get(id)));
        return elements;
    }

    private List<CodeReviewDecision> decisions(Sheet sheet) {
        List<CodeReviewDecision> decisions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowFieldReader fields : TableColumns.CODE_DECISIONS.rows(sheet, problems)) {
            Optional<SelfGeneratedCode> later = code(fields, "participant");
            Optional<SelfGeneratedCode> earlier = code(fields, "same_as");
            Optional<Boolean> same = fields.oneOf("same", YesNoCell::read, "yes, no");
            if (later.isEmpty() || earlier.isEmpty() || same.isEmpty()) {
                continue;
            }
            if (later.get().isFromSamePage(earlier.get())) {
                fields.report(
                        ProblemCode.CODES_OF_ONE_WAVE, "same_as", earlier.get().participant());
            } else if (isSaidAlready(seen, later.get(), earlier.get(), same.get())) {
                fields.report(
                        ProblemCode.CODE_DECIDED_TWICE,
                        "participant",
                        later.get().participant());
            } else {
                decisions.add(new CodeReviewDecision(
                        later.get().participant(), earlier.get().participant(), same.get()));
            }
        }
        return decisions;
    }

    /** Returns whether a pair repeats an earlier decision, or matches a code twice with one wave and page. */
    private static boolean isSaidAlready(
            Set<String> seen, SelfGeneratedCode code, SelfGeneratedCode other, boolean same) {
        boolean decided = !seen.add(key(code.participant(), other.participant().value()));
        boolean decidedBack =
                !seen.add(key(other.participant(), code.participant().value()));
        boolean matched = same && !seen.add(key(code.participant(), place(other)));
        boolean matchedBack = same && !seen.add(key(other.participant(), place(code)));
        return decided || decidedBack || matched || matchedBack;
    }

    private static String key(ParticipantId code, String other) {
        return code + "\n" + other;
    }

    private static String place(SelfGeneratedCode code) {
        return code.wave() + "\n" + code.page();
    }

    private Optional<SelfGeneratedCode> code(RowFieldReader fields, String column) {
        ParticipantId person = new ParticipantId(fields.text(column));
        return ReferenceValidation.isKnown(fields, column, person, Optional.of(codes.keySet()))
                ? Optional.ofNullable(codes.get(person))
                : Optional.empty();
    }
}
