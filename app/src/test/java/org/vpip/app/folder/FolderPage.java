package org.vpip.app.folder;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vpip.instruments.schema.AffectedOutput;
import org.vpip.instruments.schema.ColumnSchema;
import org.vpip.instruments.schema.SheetSchema;
import org.vpip.instruments.schema.StudyFolderSchema;

/** The text of docs/study-folder.md, made from the catalogue of the study folder. */
final class FolderPage {
    private static final String HEAD = """
            # The study folder: every sheet, column and key

            This page is generated from the catalogue that the readers use (`instruments/src/main/resources/schema/study-folder.csv`). After a
            change to the catalogue, `FolderPageTest` fails; run it with the environment variable `WRITE_DOCS=yes` to write the page anew. A test
            changes every column and key, and sees a change in the output named here, or a problem.

            - Sheets are CSV files in UTF-8, or sheets of the workbook `study.xlsx` with the same names.
            - An unlisted column, key, file or sheet is a problem, unless its name begins with `x_`. * means required. A missing optional file
              counts as empty.
            - `data/`, `plan/`, `instruments/`, `reports/` and `earlier/` hold listed files only, because a misspelt name there would lose data. The
              same holds for tables at the top, unless `mapping.csv` reads downloads: others may stand next to them. Other files and folders at
              the top, such as minutes, get a remark only, so that a study need not be tidy to be analysed. Nothing unlisted is read or exported.
            - A table with names or addresses is a problem everywhere in the folder; `serve --people` reads it from any other place.
            - A pseudonym (participant, from, to, coder) that looks like an e-mail address, a telephone number with its separators or country code
              (Canada, Australia, France, international), or a first and a last name (two capitalised words or more) is a problem, in mapped files too.
              Digits alone, a single word, and labels such as “Participant Two” pass; a name in lower case is not recognised. Aliases may be names.
            - Attendance reports are in `data/attendance/`, named after the session; Slack exports in `data/slack/`. `earlier/` holds earlier
              versions of questionnaires, written by `export`. `README`, `LICENSE`, `EXPORT`, `planted-truth.csv` and hidden files are left alone.
            - `release` writes the ledger `releases.jsonl` and the table of its people, `releases.people.csv`. Only `release` may change the ledger: a
              changed, added or missing line is a problem. `export` copies the ledger, except with `--share`, and never the table of people
              ([disclosure.md](disclosure.md)).
            - Planned and not supported yet, so a problem: `theory.csv`, `plan/lock.json` and the `consent.csv` of a single instrument.
            - A time has an offset, as in `2026-03-15T10:00:00-04:00`; a date is `2026-03-15`.
            - [instruments.md](instruments.md) describes the sheets `survey`, `choices` and `settings` of a questionnaire, which are those of XLSForm,
              and [mapping.md](mapping.md) the import of files from other tools.

            The column "Changes" names the output in which a change of the value shows:

            """;

    private FolderPage() {}

    static String text() {
        String outputs = List.of(AffectedOutput.values()).stream()
                .map(output -> "- **" + id(output) + "**: " + meaning(output) + ".")
                .collect(Collectors.joining("\n"));
        return HEAD
                + outputs
                + "\n"
                + StudyFolderSchema.sheets().stream().map(FolderPage::sheet).collect(Collectors.joining());
    }

    private static String sheet(SheetSchema sheet) {
        String title = "\n## " + sheet.place() + (sheet.required() ? "*" : "") + "\n\n" + sheet.description() + "\n\n";
        String keys = sheet.keys().isEmpty() ? "" : "\n" + table("Key", sheet.keys());
        return title + table("Column", sheet.columns()) + keys;
    }

    private static String table(String heading, List<ColumnSchema> members) {
        return "| " + heading + " | Type and values | Default | Effect | Changes |\n|---|---|---|---|---|\n"
                + members.stream().map(FolderPage::row).collect(Collectors.joining());
    }

    private static String row(ColumnSchema member) {
        String values = member.values().isEmpty() ? "" : ": " + member.values();
        return String.join(
                        " | ",
                        "| `" + member.name() + "`" + (member.required() ? "*" : ""),
                        member.type() + values,
                        member.defaultValue(),
                        member.effect(),
                        id(member.output()))
                + " |\n";
    }

    private static String id(AffectedOutput output) {
        return output.name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(AffectedOutput output) {
        return switch (output) {
            case FINDINGS -> "values, tests or counted people in findings.json and findings.csv";
            case REPORT -> "texts and tables of the reports";
            case RELEASE -> "what a report for readers outside the research team shows";
            case QUALITY -> "quality.csv";
            case NETWORKS -> "the files in networks/";
            case LINKAGE -> "the linkage of self-generated codes, and code_decisions.csv";
            case PAGES -> "the pages, links and letters of the web application";
            case EXPORT -> "the study that the web application stores and `export` writes";
            case INSTRUMENT -> "the questionnaire on the web and in print, and what `check --publishable` requires";
            case CHECK -> "the problems that `check` reports, and nothing else";
            case NOTE -> "a label or a note: shown at most, never evaluated";
            case PLANNED -> "nothing yet; a value is a problem, so that no one relies on it";
        };
    }
}
