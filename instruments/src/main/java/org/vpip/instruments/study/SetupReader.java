package org.vpip.instruments.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vpip.instruments.format.ChoicesSheet;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** Reads how a study is set up: study, communities, waves, attributes and choices. */
final class SetupReader {
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("America/Toronto");
    private static final long DEFAULT_SEED = 20200914;
    private static final Set<String> KEYS = Set.of(
            "id",
            "title_en",
            "title_fr",
            "kind",
            "funder",
            "region_set",
            "timezone",
            "seed",
            "ethics_number",
            "ethics_expires");

    private final StudyFolder folder;
    private final Problems problems;

    SetupReader(StudyFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    StudySettings settings() {
        Map<String, Row> rows = new HashMap<>();
        Optional<Sheet> table = folder.requiredTable("study.csv");
        table.ifPresent(sheet -> {
            TableColumns.STUDY.check(sheet, problems);
            sheet.rows().forEach(row -> keep(row, rows));
            for (String key : List.of("id", "title_en", "title_fr", "kind")) {
                if (!rows.containsKey(key)) {
                    problems.add(ProblemCode.MISSING_KEY, sheet.place(null), key);
                }
            }
        });
        Wording title = new Wording(value(rows, "title_en"), value(rows, "title_fr"));
        return new StudySettings(value(rows, "id"), title, kind(rows), value(rows, "funder"), zone(rows), seed(rows));
    }

    private void keep(Row row, Map<String, Row> rows) {
        String key = row.get("key");
        if (!KEYS.contains(key) && !key.startsWith("x_")) {
            row.report(
                    problems,
                    ProblemCode.UNKNOWN_KEY,
                    "key",
                    key,
                    String.join(", ", KEYS.stream().sorted().toList()));
        }
        if (rows.putIfAbsent(key, row) != null) {
            row.report(problems, ProblemCode.ID_TWICE, "key", key);
        }
    }

    private static String value(Map<String, Row> rows, String key) {
        Row row = rows.get(key);
        return row == null ? "" : row.get("value");
    }

    private StudyKind kind(Map<String, Row> rows) {
        String written = value(rows, "kind").toLowerCase(Locale.ROOT);
        Row row = rows.get("kind");
        if (row != null && !written.equals("evaluation") && !written.equals("research")) {
            row.report(problems, ProblemCode.NOT_ONE_OF, "value", written, "evaluation, research");
        }
        return written.equals("research") ? StudyKind.RESEARCH : StudyKind.EVALUATION;
    }

    private ZoneId zone(Map<String, Row> rows) {
        Row row = rows.get("timezone");
        if (row == null || !row.has("value")) {
            return DEFAULT_ZONE;
        }
        try {
            return ZoneId.of(row.get("value"));
        } catch (DateTimeException e) {
            row.report(problems, ProblemCode.UNKNOWN_ZONE, "value", row.get("value"));
            return DEFAULT_ZONE;
        }
    }

    private long seed(Map<String, Row> rows) {
        Row row = rows.get("seed");
        if (row == null || !row.has("value")) {
            return DEFAULT_SEED;
        }
        try {
            return Long.parseLong(row.get("value"));
        } catch (NumberFormatException e) {
            row.report(problems, ProblemCode.NOT_AN_INTEGER, "value", row.get("value"));
            return DEFAULT_SEED;
        }
    }

    /** Empty, rather than a list, when the sheet is missing: then no community is called unknown. */
    Optional<List<Community>> communities() {
        return folder.requiredTable("communities.csv").map(sheet -> {
            TableColumns.COMMUNITIES.check(sheet, problems);
            List<Community> communities = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Row row : sheet.rows()) {
                Fields fields = new Fields(row, problems);
                communities.add(new Community(
                        new CommunityId(newId(fields, ids)),
                        fields.label(),
                        fields.text("programme"),
                        fields.text("family"),
                        sessionsPerYear(fields)));
            }
            return communities;
        });
    }

    private static OptionalInt sessionsPerYear(Fields fields) {
        String written = fields.text("sessions_per_year");
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        if (written.matches("\\d{1,4}")) {
            return OptionalInt.of(Integer.parseInt(written));
        }
        fields.report(ProblemCode.NOT_AN_INTEGER, "sessions_per_year", written);
        return OptionalInt.empty();
    }

    private static String newId(Fields fields, Set<String> ids) {
        String id = fields.required("id");
        if (!id.isEmpty() && !ids.add(id)) {
            fields.report(ProblemCode.ID_TWICE, "id", id);
        }
        return id;
    }

    Optional<List<Wave>> waves(Optional<List<Community>> communities, Set<InstrumentId> instruments) {
        return folder.requiredTable("waves.csv").map(sheet -> {
            TableColumns.WAVES.check(sheet, problems);
            List<Wave> waves = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Row row : sheet.rows()) {
                waves.add(wave(new Fields(row, problems), ids, communities, instruments));
            }
            return waves;
        });
    }

    private Wave wave(
            Fields fields, Set<String> ids, Optional<List<Community>> communities, Set<InstrumentId> instruments) {
        String id = newId(fields, ids);
        fields.required("role");
        fields.required("opens");
        WaveRole role = fields.oneOf("role", WaveRole::of, "baseline, baseline2, post, followup")
                .orElse(WaveRole.BASELINE);
        LocalDate opens = fields.date("opens");
        LocalDate closes = fields.date("closes");
        fields.date("census");
        if (opens != null && closes != null && closes.isBefore(opens)) {
            fields.report(ProblemCode.CLOSES_BEFORE_OPENS, "closes", closes, opens);
        }
        return new Wave(
                new WaveId(id),
                community(fields, communities),
                fields.label(),
                role,
                opens == null ? LocalDate.EPOCH : opens,
                closes,
                asked(fields, instruments));
    }

    private static @org.jspecify.annotations.Nullable CommunityId community(
            Fields fields, Optional<List<Community>> communities) {
        if (fields.text("community").isEmpty()) {
            return null;
        }
        CommunityId id = new CommunityId(fields.text("community"));
        References.known(
                fields,
                "community",
                id,
                communities.map(all -> all.stream().map(Community::id).toList()));
        return id;
    }

    private static Set<InstrumentId> asked(Fields fields, Set<InstrumentId> instruments) {
        Set<InstrumentId> asked = new LinkedHashSet<>();
        for (String name : fields.text("instruments").split("[ ,;]+")) {
            InstrumentId id = new InstrumentId(name);
            if (!name.isEmpty() && !instruments.contains(id)) {
                fields.report(ProblemCode.UNKNOWN_INSTRUMENT, "instruments", name);
            } else if (!name.isEmpty()) {
                asked.add(id);
            }
        }
        return asked;
    }

    List<Attribute> attributes() {
        Map<String, ChoiceList> lists = folder.table("choices.csv")
                .map(sheet -> ChoicesSheet.read(sheet, Language.ENGLISH, problems))
                .orElse(Map.of());
        Optional<Sheet> table = folder.table("attributes.csv");
        if (table.isEmpty()) {
            return List.of();
        }
        TableColumns.ATTRIBUTES.check(table.get(), problems);
        List<Attribute> attributes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row row : table.get().rows()) {
            attributes.add(attribute(new Fields(row, problems), ids, lists));
        }
        return attributes;
    }

    private static Attribute attribute(Fields fields, Set<String> ids, Map<String, ChoiceList> lists) {
        String id = newId(fields, ids);
        if (TableColumns.isContact(id)) {
            fields.report(ProblemCode.CONTACT_COLUMN, "id", id);
        }
        String list = fields.text("list");
        if (!list.isEmpty() && !lists.containsKey(list)) {
            fields.report(ProblemCode.UNKNOWN_CHOICE_LIST, "list", list, String.join(", ", lists.keySet()));
        }
        boolean sensitive = fields.oneOf("sensitive", YesNo::read, "yes, no").orElse(false);
        return new Attribute(id, fields.label(), lists.get(list), sensitive);
    }
}
