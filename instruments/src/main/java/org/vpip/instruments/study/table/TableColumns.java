package org.vpip.instruments.study.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.schema.SheetSchema;
import org.vpip.instruments.schema.StudyFolderSchema;
import org.vpip.instruments.tabular.Sheet;

/**
 * The possible columns of a table in the study folder. Others are a problem, unless they begin with {@code x_}.
 *
 * @param required must exist and be filled in
 * @param optional may be missing or blank
 * @param planned not supported yet, so they must be blank
 */
public record TableColumns(List<String> required, List<String> optional, List<String> planned) {
    /** Headings that could identify a person; no table with answers or attributes may have them. */
    private static final Set<String> CONTACT = Set.of(
            "name",
            "first_name",
            "last_name",
            "full_name",
            "nom",
            "prenom",
            "prénom",
            "email",
            "e_mail",
            "courriel",
            "mail",
            "phone",
            "telephone",
            "téléphone",
            "address",
            "adresse",
            "firstname",
            "lastname",
            "surname",
            "email_address",
            "user_email",
            "nom_de_famille",
            "adresse_courriel",
            "adresse_e_mail",
            "mobile",
            "cellulaire");

    public static final TableColumns STUDY = of("study.csv");
    public static final TableColumns COMMUNITIES = of("communities.csv");
    public static final TableColumns WAVES = of("waves.csv");
    public static final TableColumns ATTRIBUTES = of("attributes.csv");
    public static final TableColumns EXPERT_KEY = of("plan/expert_key.csv");
    public static final TableColumns REGIONS = of("regions.csv");
    public static final TableColumns CONSENT = of("consent.csv");
    public static final TableColumns TAGS = of("tags.csv");
    public static final TableColumns THEMES = of("themes.csv");
    public static final TableColumns INITIATIVES = of("data/registers/initiatives.csv");
    public static final TableColumns GLOSSARY = of("glossary.csv");
    public static final TableColumns PARTICIPANTS = of("data/participants.csv");
    public static final TableColumns RESPONSES = of("data/responses/<instrument>.csv");
    public static final TableColumns FEEDBACK = of("data/feedback/<instrument>.csv");
    public static final TableColumns CODES = of("data/codes.csv");
    public static final TableColumns CODE_DECISIONS = of("data/code_decisions.csv");
    public static final TableColumns ROSTERS = of("data/rosters.csv");
    public static final TableColumns TIES = of("data/ties.csv");
    public static final TableColumns SESSIONS = of("data/sessions.csv");
    public static final TableColumns INDICATORS = of("plan/indicators.csv");
    public static final TableColumns RECODES = of("recodes.csv");
    public static final TableColumns CONSENTS = of("data/registers/consents.csv");
    public static final TableColumns CONSENT_TEXTS = of("data/registers/consent_texts.csv");
    public static final TableColumns REQUESTS = of("data/registers/<instrument>.csv");
    public static final TableColumns DEPARTURES = of("data/registers/departures.csv");
    public static final TableColumns REPEATS = of("data/repeats/<instrument>/<repeat>.csv");
    public static final TableColumns EVENTS = of("data/events.csv");
    public static final TableColumns DEVIATIONS = of("plan/deviations.csv");
    public static final TableColumns REPORT_TEXTS = of("reports/texts.csv");

    /** Tables that hold answers, or attributes under the same pseudonyms. */
    public static final List<TableColumns> WITH_PSEUDONYMS =
            List.of(PARTICIPANTS, RESPONSES, ROSTERS, TIES, CODES, FEEDBACK, REQUESTS, THEMES);

    public TableColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        planned = List.copyOf(planned);
    }

    /** Returns the columns of a sheet in the catalogue of the study folder. */
    private static TableColumns of(String place) {
        SheetSchema schema = StudyFolderSchema.sheet(place);
        return new TableColumns(schema.requiredColumns(), schema.optionalColumns(), schema.plannedColumns());
    }

    /** Returns these columns with further optional ones, such as the attributes of a study. */
    public TableColumns and(List<String> more) {
        List<String> all = new ArrayList<>(optional);
        all.addAll(more);
        return new TableColumns(required, all, planned);
    }

    /** Returns whether a heading announces a name or an address, with or without the prefix {@code x_}. */
    public static boolean isContact(String column) {
        String plain = Normalizer.normalize(column.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ -]+", "_");
        return CONTACT.contains(plain.startsWith("x_") ? plain.substring(2) : plain);
    }

    private boolean isWithoutNames() {
        return required.contains("participant")
                || required.contains("from")
                || required.contains("response")
                || required.contains("request");
    }

    /** Returns all columns, required ones first. */
    public List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return List.copyOf(all);
    }

    /** Checks the columns, and returns the readers of the rows. */
    public List<RowFieldReader> rows(Sheet sheet, Problems problems) {
        check(sheet, problems);
        return sheet.rows().stream()
                .map(row -> new RowFieldReader(row, problems))
                .toList();
    }

    /** Reports unknown and missing columns, and headings that identify people in a table under pseudonyms. */
    public void check(Sheet sheet, Problems problems) {
        for (String column : sheet.unknownColumns(new HashSet<>(all()))) {
            if (isContact(column) && isWithoutNames()) {
                problems.add(ProblemCode.CONTACT_COLUMN, sheet.place(column), column);
            } else if (planned.contains(column)) {
                sheet.rows().stream()
                        .filter(row -> row.has(column))
                        .forEach(row -> row.report(problems, ProblemCode.NOT_SUPPORTED_YET, column, column));
            } else if (!column.startsWith("x_") && !column.isEmpty()) {
                problems.add(ProblemCode.UNKNOWN_COLUMN, sheet.place(column), column, String.join(", ", all()));
            }
        }
        for (String column : required) {
            if (!sheet.hasColumn(column)) {
                problems.add(ProblemCode.MISSING_COLUMN, sheet.place(null), column);
            }
        }
    }
}
