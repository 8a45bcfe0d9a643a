package org.vpip.instruments.study.folder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SubmissionTime;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.answer.AnswerReader;
import org.vpip.instruments.study.answer.Recodes;
import org.vpip.instruments.study.answer.ResponseDateCheck;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Language;

/** A reader of people, responses and sessions. References must resolve, and ids must be unique. */
final class CollectedTablesReader {
    private final Optional<? extends Set<CommunityId>> communities;
    private final Optional<? extends Set<WaveId>> waves;
    private final ZoneId zone;
    private final Problems problems;

    /**
     * @param communities and waves: empty when their sheet is missing
     * @param zone of a time without an offset
     */
    CollectedTablesReader(
            Optional<? extends Set<CommunityId>> communities,
            Optional<? extends Set<WaveId>> waves,
            ZoneId zone,
            Problems problems) {
        this.communities = communities;
        this.waves = waves;
        this.zone = zone;
        this.problems = problems;
    }

    /** @param attributes empty when their sheet is unreadable: then no column is called unknown */
    Memberships participants(Sheet sheet, Optional<List<Attribute>> attributes) {
        List<Attribute> known = attributes.orElse(List.of());
        List<String> columns =
                attributes.isPresent() ? known.stream().map(Attribute::id).toList() : sheet.header();
        List<Membership> people = new ArrayList<>();
        Map<String, String> written = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (RowFieldReader fields : TableColumns.PARTICIPANTS.and(columns).rows(sheet, problems)) {
            fields.checkLength("participant", LengthLimit.PARTICIPANT);
            String id = fields.required("participant");
            CommunityId community = new CommunityId(fields.text("community"));
            ReferenceValidation.isKnown(fields, "community", community, communities);
            Membership person = participant(fields, new ParticipantId(id), community, known);
            Integer first = id.isEmpty()
                    ? null
                    : seen.putIfAbsent(id + "\n" + community, fields.row().number());
            if (first != null) {
                fields.report(ProblemCode.PARTICIPANT_TWICE, "participant", id, first);
            } else if (!id.isEmpty()) {
                people.add(person);
                String alike = alike(id);
                String other = written.putIfAbsent(alike, id);
                if (other != null && !other.equals(id)) {
                    fields.report(ProblemCode.ID_NEARLY_TWICE, "participant", id, other);
                }
            }
        }
        return new Memberships(people);
    }

    /** Returns a code without spaces and regardless of case. */
    private static String alike(String id) {
        return id.replaceAll("[\\s\\u00A0\\u202F]+", "").toLowerCase(Locale.ROOT);
    }

    private static Membership participant(
            RowFieldReader fields, ParticipantId id, CommunityId community, List<Attribute> attributes) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            String code = fields.text(attribute.id());
            ChoiceList choices = attribute.choices();
            if (!code.isEmpty() && choices != null && choices.named(code).isEmpty()) {
                fields.report(ProblemCode.UNKNOWN_CODE, attribute.id(), code, choices.name());
            } else if (!code.isEmpty()) {
                codes.put(attribute.id(), code);
            }
        }
        LocalDate joined = fields.date("joined");
        LocalDate left = fields.date("left");
        if (joined != null && left != null && left.isBefore(joined)) {
            fields.report(ProblemCode.LEFT_BEFORE_JOINED, "left", left, joined);
        }
        return new Membership(
                id, community, fields.language("language"), joined, left, fields.date("withdrawn"), codes);
    }

    /** @param people empty when the sheet of participants is missing: then no person is called unknown */
    Responses responses(
            Map<Instrument, Sheet> tables,
            Recodes recodes,
            Optional<? extends Set<ParticipantId>> people,
            ResponseDateCheck dates) {
        List<Response> responses = new ArrayList<>();
        tables.forEach((instrument, sheet) -> readResponses(
                instrument.id(), new AnswerReader(instrument, recodes), sheet, people, (fields, response) -> {
                    dates.check(fields, response);
                    responses.add(response);
                }));
        return new Responses(responses);
    }

    private void readResponses(
            InstrumentId instrument,
            AnswerReader reader,
            Sheet sheet,
            Optional<? extends Set<ParticipantId>> people,
            BiConsumer<RowFieldReader, Response> read) {
        Map<String, Integer> seen = new HashMap<>();
        TableColumns.RESPONSES
                .and(reader.columns())
                .rows(sheet, problems)
                .forEach(fields -> response(instrument, reader, fields, people, seen)
                        .ifPresent(response -> read.accept(fields, response)));
    }

    private Optional<Response> response(
            InstrumentId instrument,
            AnswerReader reader,
            RowFieldReader fields,
            Optional<? extends Set<ParticipantId>> people,
            Map<String, Integer> seen) {
        ParticipantId participant = new ParticipantId(fields.text("participant"));
        WaveId wave = new WaveId(fields.text("wave"));
        boolean knownPerson = ReferenceValidation.isKnown(fields, "participant", participant, people);
        boolean knownWave = ReferenceValidation.isKnown(fields, "wave", wave, waves);
        OffsetDateTime submitted = fields.timeOrDay("submitted", zone);
        Language language = fields.language("language");
        SubmissionTime sent = new SubmissionTime(submitted == null ? null : submitted.toInstant(), seconds(fields));
        Map<ItemId, Answer> answers = reader.read(fields, submitted);
        boolean complete = fields.row().has("participant") && fields.row().has("wave");
        Integer first = complete
                ? seen.putIfAbsent(participant + "\n" + wave, fields.row().number())
                : null;
        if (first != null) {
            fields.report(ProblemCode.RESPONSE_TWICE, "participant", participant, wave, first);
        }
        return first == null && knownPerson && knownWave
                ? Optional.of(
                        new Response(participant, wave, instrument, fields.text("version"), language, sent, answers))
                : Optional.empty();
    }

    private static OptionalDouble seconds(RowFieldReader fields) {
        String written = fields.text("duration_s");
        OptionalDouble seconds = Numeral.read(written);
        if (!written.isEmpty() && seconds.isEmpty()) {
            fields.report(ProblemCode.NOT_A_NUMBER, "duration_s", written);
        } else if (seconds.orElse(0) < 0) {
            fields.report(ProblemCode.BELOW_ZERO, "duration_s", written);
        }
        return seconds;
    }

    List<Session> sessions(Sheet sheet) {
        List<Session> sessions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RowFieldReader fields : TableColumns.SESSIONS.rows(sheet, problems)) {
            fields.checkLength("id", LengthLimit.SESSION);
            String id = fields.required("id");
            if (!id.isEmpty() && !ids.add(id)) {
                fields.report(ProblemCode.ID_TWICE, "id", id);
            }
            CommunityId community = new CommunityId(fields.text("community"));
            ReferenceValidation.isKnown(fields, "community", community, communities);
            fields.required("planned");
            LocalDate planned = fields.date("planned");
            OffsetDateTime start = fields.time("start", zone);
            OffsetDateTime end = fields.time("end", zone);
            if (start != null && end != null && end.isBefore(start)) {
                fields.report(ProblemCode.SESSION_ENDS_BEFORE_START, "end", end, start);
            }
            sessions.add(new Session(
                    id,
                    community,
                    fields.required("kind"),
                    planned == null ? LocalDate.EPOCH : planned,
                    start,
                    end,
                    fields.count("cases")));
        }
        return sessions;
    }
}
