package org.vpip.analysis;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.instrument.Answer;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Description;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.OrderRule;
import org.vpip.instruments.instrument.Reading;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.response.Codes;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Participant;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Participants;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.ExpertKey;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyKind;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RelationId;
import org.vpip.instruments.tie.RosterEntry;
import org.vpip.instruments.tie.RosterEntry.Answered;
import org.vpip.instruments.tie.Tie;
import org.vpip.instruments.tie.TieRating;
import org.vpip.instruments.tie.Ties;
import org.vpip.instruments.wording.Wording;

/**
 * A study in a few lines: one community c, waves t0 and t1, a questionnaire q with the items a, b and c (1 to 5, c
 * reversed) that make the scale s, the relation advice, and three cases of which the questionnaire v asks worry (1 to 5) and whom
 * (several of police, health, school, or none).
 */
public final class StudyFixture {
    public static final CommunityId COMMUNITY = new CommunityId("c");
    public static final WaveId T0 = new WaveId("t0");
    public static final WaveId T1 = new WaveId("t1");
    public static final ScaleId SCALE = new ScaleId("s");
    public static final Relation ADVICE = new Relation(new RelationId("advice"), true);
    private static final List<String> ITEMS = List.of("a", "b", "c");

    private final List<Participant> people = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private Engagement engagement = Engagement.NONE;
    private final List<Tie> blank = new ArrayList<>();
    private final List<RosterEntry> roster = new ArrayList<>();
    private Relation relation = ADVICE;
    private final List<ExpertKey.Entry> key = new ArrayList<>();
    private final List<SelfGeneratedCode> codes = new ArrayList<>();
    private final List<Codes.Decision> decisions = new ArrayList<>();
    private final List<SessionFeedback> feedback = new ArrayList<>();
    private List<OrderRule> forms = List.of();

    public StudyFixture person(String id, String sector) {
        Map<String, String> attributes = sector.isEmpty() ? Map.of() : Map.of("sector", sector);
        people.add(new Participant(new ParticipantId(id), COMMUNITY, null, null, null, null, attributes));
        return this;
    }

    public StudyFixture withdrawn(String id) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        people.add(new Participant(new ParticipantId(id), COMMUNITY, null, null, null, day, Map.of()));
        return this;
    }

    /** Answers to a, b and c as a file holds them. */
    public StudyFixture answers(String id, WaveId wave, String... raw) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < raw.length; i++) {
            Reading reading = item(ITEMS.get(i)).read(raw[i]);
            answers.put(new ItemId(ITEMS.get(i)), ((Reading.Accepted) reading).answer());
        }
        responses.add(new Response(new ParticipantId(id), wave, new InstrumentId("q"), null, answers));
        return this;
    }

    /** Answers to v1_worry, v2_worry, v3_worry, then v1_whom, v2_whom, v3_whom; blank for none. */
    public StudyFixture judges(String id, WaveId wave, String... raw) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        List<Item> items = cases().items();
        for (int i = 0; i < raw.length; i++) {
            if (!raw[i].isEmpty()) {
                Reading reading = items.get(i).read(raw[i]);
                answers.put(items.get(i).id(), ((Reading.Accepted) reading).answer());
            }
        }
        responses.add(new Response(new ParticipantId(id), wave, new InstrumentId("v"), null, answers));
        return this;
    }

    private Instrument cases() {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            items.add(item("v" + i + "_worry"));
        }
        List<Choice> services = new ArrayList<>();
        for (String name : List.of("police", "health", "school", "none")) {
            services.add(new Choice(name, Wording.same(name)));
        }
        for (int i = 1; i <= 3; i++) {
            ItemId id = new ItemId("v" + i + "_whom");
            items.add(new Item(
                    id,
                    ItemKind.SELECT_MULTIPLE,
                    Wording.same("Whom"),
                    Wording.NONE,
                    new ChoiceList("services", services),
                    false));
        }
        return new Instrument(
                new InstrumentId("v"),
                "1",
                Wording.same("V"),
                List.of(new Section("", Wording.NONE, false, items)),
                List.of(),
                Description.NONE,
                List.of(),
                forms,
                List.of());
    }

    /** Ties written "1>2 2>1". */
    public StudyFixture ties(WaveId wave, String arrows) {
        for (String arrow : arrows.split(" ")) {
            String[] ends = arrow.split(">");
            ties.add(Tie.plain(wave, COMMUNITY, new ParticipantId(ends[0]), new ParticipantId(ends[1]), relation.id()));
        }
        return this;
    }

    /** Ties with whether the two know each other through the community, written "1>2=yes". */
    public StudyFixture credited(WaveId wave, String arrows) {
        for (String arrow : arrows.split(" ")) {
            String[] parts = arrow.split("[>=]");
            TieRating rating = new TieRating(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.of(parts[2].equals("yes")));
            ties.add(new Tie(
                    wave, COMMUNITY, new ParticipantId(parts[0]), new ParticipantId(parts[1]), relation.id(), rating));
        }
        return this;
    }

    /** Pairs that were left blank, written "1>2". */
    public StudyFixture blank(WaveId wave, String arrows) {
        for (String arrow : arrows.split(" ")) {
            String[] ends = arrow.split(">");
            blank.add(
                    Tie.plain(wave, COMMUNITY, new ParticipantId(ends[0]), new ParticipantId(ends[1]), relation.id()));
        }
        return this;
    }

    /** What experts say of v1_worry and so on, of that wave or, without one, of all. */
    public StudyFixture key(String item, @Nullable WaveId wave, String... names) {
        key.add(new ExpertKey.Entry(new InstrumentId("v"), new ItemId(item), new Answer.Chosen(List.of(names)), wave));
        return this;
    }

    /** A code of seven signs, one an element; {@code -} for one left out. */
    public StudyFixture code(String id, WaveId wave, String signs) {
        codes.add(code(new ParticipantId(id), wave, signs));
        return this;
    }

    public static SelfGeneratedCode code(ParticipantId id, WaveId wave, String signs) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (int i = 0; i < signs.length(); i++) {
            if (signs.charAt(i) != '-') {
                elements.put(SelfGeneratedCode.ELEMENTS.get(i), signs.substring(i, i + 1));
            }
        }
        return new SelfGeneratedCode(id, wave, "q", elements);
    }

    public StudyFixture decided(String later, String earlier, boolean same) {
        decisions.add(new Codes.Decision(new ParticipantId(later), new ParticipantId(earlier), same));
        return this;
    }

    /** Cases 1 and 2 are form A, case 3 is form B. */
    public StudyFixture withForms() {
        forms = List.of(form("v1", "A"), form("v2", "A"), form("v3", "B"));
        return this;
    }

    private static OrderRule form(String group, String form) {
        return new OrderRule(group, OrderRule.Kind.PARALLEL_FORM, "cases", form);
    }

    /** What nobody in particular answered to a, b and c about a session. */
    public StudyFixture feedback(String session, String... raw) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < raw.length; i++) {
            Reading reading = item(ITEMS.get(i)).read(raw[i]);
            answers.put(new ItemId(ITEMS.get(i)), ((Reading.Accepted) reading).answer());
        }
        feedback.add(new SessionFeedback(new InstrumentId("q"), session, answers));
        return this;
    }

    public StudyFixture engagement(Engagement known) {
        engagement = known;
        return this;
    }

    public StudyFixture undirected() {
        relation = new Relation(ADVICE.id(), false);
        return this;
    }

    /** Roster of a wave written "1=YES 2=NO". */
    public StudyFixture roster(WaveId wave, String entries) {
        for (String entry : entries.split(" ")) {
            String[] parts = entry.split("=");
            roster.add(new RosterEntry(wave, COMMUNITY, new ParticipantId(parts[0]), Answered.valueOf(parts[1])));
        }
        return this;
    }

    public Relation relation() {
        return relation;
    }

    public Study study() {
        return study(Sheet.of("plan/indicators.csv", "indicators", List.of(), List.of()));
    }

    public Study study(Sheet plan) {
        return new Study(
                new StudySettings(
                        "fixture", Wording.same("Fixture"), StudyKind.EVALUATION, "", "", ZoneId.of("UTC"), 7),
                List.of(new Community(COMMUNITY, Wording.same("C"), "", "", OptionalInt.empty())),
                List.of(wave(T0, WaveRole.BASELINE, 1), wave(T1, WaveRole.POST, 6)),
                List.of(new Attribute("sector", Wording.same("Sector"), null, false)),
                List.of(instrument(), cases()),
                new Participants(people),
                new Responses(responses),
                new Ties(ties.isEmpty() ? List.of() : List.of(relation), ties, blank, roster),
                engagement,
                List.of(),
                plan,
                new ExpertKey(ExpertKey.NONE.sheet(), key),
                new Codes(codes, decisions),
                feedback,
                "hash");
    }

    private static Wave wave(WaveId id, WaveRole role, int month) {
        return new Wave(id, null, Wording.same(id.value()), role, LocalDate.of(2026, month, 1), null, Set.of());
    }

    private static Instrument instrument() {
        List<Item> items = ITEMS.stream().map(StudyFixture::item).toList();
        Scale scale = new Scale(
                SCALE,
                Wording.same("S"),
                items.stream().map(Item::id).toList(),
                Set.of(new ItemId("c")),
                2,
                Direction.UP,
                1,
                5);
        return new Instrument(
                new InstrumentId("q"),
                "1",
                Wording.same("Q"),
                List.of(new Section("", Wording.NONE, false, items)),
                List.of(scale));
    }

    private static Item item(String id) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            choices.add(new Choice(String.valueOf(i), Wording.same(String.valueOf(i))));
        }
        ChoiceList list = new ChoiceList("five", choices);
        return new Item(new ItemId(id), ItemKind.SELECT_ONE, Wording.same(id), Wording.NONE, list, false);
    }
}
