package org.vpip.app.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.consent.DepartureKind;
import org.vpip.instruments.study.folder.StudyFolder;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.export.ReleaseJson;
import org.vpip.reports.export.ReleaseRecord;

/**
 * The ledger of a study, {@code releases.jsonl}: every release, in a chain of SHA-256 from line to line. It is only ever added
 * to. People have random numbers there; who is behind them is in {@code releases.people.csv}.
 */
public final class ReleaseLedger {
    /** Name of the file in the study folder. */
    public static final String NAME = "releases.jsonl";

    private final Path folder;
    private final LedgerPeople people;
    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<ReleaseRecord> releases = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    private ReleaseLedger(Path folder, LedgerPeople people) {
        this.folder = folder;
        this.people = people;
    }

    /** Returns the study folder, for a path of the folder or of its {@code study.xlsx}. */
    static Path folder(Path study) {
        boolean isWorkbook = SheetReader.isWorkbook(study) && Files.isRegularFile(study);
        return isWorkbook ? study.toAbsolutePath().resolveSibling(".") : study;
    }

    /**
     * Reads the ledger of a study; a missing one has no release.
     *
     * @param id of the study
     * @param problems to which a damaged ledger adds the first line that is not as it was written
     */
    public static ReleaseLedger read(Path study, String id, Problems problems) {
        Path folder = folder(study);
        List<String> written = lines(folder);
        boolean isNew = written.isEmpty() && !LedgerPeople.exists(folder);
        Set<ParticipantId> erased = isNew ? Set.of() : erased(study);
        LedgerPeople people = LedgerPeople.read(folder, problems).without(erased);
        ReleaseLedger ledger = new ReleaseLedger(folder, people);
        for (int line = 1; line <= written.size(); line++) {
            if (!ledger.add(written.get(line - 1))) {
                problems.add(ProblemCode.LEDGER_BROKEN, place(line));
                return ledger;
            }
            String other = ledger.releases.get(line - 1).study();
            if (!other.equals(id)) {
                problems.add(ProblemCode.LEDGER_OF_OTHER_STUDY, place(line), other, id);
            }
        }
        if (!ledger.knowsPeople()) {
            problems.add(ProblemCode.LEDGER_WITHOUT_PEOPLE, ProblemLocation.file(LedgerPeople.NAME));
        }
        return ledger;
    }

    /** Returns the lines of the file with their line breaks. */
    private static List<String> lines(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return List.of(Files.readString(file).split("(?<=\n)"));
        } catch (CharacterCodingException e) {
            return List.of("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemLocation place(int line) {
        return new ProblemLocation(NAME, null, line, null);
    }

    private static Set<ParticipantId> erased(Path study) {
        return StudyFolder.open(study, new Problems()).departures().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> DepartureKind.of(row.get("kind")).equals(Optional.of(DepartureKind.EVERYTHING)))
                .map(row -> new ParticipantId(row.get("participant")))
                .collect(Collectors.toSet());
    }

    /** Adds a line as it is written, and returns whether it continues the chain. */
    private boolean add(String text) {
        Optional<LedgerLine> line =
                LedgerLine.of(text).filter(next -> next.previous().equals(head()));
        try {
            line.ifPresent(next -> releases.add(ReleaseJson.read(next.release(), this::person)));
        } catch (IllegalArgumentException e) {
            return false;
        }
        line.ifPresent(lines::add);
        return line.isPresent();
    }

    private ParticipantId person(String number) {
        numbers.add(number);
        return people.person(number);
    }

    /** Returns the SHA-256 of the last line. */
    private String head() {
        return lines.isEmpty()
                ? LedgerLine.BEGINNING
                : lines.get(lines.size() - 1).hash();
    }

    public List<ReleaseRecord> releases() {
        return List.copyOf(releases);
    }

    /** Returns the facts of all releases. An erased person is behind them as one of whom nothing else is known. */
    public List<PublishedFact> facts() {
        return releases.stream().flatMap(release -> release.facts().stream()).toList();
    }

    /** Returns whether it is known which people of earlier releases are still there. */
    public boolean knowsPeople() {
        return numbers.isEmpty() || LedgerPeople.exists(folder);
    }

    /**
     * Enters a release, and returns the SHA-256 of its line. The people are on the disk before the line, so that a kill in
     * between leaves no person without their number; the line is there whole or not at all.
     *
     * @param held since before this ledger was read
     */
    public String append(ReleaseRecord release, LedgerLock held) throws IOException {
        String json = ReleaseJson.write(release, person -> people.number(person, numbers));
        people.write(held.folder());
        LedgerLine added = new LedgerLine(head(), json);
        String text = Stream.concat(lines.stream(), Stream.of(added))
                .map(LedgerLine::text)
                .collect(Collectors.joining());
        DurableFile.replace(held.folder().resolve(NAME), text);
        return added.hash();
    }

    /** Deletes a person from the table of people of a study, once no release is under way. */
    public static void erase(Path study, ParticipantId person) throws IOException {
        Path folder = folder(study);
        if (LedgerPeople.exists(folder)) {
            try (LedgerLock held = LedgerLock.await(study)) {
                LedgerPeople.erase(held.folder(), person);
            }
        }
    }
}
