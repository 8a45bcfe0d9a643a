package org.vpip.instruments.study.folder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.schema.SheetSchema;
import org.vpip.instruments.schema.StudyFolderSchema;
import org.vpip.instruments.study.AnalysisSettings;
import org.vpip.instruments.study.LinkingMethod;
import org.vpip.instruments.study.OutsideWaveRule;
import org.vpip.instruments.study.PageSettings;
import org.vpip.instruments.study.StudyKind;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.privacy.ConsentScopeText;
import org.vpip.instruments.study.privacy.EthicsApproval;
import org.vpip.instruments.study.privacy.PrivacyContact;
import org.vpip.instruments.study.privacy.PrivacyNotice;
import org.vpip.instruments.study.privacy.ReleaseSettings;
import org.vpip.instruments.study.privacy.Retention;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** A reader of study.csv, a sheet of keys and values. */
final class SettingsReader {
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("America/Toronto");
    private static final String DEFAULT_REGIONS = "canada";
    private static final long DEFAULT_SEED = 20200914;
    private static final SheetSchema SCHEMA = StudyFolderSchema.sheet("study.csv");

    private final Problems problems;
    private final Map<String, SheetRow> rows = new HashMap<>();

    private SettingsReader(Problems problems) {
        this.problems = problems;
    }

    /** @param consent the study's own consent texts */
    static StudySettings read(Optional<Sheet> table, Optional<Sheet> consent, Problems problems) {
        SettingsReader reader = new SettingsReader(problems);
        table.ifPresent(reader::keep);
        return reader.settings(ConsentSheetReader.read(consent, problems));
    }

    private void keep(Sheet sheet) {
        TableColumns.STUDY.check(sheet, problems);
        if (!sheet.hasColumn("key") || !sheet.hasColumn("value")) {
            return;
        }
        sheet.rows().forEach(this::keep);
        for (String key : SCHEMA.requiredKeys()) {
            SheetRow row = rows.get(key);
            if (row == null) {
                problems.add(ProblemCode.MISSING_KEY, sheet.place(null), key);
            } else if (!row.has("value")) {
                row.report(problems, ProblemCode.BLANK_CELL, "value");
            }
        }
    }

    private void keep(SheetRow row) {
        String key = row.get("key");
        if (key.isEmpty()) {
            row.report(problems, ProblemCode.BLANK_CELL, "key");
        } else if (SCHEMA.plannedKeys().contains(key)) {
            row.report(problems, ProblemCode.NOT_SUPPORTED_YET, "key", key);
        } else if (!SCHEMA.keyNames().contains(key) && !key.startsWith("x_")) {
            String known = String.join(", ", SCHEMA.keyNames());
            row.report(problems, ProblemCode.UNKNOWN_KEY, "key", key, known);
        } else if (rows.putIfAbsent(key, row) != null) {
            row.report(problems, ProblemCode.ID_TWICE, "key", key);
        }
    }

    private StudySettings settings(List<ConsentScopeText> tiers) {
        Wording title = new Wording(value("title_en"), value("title_fr"));
        AnalysisSettings analysis = new AnalysisSettings(
                value("region_set").isEmpty() ? DEFAULT_REGIONS : value("region_set"),
                parsed("timezone", ZoneId::of, ProblemCode.UNKNOWN_ZONE, DEFAULT_ZONE),
                parsed("seed", Long::valueOf, ProblemCode.NOT_AN_INTEGER, DEFAULT_SEED),
                word("answers_outside_wave", OutsideWaveRule::of, "count, exclude", OutsideWaveRule.COUNT));
        return new StudySettings(
                value("id"),
                title,
                kind(),
                new ReleaseSettings(value("funder"), word("reviewers", SettingsReader::reviewers, "1, 2", 0)),
                analysis,
                notice(tiers),
                new PageSettings(
                        linking(),
                        languages(),
                        Optional.of(value("joining"))
                                .filter(id -> !id.isEmpty())
                                .map(InstrumentId::new)));
    }

    private static Optional<Integer> reviewers(String written) {
        return switch (written) {
            case "1" -> Optional.of(1);
            case "2" -> Optional.of(2);
            default -> Optional.empty();
        };
    }

    private PrivacyNotice notice(List<ConsentScopeText> tiers) {
        return new PrivacyNotice(
                new PrivacyContact(value("privacy_officer"), value("privacy_contact")),
                new EthicsApproval(
                        new Wording(value("ethics_board_en"), value("ethics_board_fr")),
                        value("ethics_number"),
                        value("ethics_contact"),
                        day("ethics_expires")),
                new Retention(day("kept_until"), day("erasable_until")),
                exitAddress(),
                tiers);
    }

    private @Nullable LocalDate day(String key) {
        SheetRow row = rows.get(key);
        return row == null ? null : new RowFieldReader(row, problems).date("value");
    }

    /** Returns an address that a browser opens without running code. */
    private String exitAddress() {
        SheetRow row = rows.get("exit_address");
        if (row == null || !row.has("value")) {
            return PrivacyNotice.NEUTRAL_ADDRESS;
        }
        if (!row.get("value").startsWith("https://")) {
            row.report(problems, ProblemCode.NOT_ONE_OF, "value", row.get("value"), "https://…");
            return PrivacyNotice.NEUTRAL_ADDRESS;
        }
        return row.get("value");
    }

    private String value(String key) {
        SheetRow row = rows.get(key);
        return row == null ? "" : row.get("value");
    }

    private StudyKind kind() {
        String written = value("kind").toLowerCase(Locale.ROOT);
        SheetRow row = rows.get("kind");
        if (row != null && row.has("value") && !written.equals("evaluation") && !written.equals("research")) {
            row.report(problems, ProblemCode.NOT_ONE_OF, "value", written, "evaluation, research");
        }
        return written.equals("research") ? StudyKind.RESEARCH : StudyKind.EVALUATION;
    }

    private LinkingMethod linking() {
        return word("linking", LinkingMethod::of, "links, code", LinkingMethod.LINKS);
    }

    /** Returns the languages in the order of the study, which are always English and French. */
    private List<Language> languages() {
        SheetRow row = rows.get("languages");
        if (row == null || !row.has("value")) {
            return PageSettings.DEFAULT.languages();
        }
        List<String> words = List.of(row.get("value").split("[ ,;]+"));
        words.stream()
                .filter(word -> Language.of(word).isEmpty())
                .forEach(word -> row.report(problems, ProblemCode.NOT_SUPPORTED_YET, "value", word));
        List<Language> languages =
                words.stream().flatMap(word -> Language.of(word).stream()).toList();
        if (languages.size() != Language.values().length || !languages.containsAll(PageSettings.DEFAULT.languages())) {
            row.report(problems, ProblemCode.NOT_ONE_OF, "value", row.get("value"), "en fr, fr en");
            return PageSettings.DEFAULT.languages();
        }
        return languages;
    }

    private <T> T word(String key, Function<String, Optional<T>> reader, String allowed, T otherwise) {
        SheetRow row = rows.get(key);
        return row == null
                ? otherwise
                : new RowFieldReader(row, problems)
                        .oneOf("value", reader, allowed)
                        .orElse(otherwise);
    }

    private <T> T parsed(String key, Function<String, T> parser, ProblemCode code, T otherwise) {
        SheetRow row = rows.get(key);
        if (row == null || !row.has("value")) {
            return otherwise;
        }
        try {
            return parser.apply(row.get("value"));
        } catch (DateTimeException | NumberFormatException e) {
            row.report(problems, code, "value", row.get("value"));
            return otherwise;
        }
    }
}
