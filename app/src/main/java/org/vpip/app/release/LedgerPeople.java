package org.vpip.app.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;

/**
 * The people behind the random numbers of a ledger, in {@code releases.people.csv}: for the owner of the study alone, never
 * exported. An erased person has no row any more; their number stays in the ledger as that of an unknown person.
 */
final class LedgerPeople {
    static final String NAME = "releases.people.csv";

    private static final String PERSON = "participant";
    private static final String NUMBER = "number";
    private static final int LOWEST = 100_000_000;
    private static final int BEYOND = 1_000_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<ParticipantId, String> numbers;

    private LedgerPeople(Map<ParticipantId, String> numbers) {
        this.numbers = numbers;
    }

    /** Reads the table of a study folder; a missing one is empty. */
    static LedgerPeople read(Path folder, Problems problems) {
        Map<ParticipantId, String> numbers = new HashMap<>();
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            SheetReader.read(file, NAME, problems).forEach(sheet -> readRows(sheet, numbers, problems));
        }
        return new LedgerPeople(numbers);
    }

    private static void readRows(Sheet sheet, Map<ParticipantId, String> numbers, Problems problems) {
        if (!sheet.requireColumn(PERSON, problems) || !sheet.requireColumn(NUMBER, problems)) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (SheetRow row : sheet.rows()) {
            ParticipantId person = new ParticipantId(row.get(PERSON));
            if (!row.has(PERSON)) {
                row.report(problems, ProblemCode.BLANK_CELL, PERSON);
            } else if (!row.get(NUMBER).matches("[1-9][0-9]{8}")) {
                row.report(problems, ProblemCode.NOT_AN_INTEGER, NUMBER, row.get(NUMBER));
            } else if (!known.add(row.get(NUMBER))) {
                row.report(problems, ProblemCode.ID_TWICE, NUMBER, row.get(NUMBER));
            } else if (numbers.putIfAbsent(person, row.get(NUMBER)) != null) {
                row.report(problems, ProblemCode.ID_TWICE, PERSON, person.value());
            }
        }
    }

    static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /** Deletes the row of a person, if there is one. */
    static void erase(Path folder, ParticipantId person) throws IOException {
        LedgerPeople people = read(folder, new Problems());
        if (people.numbers.remove(person) != null) {
            people.write(folder);
        }
    }

    /** Returns the person behind a number; an unknown person, of whom nothing else has the pseudonym, where there is no row. */
    ParticipantId person(String number) {
        return numbers.entrySet().stream()
                .filter(row -> row.getValue().equals(number))
                .map(Entry::getKey)
                .findFirst()
                .orElseGet(() -> new ParticipantId(NAME + " " + number));
    }

    /** Returns the people without some of them. */
    LedgerPeople without(Set<ParticipantId> others) {
        Map<ParticipantId, String> left = new HashMap<>(numbers);
        left.keySet().removeAll(others);
        return new LedgerPeople(left);
    }

    /**
     * Returns the number of a person, who gets a new one where there is none.
     *
     * @param taken numbers of the ledger, which no other person may get
     */
    String number(ParticipantId person, Collection<String> taken) {
        return numbers.computeIfAbsent(person, unnumbered -> {
            String number = random();
            while (taken.contains(number) || numbers.containsValue(number)) {
                number = random();
            }
            return number;
        });
    }

    private static String random() {
        return String.valueOf(LOWEST + RANDOM.nextInt(BEYOND - LOWEST));
    }

    /** Replaces the table of a study folder, with rows in the order of the pseudonyms. */
    void write(Path folder) throws IOException {
        List<List<String>> rows = new TreeMap<>(numbers)
                .entrySet().stream()
                        .map(row -> List.of(row.getKey().value(), row.getValue()))
                        .toList();
        DurableFile.replace(folder.resolve(NAME), SheetWriter.text(List.of(PERSON, NUMBER), rows));
    }
}
