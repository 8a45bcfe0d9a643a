package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.mapping.MappedRowCount;
import org.vpip.instruments.mapping.MappedTables;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;

/** The data tables: the study's own files, or foreign ones read through the mapping sheet. */
record CollectedDataTables(
        Optional<Sheet> participants,
        Map<InstrumentId, Sheet> responses,
        TieTables ties,
        Optional<Sheet> sessions,
        CodeTables codes,
        Map<InstrumentId, Sheet> feedback,
        List<MappedRowCount> mapped) {

    /** @param undirected relations whose ties are listed once for both sides */
    record TieTables(Optional<Sheet> rosters, Optional<Sheet> ties, Set<String> undirected) {}

    record CodeTables(Optional<Sheet> codes, Optional<Sheet> decisions) {}

    static CollectedDataTables of(
            StudyFolder folder, Optional<MappedTables> mapped, Set<InstrumentId> instruments, Problems problems) {
        Map<InstrumentId, Sheet> responses =
                ofInstruments(folder, "data/responses/", folder.tables("responses"), instruments, problems);
        mapped.ifPresent(data -> responses.putAll(data.responses()));
        Optional<Sheet> people =
                mapped.flatMap(MappedTables::participants).or(() -> folder.table("data/participants.csv"));
        boolean mapsParticipants = folder.isDamaged("mapping.csv")
                || mapped.filter(data -> data.summary().tables().contains("participants"))
                        .isPresent();
        if (people.isEmpty() && !mapsParticipants) {
            people = mapped.flatMap(MappedTables::namedPeople);
        }
        if (people.isEmpty() && !mapsParticipants) {
            people = folder.requiredTable("data/participants.csv");
        }
        return new CollectedDataTables(
                people,
                responses,
                new TieTables(
                        mapped.flatMap(MappedTables::rosters).or(() -> folder.table("data/rosters.csv")),
                        mapped.flatMap(MappedTables::ties).or(() -> folder.table("data/ties.csv")),
                        mapped.map(data -> data.summary().undirected()).orElse(Set.of())),
                folder.table("data/sessions.csv"),
                new CodeTables(folder.table("data/codes.csv"), folder.table("data/code_decisions.csv")),
                ofInstruments(folder, "data/feedback/", folder.tables("feedback"), instruments, problems),
                mapped.map(data -> data.summary().counts()).orElse(List.of()));
    }

    private static Map<InstrumentId, Sheet> ofInstruments(
            StudyFolder folder, String inside, List<String> names, Set<InstrumentId> instruments, Problems problems) {
        Map<InstrumentId, Sheet> tables = new LinkedHashMap<>();
        for (String name : names) {
            folder.table(inside + name + ".csv").ifPresent(sheet -> {
                if (instruments.contains(new InstrumentId(name))) {
                    tables.put(new InstrumentId(name), sheet);
                } else {
                    problems.add(ProblemCode.RESPONSES_WITHOUT_INSTRUMENT, sheet.place(null), name);
                }
            });
        }
        return tables;
    }

    /** Returns the existing tables in a fixed order. */
    List<Sheet> all() {
        List<Sheet> all = new ArrayList<>();
        participants.ifPresent(all::add);
        all.addAll(responses.values());
        ties.rosters.ifPresent(all::add);
        ties.ties.ifPresent(all::add);
        sessions.ifPresent(all::add);
        codes.codes.ifPresent(all::add);
        codes.decisions.ifPresent(all::add);
        all.addAll(feedback.values());
        return all;
    }
}
