package org.vpip.app.withdrawal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.app.release.ReleaseLedger;
import org.vpip.app.storage.FileContent;
import org.vpip.app.study.StudyFolderErasure;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.consent.DepartureKind;
import org.vpip.instruments.study.folder.StudyFolder;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;

/**
 * The withdrawal of people from a study folder, recorded in {@code data/registers/departures.csv}. Erased people also leave the
 * table of people of the ledger of releases.
 */
public final class FolderWithdrawal {
    private static final String REGISTER = "data/registers/departures.csv";
    private static final List<String> COLUMNS = List.of("participant", "kind", "given");

    private final Path folder;
    private final Map<String, Path> files;
    private final Optional<Sheet> departures;

    /** @param study folder, or workbook {@code study.xlsx} */
    public FolderWithdrawal(Path study) {
        StudyFolder opened = StudyFolder.open(study, new Problems());
        this.folder = Files.isDirectory(study) ? study : study.toAbsolutePath().resolveSibling(".");
        this.files = opened.files();
        this.departures = opened.departures();
    }

    /** Returns the farthest withdrawal of a person so far. */
    public Optional<DepartureKind> earlier(ParticipantId person) {
        return rows().filter(row -> row.get("participant").equals(person.value()))
                .flatMap(row -> DepartureKind.of(row.get("kind")).stream())
                .max(DepartureKind::compareTo);
    }

    /** Records a withdrawal, before it erases the person from the files where everything is withdrawn. */
    public void withdraw(ParticipantId person, DepartureKind kind, LocalDate day) throws IOException {
        boolean erases = kind == DepartureKind.EVERYTHING;
        Map<String, FileContent> before = erases ? contents() : Map.of();
        StudyFolderErasure erasure = new StudyFolderErasure(before);
        if (erases) {
            erasure.erase(person);
        }
        record(person, kind, day);
        if (erases) {
            ReleaseLedger.erase(folder, person);
        }
        for (Map.Entry<String, FileContent> file : erasure.files().entrySet()) {
            Path target = files.get(file.getKey());
            if (target != null
                    && !file.getKey().equals(REGISTER)
                    && !file.getValue().equals(before.get(file.getKey()))) {
                replace(target, file.getValue().bytes());
            }
        }
    }

    private Map<String, FileContent> contents() throws IOException {
        Map<String, FileContent> contents = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            contents.put(file.getKey(), FileContent.of(Files.readAllBytes(file.getValue())));
        }
        return contents;
    }

    private Stream<SheetRow> rows() {
        return departures.stream().flatMap(sheet -> sheet.rows().stream());
    }

    /** Adds the row of a person; after an erasure it is their only one. */
    private void record(ParticipantId person, DepartureKind kind, LocalDate day) throws IOException {
        Set<String> header = new LinkedHashSet<>(departures.map(Sheet::header).orElse(List.of()));
        header.addAll(COLUMNS);
        List<List<String>> rows = rows().filter(row -> kind != DepartureKind.EVERYTHING
                        || !row.get("participant").equals(person.value()))
                .map(row -> header.stream().map(row::get).toList())
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, String> added = Map.of("participant", person.value(), "kind", kind.code(), "given", day.toString());
        rows.add(header.stream().map(column -> added.getOrDefault(column, "")).toList());
        Path register = folder.resolve(REGISTER);
        Files.createDirectories(register.resolveSibling("."));
        replace(
                register,
                FileContent.ofText(SheetWriter.text(List.copyOf(header), rows)).bytes());
    }

    /** Replaces a file in one step, with the permissions of the earlier one. */
    private static void replace(Path target, byte[] content) throws IOException {
        Path next = Files.createTempFile(target.toAbsolutePath().getParent(), ".vpip", ".new");
        try {
            if (Files.exists(target)) {
                Files.copy(target, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.write(next, content);
            Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
