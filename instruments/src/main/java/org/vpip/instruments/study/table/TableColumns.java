package org.vpip.instruments.study.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.tabular.Sheet;

/**
 * The possible columns of a table in the study folder. Others are a problem, unless they begin with {@code x_}.
 *
 * @param required must exist and be filled in
 * @param optional may be missing or blank
 */
public record TableColumns(List<String> required, List<String> optional) {
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

    public static final TableColumns STUDY = columns("key", "value");
    public static final TableColumns COMMUNITIES =
            columns("id", "label_en", "label_fr").with("programme", "family", "sessions_per_year");
    public static final TableColumns WAVES =
            columns("id", "label_en", "label_fr", "role", "opens").with("community", "closes", "census", "instruments");
    public static final TableColumns ATTRIBUTES =
            columns("id", "label_en", "label_fr").with("list", "sensitive", "purpose");
    public static final TableColumns EXPERT_KEY =
            columns("instrument", "item", "answer").with("wave");
    public static final TableColumns REGIONS =
            columns("set", "code", "label_en", "label_fr").with("group", "population", "source", "date", "timezone");
    public static final TableColumns CONSENT = columns("tier", "version", "question_en", "question_fr")
            .with("consequence_en", "consequence_fr", "text_en", "text_fr");
    public static final TableColumns RECODES = columns("instrument", "item", "from_version", "from", "to");
    public static final TableColumns TAGS = columns("tag", "purpose", "label_en", "label_fr");
    public static final TableColumns INITIATIVES =
            columns("id", "region").with("label_en", "label_fr", "source", "date");
    public static final TableColumns CONSENTS =
            columns("participant", "tier", "agreed").with("version", "language", "given");
    public static final TableColumns DEPARTURES = columns("participant", "kind", "given");
    public static final TableColumns GLOSSARY = columns("term", "en", "fr").with("programme", "funder");
    public static final TableColumns PARTICIPANTS =
            columns("participant", "community").with("language", "joined", "left", "withdrawn");
    public static final TableColumns RESPONSES =
            columns("participant", "wave").with("language", "submitted", "version", "duration_s");
    public static final TableColumns FEEDBACK = columns("response", "session").with("date");
    public static final TableColumns CODES =
            columns("participant", "wave").with("instrument", "parent").and(SelfGeneratedCode.ELEMENTS);
    public static final TableColumns CODE_DECISIONS =
            columns("participant", "same_as").with("same", "agreeing", "differing", "reason");
    public static final TableColumns ROSTERS = columns("wave", "community", "participant", "answered");
    public static final TableColumns TIES = columns("wave", "community", "from", "to", "relation")
            .with("frequency", "strength", "trust", "through_community");
    public static final TableColumns SESSIONS =
            columns("id", "community", "kind", "planned").with("start", "end", "cases");

    /** Tables that hold answers, or attributes under the same pseudonyms. */
    public static final List<TableColumns> WITH_PSEUDONYMS =
            List.of(PARTICIPANTS, RESPONSES, ROSTERS, TIES, CODES, FEEDBACK);

    public TableColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    private static TableColumns columns(String... required) {
        return new TableColumns(List.of(required), List.of());
    }

    private TableColumns with(String... more) {
        return new TableColumns(required, List.of(more));
    }

    /** Returns these columns with further optional ones, such as the attributes of a study. */
    public TableColumns and(List<String> more) {
        List<String> all = new ArrayList<>(optional);
        all.addAll(more);
        return new TableColumns(required, all);
    }

    /** Returns whether a heading announces a name or an address, with or without the prefix {@code x_}. */
    public static boolean isContact(String column) {
        String plain = Normalizer.normalize(column.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ -]+", "_");
        return CONTACT.contains(plain.startsWith("x_") ? plain.substring(2) : plain);
    }

    private boolean isWithoutNames() {
        return required.contains("participant") || required.contains("from") || required.contains("response");
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
