package org.vpip.instruments.study.folder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Language;

/** A reader of people, responses and sessions. References must resolve, and ids must be unique. */
final class CollectedTablesReader {
    private final Optional<? extends Set<CommunityId>> communities;
    private final Optional<? extends Set<WaveId>> waves;
    private final Problems problems;

    /** @param communities and waves: empty when their sheet is missing */
    CollectedTablesReader(
            Optional<? extends Set<CommunityId>> communities,
            Optional<? extends Set<WaveId>> waves,
            Problems problems) {
        this.communities = communities;
        this.waves = waves;
        this.problems = problems;
    }

    /** @param attributes empty when their sheet is unreadable: then no column is called unknown */
    Memberships participants(Sheet sheet, Optional<List<Attribute>> attributes) {
        List<Attribute> known = attributes.orElse(List.of());
        List<String> columns =
                attributes.isPresent() ? known.stream().map(Attribute::id).toList() : sheet.header();
        List<Membership> people = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (RowFieldReader fields : TableColumns.PARTICIPANTS.and(columns).rows(sheet, problems)) {
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
            }
        }
        return new Memberships(people);
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
        return new Membership(
                id,
                community,
                fields.language("language"),
                joined,
                fields.date("left"),
                fields.date("withdrawn"),
                codes);
    }

    /** @param people empty when the sheet of participants is missing: then no person is called unknown */
    Responses responses(Map<Instrument, Sheet> tables, Optional<? extends Set<ParticipantId>> people) {
        List<Response> responses = new ArrayList<>();
        tables.forEach((instrument, sheet) -> readResponses(instrument, sheet, people, responses));
        return new Responses(responses);
    }

    private void readResponses(
            Instrument instrument,
            Sheet sheet,
            Optional<? extends Set<ParticipantId>> people,
            List<Response> responses) {
        List<Item> items = instrument.items().stream()
                .filter(item -> item.kind().isAnswered())
                .toList();
        Map<String, Integer> seen = new HashMap<>();
        TableColumns.RESPONSES
                .and(columns(items))
                .rows(sheet, problems)
                .forEach(fields ->
                        response(instrument.id(), items, fields, people, seen).ifPresent(responses::add));
    }

    private Optional<Response> response(
            InstrumentId instrument,
            List<Item> items,
            RowFieldReader fields,
            Optional<? extends Set<ParticipantId>> people,
            Map<String, Integer> seen) {
        ParticipantId participant = new ParticipantId(fields.text("participant"));
        WaveId wave = new WaveId(fields.text("wave"));
        boolean knownPerson = ReferenceValidation.isKnown(fields, "participant", participant, people);
        boolean knownWave = ReferenceValidation.isKnown(fields, "wave", wave, waves);
        fields.time("submitted");
        Language language = fields.language("language");
        OptionalDouble seconds = seconds(fields);
        Map<ItemId, Answer> answers = answers(fields, items);
        boolean complete = fields.row().has("participant") && fields.row().has("wave");
        Integer first = complete
                ? seen.putIfAbsent(participant + "\n" + wave, fields.row().number())
                : null;
        if (first != null) {
            fields.report(ProblemCode.RESPONSE_TWICE, "participant", participant, wave, first);
        }
        return first == null && knownPerson && knownWave
                ? Optional.of(new Response(participant, wave, instrument, language, seconds, answers))
                : Optional.empty();
    }

    private static OptionalDouble seconds(RowFieldReader fields) {
        String written = fields.text("duration_s");
        OptionalDouble seconds = Numeral.read(written);
        if (!written.isEmpty() && seconds.isEmpty()) {
            fields.report(ProblemCode.NOT_A_NUMBER, "duration_s", written);
        }
        return seconds;
    }

    static List<String> columns(List<Item> items) {
        return items.stream().map(item -> item.id().value()).toList();
    }

    static Map<ItemId, Answer> answers(RowFieldReader fields, List<Item> items) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : items) {
            String column = item.id().value();
            if (!fields.row().sheet().hasColumn(column)) {
                continue;
            }
            AnswerValidation reading = item.read(fields.text(column));
            if (reading instanceof AnswerValidation.RejectedAnswer refused) {
                fields.report(refused.code(), column, refused.arguments().toArray());
            } else if (reading instanceof AnswerValidation.AcceptedAnswer accepted) {
                answers.put(item.id(), accepted.answer());
            }
        }
        return answers;
    }

    List<Session> sessions(Sheet sheet) {
        List<Session> sessions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RowFieldReader fields : TableColumns.SESSIONS.rows(sheet, problems)) {
            String id = fields.required("id");
            if (!id.isEmpty() && !ids.add(id)) {
                fields.report(ProblemCode.ID_TWICE, "id", id);
            }
            CommunityId community = new CommunityId(fields.text("community"));
            ReferenceValidation.isKnown(fields, "community", community, communities);
            fields.required("planned");
            LocalDate planned = fields.date("planned");
            OffsetDateTime start = fields.time("start");
            OffsetDateTime end = fields.time("end");
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
