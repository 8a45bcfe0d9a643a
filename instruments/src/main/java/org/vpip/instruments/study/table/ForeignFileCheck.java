package org.vpip.instruments.study.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/**
 * A check for files in a study folder that are not part of the study. Where the program looks for data, and for tables at
 * the top, such a file is an error, because its author expects it to be read. Anything else is a remark.
 *
 * @param workbook name of the workbook of the study in the folder
 * @param mapped files that {@code mapping.csv} names, by their path in the folder; empty without a mapping
 */
public record ForeignFileCheck(Path folder, String workbook, Set<String> mapped, Problems problems) {
    private static final Pattern DATA_PLACE = Pattern.compile("(data|plan|instruments|reports|earlier)/.*");
    private static final Pattern TABLE = Pattern.compile("(?i).+\\.(csv|tsv|xlsx)");

    public ForeignFileCheck {
        mapped = mapped.stream()
                .map(file -> file.replace('\\', '/').replaceFirst("^(\\./)+", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reports each foreign file, and each foreign folder once. */
    public void check() {
        check(folder);
    }

    /** Reports the sheets of the workbook that no study has, unless the mapping reads the workbook. */
    public void checkSheets(Collection<Sheet> sheets) {
        if (!mapped.contains(workbook)) {
            sheets.stream()
                    .filter(sheet -> !sheet.header().isEmpty() && !StudyLayout.isSheet(sheet.name()))
                    .forEach(sheet -> problems.add(ProblemCode.UNLISTED_SHEET, sheet.place(null), sheet.name()));
        }
    }

    private void check(Path inside) {
        for (Path entry : StudyLayout.entries(inside)) {
            String place = folder.relativize(entry).toString().replace('\\', '/');
            boolean link = Files.isSymbolicLink(entry);
            if (!link && Files.isDirectory(entry) && isKnownFolder(place) && !StudyLayout.isNote(place)) {
                check(entry);
            } else if (!isKnown(place) && !(link && isKnownFolder(place))) {
                report(entry, place);
            }
        }
    }

    private boolean isKnown(String place) {
        return StudyLayout.isFile(place)
                || StudyLayout.isNote(place)
                || place.equals(workbook)
                || mapped.contains(place);
    }

    private boolean isKnownFolder(String place) {
        return StudyLayout.isFolder(place) || mapped.stream().anyMatch(file -> file.startsWith(place + "/"));
    }

    private void report(Path entry, String place) {
        ProblemLocation location = ProblemLocation.file(place);
        Optional<String> contact = contactColumn(entry, place);
        if (StudyLayout.isPlanned(place)) {
            problems.add(ProblemCode.NOT_SUPPORTED_YET, location, place);
        } else if (contact.isPresent()) {
            problems.add(ProblemCode.NAMES_IN_STUDY, location, contact.get());
        } else if (isExpectedToBeRead(place)) {
            problems.add(ProblemCode.UNLISTED_FILE, location);
        } else {
            problems.add(ProblemCode.FOREIGN_FILE, location);
        }
    }

    /** Returns whether a person expects the program to read a file; downloads stand next to a mapping. */
    private boolean isExpectedToBeRead(String place) {
        boolean top = !place.contains("/") && TABLE.matcher(place).matches();
        return DATA_PLACE.matcher(place).matches() || (top && mapped.isEmpty());
    }

    /** Returns the first heading of a table that announces names or addresses. */
    private static Optional<String> contactColumn(Path entry, String place) {
        if (!TABLE.matcher(place).matches() || Files.isSymbolicLink(entry) || !Files.isRegularFile(entry)) {
            return Optional.empty();
        }
        return SheetReader.read(entry, place, new Problems()).stream()
                .flatMap(sheet -> sheet.header().stream())
                .filter(TableColumns::isContact)
                .findFirst();
    }
}
