package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.app.release.ReleaseLedger;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyFolder;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.table.StudyLayout;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/**
 * A copy of a study for other teams. It has no trace of people who refuse sharing or withdrew, no rows of a source from
 * people who refuse its use, no open answers and themes of people who refuse quotations, and no file with names: aliases, attendance
 * reports and Slack exports stay behind. So does the ledger of releases, whose facts are about all people.
 */
public final class SharedCopy {
    private static final List<String> NAMED = List.of("data/aliases.csv", "data/attendance/", "data/slack/");
    private static final String THEMES = "themes.csv";
    private static final Set<String> PEOPLE = Set.of("participant", "from", "to");

    private final Study study;
    private final Optional<Sheet> mapping;
    private final Set<String> open;
    private final Map<String, String> aliases;
    private final Set<String> absent = new HashSet<>();
    private int withheldAnswers;
    private int namedFiles;

    private SharedCopy(Study study, Optional<Sheet> mapping, Map<String, String> aliases) {
        this.study = study;
        this.mapping = mapping;
        this.aliases = aliases;
        this.open = study.instruments().stream()
                .flatMap(instrument -> instrument.items().stream())
                .filter(item -> item.kind() == ItemKind.TEXT)
                .map(item -> item.id().value())
                .collect(Collectors.toSet());
        study.memberships().memberships().stream()
                .filter(member -> member.isWithdrawn() || study.consents().refuses(member.id(), ConsentScope.SHARING))
                .forEach(member -> absent.add(member.id().value()));
    }

    /**
     * A copy with the numbers of what it leaves out.
     *
     * @param people who refuse sharing or withdrew
     * @param answers open answers of people who refuse quotations
     * @param namedFiles files with names
     */
    public record SharedContent(Map<String, FileContent> files, int people, int answers, int namedFiles) {}

    /** Makes the copy of a study folder without problems. */
    public static SharedContent of(Path folder) throws IOException {
        Map<String, FileContent> files = StudyImport.read(folder);
        SharedCopy copy = new SharedCopy(
                StudyReader.read(folder, new Problems()),
                StudyFolder.open(folder, new Problems()).mapping(),
                pseudonyms(files));
        StudyFolderErasure erasure = new StudyFolderErasure(files);
        for (String person : copy.absent) {
            erasure.erase(new ParticipantId(person));
        }
        Map<String, FileContent> shared = new LinkedHashMap<>();
        for (Map.Entry<String, FileContent> file : erasure.files().entrySet()) {
            copy.add(file.getKey(), file.getValue(), shared);
        }
        return new SharedContent(shared, copy.absent.size(), copy.withheldAnswers, copy.namedFiles);
    }

    private static Map<String, String> pseudonyms(Map<String, FileContent> files) {
        Map<String, String> pseudonyms = new LinkedHashMap<>();
        FileContent sheet = files.get("data/aliases.csv");
        if (sheet != null) {
            ExportTable table = ExportTable.of("aliases.csv", sheet);
            table.rows()
                    .forEach(row -> pseudonyms.putIfAbsent(table.cell(row, "alias"), table.cell(row, "participant")));
        }
        return pseudonyms;
    }

    private void add(String place, FileContent file, Map<String, FileContent> shared) throws IOException {
        if (place.equals(ReleaseLedger.NAME)) {
            return;
        }
        if (NAMED.stream().anyMatch(place::startsWith)) {
            namedFiles++;
        } else if (place.equals("study.xlsx")) {
            shared.put(place, WorkbookErasure.erased(file, (sheet, table) -> table(place(sheet), table)));
        } else if (!StudyLayout.isFile(place) && mapping.isPresent()) {
            shared.put(place, mapped(place, file, mapping.get()));
        } else if (place.startsWith("data/") || place.equals(THEMES)) {
            ExportTable before = ExportTable.of(place, file);
            ExportTable after = table(place, before);
            shared.put(place, after.equals(before) ? file : FileContent.ofText(after.text()));
        } else {
            shared.put(place, file);
        }
    }

    /** Returns the place of a sheet of the workbook. */
    private static String place(String sheet) {
        String name = sheet.strip().toLowerCase(Locale.ROOT);
        return "data/" + name.replaceFirst("^responses_", "responses/") + ".csv";
    }

    private ExportTable table(String place, ExportTable table) {
        return switch (place.replaceFirst("^(data/)?(\\w+).*", "$2")) {
            case "aliases" -> new ExportTable(table.file(), table.header(), List.of());
            case "responses", "repeats" ->
                withoutQuotations(
                        table.withoutRowsNaming(PEOPLE, refusing(ConsentScope.SURVEY)), open, Set.of("participant"));
            case "themes" ->
                table.withoutRowsNaming(PEOPLE, refusing(ConsentScope.SURVEY))
                        .withoutRowsNaming(PEOPLE, refusing(ConsentScope.QUOTES));
            case "ties" -> table.withoutRowsNaming(PEOPLE, refusing(ConsentScope.NETWORK));
            case "activity" -> underPseudonyms(table);
            default -> table;
        };
    }

    /** Returns activity of members under their pseudonyms, without those who refuse its use. */
    private ExportTable underPseudonyms(ExportTable table) {
        Set<String> known = study.memberships().ids().stream()
                .map(ParticipantId::value)
                .collect(Collectors.toCollection(HashSet::new));
        known.removeAll(absent);
        known.removeAll(refusing(ConsentScope.ONLINE));
        String column = table.header().contains("person") ? "person" : "alias";
        int at = table.header().indexOf(column);
        ExportTable named = table.withCells((heading, cell) ->
                heading.equals(column) && !known.contains(cell) ? aliases.getOrDefault(cell, "") : cell);
        ExportTable left = new ExportTable(
                named.file(),
                named.header(),
                named.rows().stream().filter(row -> known.contains(row.get(at))).toList());
        return new ActivityThreads(left).repaired();
    }

    /** Returns a mapped file with the columns that are read, without people who refuse the use of answers or ties. */
    private FileContent mapped(String place, FileContent file, Sheet sheet) throws IOException {
        MappedColumns columns = new MappedColumns(sheet, place);
        FileContent read = columns.readOnly(file);
        Set<String> texts = columns.into(open);
        if (SheetReader.isWorkbook(Path.of(place))) {
            return WorkbookErasure.erased(read, (name, table) -> mapped(table, texts));
        }
        ExportTable before = ExportTable.of(place, read);
        ExportTable after = mapped(before, texts);
        return after.equals(before) ? read : FileContent.ofText(after.text());
    }

    private ExportTable mapped(ExportTable table, Set<String> texts) {
        Set<String> refusing = new HashSet<>(refusing(ConsentScope.SURVEY));
        refusing.addAll(refusing(ConsentScope.NETWORK));
        Set<String> columns = Set.copyOf(table.header());
        return withoutQuotations(table.withoutRowsNaming(columns, refusing).withoutColumns(refusing), texts, columns);
    }

    private ExportTable withoutQuotations(ExportTable table, Set<String> texts, Set<String> nameColumns) {
        ExportTable left = table.withBlankCells(texts, nameColumns, refusing(ConsentScope.QUOTES));
        withheldAnswers += filledCells(table) - filledCells(left);
        return left;
    }

    private static int filledCells(ExportTable table) {
        return (int) table.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .count();
    }

    private Set<String> refusing(ConsentScope scope) {
        return study.consents().refusing(scope).stream()
                .map(ParticipantId::value)
                .collect(Collectors.toSet());
    }
}
