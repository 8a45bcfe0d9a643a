package org.vpip.instruments.study.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveDates;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.ThemeCoding;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.study.table.YesNoCell;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.xlsform.instrument.ChoicesSheetReader;

/** A reader of the set-up of a study: study, communities, waves, attributes and choices. */
final class SetupReader {
    private final StudyFolder folder;
    private final Problems problems;
    private final Optional<Map<String, ChoiceList>> lists;

    SetupReader(StudyFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.lists = lists(folder, problems);
    }

    StudySettings settings() {
        return SettingsReader.read(folder.requiredTable("study.csv"), folder.table("consent.csv"), problems);
    }

    /** Returns the communities; empty when the sheet or its ids are missing: then no community is called unknown. */
    Optional<List<Community>> communities() {
        return folder.requiredTable("communities.csv").flatMap(sheet -> {
            List<Community> communities = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (RowFieldReader fields : TableColumns.COMMUNITIES.rows(sheet, problems)) {
                fields.checkLength("id", LengthLimit.COMMUNITY);
                communities.add(new Community(
                        new CommunityId(newId(fields, ids)),
                        fields.label(),
                        fields.text("programme"),
                        fields.text("family"),
                        fields.count("sessions_per_year")));
            }
            return sheet.hasColumn("id") ? Optional.of(communities) : Optional.empty();
        });
    }

    private static String newId(RowFieldReader fields, Set<String> ids) {
        String id = fields.required("id");
        if (!id.isEmpty() && !ids.add(id)) {
            fields.report(ProblemCode.ID_TWICE, "id", id);
        }
        return id;
    }

    Optional<List<Wave>> waves(Optional<List<Community>> communities, Set<InstrumentId> instruments) {
        return folder.requiredTable("waves.csv").flatMap(sheet -> {
            Set<String> ids = new HashSet<>();
            List<Wave> waves = TableColumns.WAVES.rows(sheet, problems).stream()
                    .map(fields -> wave(fields, ids, communities, instruments))
                    .toList();
            return sheet.hasColumn("id") ? Optional.of(waves) : Optional.empty();
        });
    }

    private Wave wave(
            RowFieldReader fields,
            Set<String> ids,
            Optional<List<Community>> communities,
            Set<InstrumentId> instruments) {
        fields.checkLength("id", LengthLimit.WAVE);
        String id = newId(fields, ids);
        fields.required("role");
        fields.required("opens");
        WaveRole role = fields.oneOf("role", WaveRole::of, "baseline, baseline2, post, followup")
                .orElse(WaveRole.BASELINE);
        LocalDate opens = fields.date("opens");
        LocalDate closes = closingDay(fields, opens);
        return new Wave(
                new WaveId(id),
                community(fields, communities),
                fields.label(),
                role,
                new WaveDates(opens == null ? LocalDate.EPOCH : opens, closes, census(fields, closes)),
                asked(fields, instruments));
    }

    /** Returns the last day; null if it lies before the first one, so that no answer is compared with it. */
    private static @Nullable LocalDate closingDay(RowFieldReader fields, @Nullable LocalDate opens) {
        LocalDate closes = fields.date("closes");
        if (opens != null && closes != null && closes.isBefore(opens)) {
            fields.report(ProblemCode.CLOSES_BEFORE_OPENS, "closes", closes, opens);
            return null;
        }
        return closes;
    }

    /** Returns the census day; a list of contacts as of a day after the last answer is a mistake in one of the dates. */
    private static @Nullable LocalDate census(RowFieldReader fields, @Nullable LocalDate closes) {
        LocalDate census = fields.date("census");
        if (census != null && closes != null && census.isAfter(closes)) {
            fields.report(ProblemCode.CENSUS_AFTER_CLOSING, "census", census, closes);
        }
        return census;
    }

    private static @Nullable CommunityId community(RowFieldReader fields, Optional<List<Community>> communities) {
        if (fields.text("community").isEmpty()) {
            return null;
        }
        CommunityId id = new CommunityId(fields.text("community"));
        ReferenceValidation.isKnown(
                fields,
                "community",
                id,
                communities.map(all -> all.stream().map(Community::id).toList()));
        return id;
    }

    private static Set<InstrumentId> asked(RowFieldReader fields, Set<InstrumentId> instruments) {
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

    /** Returns the attributes; empty when the sheet is unreadable: then no column of people is unknown. */
    Optional<List<Attribute>> attributes() {
        Optional<Sheet> table = folder.table("attributes.csv");
        if (table.isEmpty()) {
            return folder.isDamaged("attributes.csv") ? Optional.empty() : Optional.of(List.of());
        }
        Sheet sheet = table.get();
        Set<String> ids = new HashSet<>();
        List<Attribute> attributes = TableColumns.ATTRIBUTES.rows(sheet, problems).stream()
                .map(fields -> attribute(fields, ids))
                .toList();
        return sheet.hasColumn("id") ? Optional.of(attributes) : Optional.empty();
    }

    /** Returns the lists; empty when the sheet is unreadable: then no list is called unknown. */
    private static Optional<Map<String, ChoiceList>> lists(StudyFolder folder, Problems problems) {
        Optional<Sheet> choices = folder.table("choices.csv");
        if (choices.isEmpty()) {
            return folder.isDamaged("choices.csv") ? Optional.empty() : Optional.of(Map.of());
        }
        return ChoicesSheetReader.read(choices.get(), Language.ENGLISH, problems);
    }

    /** Returns the list of themes of open answers, if there is one. */
    Optional<ChoiceList> codebook() {
        return lists.map(known -> known.get(ThemeCoding.CODEBOOK));
    }

    private Attribute attribute(RowFieldReader fields, Set<String> ids) {
        String id = newId(fields, ids);
        if (TableColumns.isContact(id)) {
            fields.report(ProblemCode.CONTACT_COLUMN, "id", id);
        }
        String list = fields.text("list");
        if (!list.isEmpty() && lists.isPresent() && !lists.get().containsKey(list)) {
            String known = String.join(", ", lists.get().keySet());
            fields.report(ProblemCode.UNKNOWN_CHOICE_LIST, "list", list, known);
        }
        boolean sensitive =
                fields.oneOf("sensitive", YesNoCell::read, "yes, no").orElse(false);
        return new Attribute(
                id,
                fields.label(),
                lists.map(known -> known.get(list)).orElse(null),
                sensitive,
                fields.text("purpose"));
    }
}
