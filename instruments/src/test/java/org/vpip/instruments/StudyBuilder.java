package org.vpip.instruments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.rule.OrderRule;
import org.vpip.instruments.response.CodedTheme;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveDates;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;
import org.vpip.instruments.study.AnalysisSettings;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.ExpertKey;
import org.vpip.instruments.study.PlanSheets;
import org.vpip.instruments.study.ReceivedData;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.ThemeCoding;
import org.vpip.instruments.study.answer.Recodes;
import org.vpip.instruments.study.context.ReportContext;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RelationId;
import org.vpip.instruments.tie.RosterEntry;
import org.vpip.instruments.tie.RosterEntry.NetworkAnswerStatus;
import org.vpip.instruments.tie.Tie;
import org.vpip.instruments.tie.TieRating;
import org.vpip.instruments.tie.Ties;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * A study in a few lines: one community c, waves t0 and t1, the relation advice, and the questionnaires q and v of
 * {@link ExampleInstruments}.
 */
public final class StudyBuilder {
    public static final CommunityId COMMUNITY = new CommunityId("c");
    public static final WaveId T0 = new WaveId("t0");
    public static final WaveId T1 = new WaveId("t1");
    public static final ScaleId SCALE = new ScaleId("s");
    private static final Relation ADVICE = new Relation(new RelationId("advice"), true);

    private final List<Community> communities = new ArrayList<>(List.of(community(COMMUNITY)));
    private final List<Wave> waves = new ArrayList<>();
    private final List<Membership> members = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Tie> blankTies = new ArrayList<>();
    private final List<RosterEntry> roster = new ArrayList<>();
    private final List<ExpertKey.ExpertAnswer> expertAnswers = new ArrayList<>();
    private final List<SelfGeneratedCode> codes = new ArrayList<>();
    private final List<SelfGeneratedCodes.CodeReviewDecision> decisions = new ArrayList<>();
    private final List<SessionFeedback> feedback = new ArrayList<>();
    private final List<CodedTheme> themes = new ArrayList<>();
    private Engagement engagement = Engagement.NONE;
    private Relation relation = ADVICE;
    private List<OrderRule> forms = List.of();

    private StudyBuilder() {}

    public static StudyBuilder aStudy() {
        return new StudyBuilder()
                .withWave(T0, WaveRole.BASELINE, LocalDate.of(2026, 1, 1))
                .withWave(T1, WaveRole.POST, LocalDate.of(2026, 6, 1));
    }

    public StudyBuilder withWave(WaveId id, WaveRole role, LocalDate opens) {
        waves.add(new Wave(id, null, Wording.same(id.value()), role, new WaveDates(opens, null, null), Set.of()));
        return this;
    }

    /** @param sector blank for none */
    public StudyBuilder withMember(String id, String sector) {
        return withMember(id, COMMUNITY, sector);
    }

    public StudyBuilder withMember(String id, CommunityId community) {
        return withMember(id, community, "");
    }

    /** @param sector blank for none */
    public StudyBuilder withMember(String id, CommunityId community, String sector) {
        Map<String, String> attributes = sector.isEmpty() ? Map.of() : Map.of("sector", sector);
        members.add(new Membership(new ParticipantId(id), community, null, null, null, null, attributes));
        return this;
    }

    /** Adds a community to the one that every study has. */
    public StudyBuilder withCommunity(CommunityId id) {
        communities.add(community(id));
        return this;
    }

    private static Community community(CommunityId id) {
        return new Community(id, Wording.same(id.value().toUpperCase(Locale.ROOT)), "", "", OptionalInt.empty());
    }

    public StudyBuilder withWithdrawnMember(String id) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        members.add(new Membership(new ParticipantId(id), COMMUNITY, null, null, null, day, Map.of()));
        return this;
    }

    /** Adds answers to a, b and c as a file holds them. */
    public StudyBuilder withAnswers(String id, WaveId wave, String... raw) {
        Instrument asked = ExampleInstruments.scale();
        return withResponse(id, wave, asked, ExampleInstruments.answers(asked, raw));
    }

    /** Adds answers to a, b and c in a language. */
    public StudyBuilder withAnswers(Language language, String id, WaveId wave, String... raw) {
        Instrument asked = ExampleInstruments.scale();
        responses.add(new Response(
                new ParticipantId(id), wave, asked.id(), language, ExampleInstruments.answers(asked, raw)));
        return this;
    }

    /** Adds answers to v1_worry, v2_worry, v3_worry, then v1_whom, v2_whom, v3_whom; a blank leaves its item out. */
    public StudyBuilder withCaseAnswers(String id, WaveId wave, String... raw) {
        Instrument asked = ExampleInstruments.cases(forms);
        Map<ItemId, Answer> answers = ExampleInstruments.answers(asked, raw);
        answers.values().removeIf(Answer.MissingAnswer.class::isInstance);
        return withResponse(id, wave, asked, answers);
    }

    /** Adds an answer to why, and to why_quote (blank for none). */
    public StudyBuilder withOpenAnswer(String id, WaveId wave, String text, String quote) {
        Instrument asked = ExampleInstruments.open();
        return withResponse(id, wave, asked, ExampleInstruments.answers(asked, text, quote));
    }

    /** Adds the themes that a coder gave to an answer to why. */
    public StudyBuilder withThemes(String id, WaveId wave, String coder, String... given) {
        for (String theme : given) {
            themes.add(new CodedTheme(
                    new ParticipantId(id), wave, new InstrumentId("o"), new ItemId("why"), coder, theme));
        }
        return this;
    }

    private StudyBuilder withResponse(String id, WaveId wave, Instrument asked, Map<ItemId, Answer> answers) {
        responses.add(new Response(new ParticipantId(id), wave, asked.id(), null, answers));
        return this;
    }

    /** Adds ties written "1>2 2>1". */
    public StudyBuilder withTies(WaveId wave, String arrows) {
        return withTies(ties, wave, arrows, TieRating.NONE);
    }

    /** Adds ties, written "1>2", that came about through the community or not. */
    public StudyBuilder withTies(WaveId wave, String arrows, boolean throughCommunity) {
        TieRating rating = new TieRating(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(throughCommunity));
        return withTies(ties, wave, arrows, rating);
    }

    /** Adds pairs without an answer, written "1>2". */
    public StudyBuilder withBlankTies(WaveId wave, String arrows) {
        return withTies(blankTies, wave, arrows, TieRating.NONE);
    }

    private StudyBuilder withTies(List<Tie> into, WaveId wave, String arrows, TieRating rating) {
        for (String arrow : arrows.split(" ")) {
            String[] ends = arrow.split(">");
            into.add(new Tie(
                    wave, COMMUNITY, new ParticipantId(ends[0]), new ParticipantId(ends[1]), relation.id(), rating));
        }
        return this;
    }

    public StudyBuilder withUndirectedTies() {
        relation = new Relation(ADVICE.id(), false);
        return this;
    }

    /** Adds the roster of a wave, written "1=YES 2=NO". */
    public StudyBuilder withRoster(WaveId wave, String entries) {
        for (String entry : entries.split(" ")) {
            String[] parts = entry.split("=");
            roster.add(new RosterEntry(
                    wave, COMMUNITY, new ParticipantId(parts[0]), NetworkAnswerStatus.valueOf(parts[1])));
        }
        return this;
    }

    /** @param wave null for all */
    public StudyBuilder withExpertAnswer(String item, @Nullable WaveId wave, String... names) {
        expertAnswers.add(new ExpertKey.ExpertAnswer(
                new InstrumentId("v"), new ItemId(item), new Answer.ChoiceAnswer(List.of(names)), wave));
        return this;
    }

    /** Adds a code of seven characters, one an element; {@code -} for one without an answer. */
    public StudyBuilder withCode(String id, WaveId wave, String characters) {
        codes.add(selfGeneratedCode(new ParticipantId(id), wave, characters));
        return this;
    }

    public static SelfGeneratedCode selfGeneratedCode(ParticipantId id, WaveId wave, String characters) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (int i = 0; i < characters.length(); i++) {
            if (characters.charAt(i) != '-') {
                elements.put(SelfGeneratedCode.ELEMENTS.get(i), characters.substring(i, i + 1));
            }
        }
        return new SelfGeneratedCode(id, wave, "q", elements);
    }

    public StudyBuilder withDecision(String later, String earlier, boolean same) {
        decisions.add(
                new SelfGeneratedCodes.CodeReviewDecision(new ParticipantId(later), new ParticipantId(earlier), same));
        return this;
    }

    /** Makes cases 1 and 2 form A, and case 3 form B. */
    public StudyBuilder withParallelForms() {
        forms = List.of(form("v1", "A"), form("v2", "A"), form("v3", "B"));
        return this;
    }

    private static OrderRule form(String group, String form) {
        return new OrderRule(group, OrderRule.OrderRuleKind.PARALLEL_FORM, "cases", form);
    }

    /** Adds anonymous answers to a, b and c about a session. */
    public StudyBuilder withFeedback(String session, String... raw) {
        Instrument asked = ExampleInstruments.scale();
        feedback.add(new SessionFeedback(asked.id(), session, ExampleInstruments.answers(asked, raw)));
        return this;
    }

    public StudyBuilder withEngagement(Engagement known) {
        engagement = known;
        return this;
    }

    public Relation relation() {
        return relation;
    }

    public Study build() {
        return build(PlanSheets.NONE.indicators());
    }

    public Study build(Sheet plan) {
        StudyDesign design = new StudyDesign(
                StudySettings.of("fixture", Wording.same("Fixture"), new AnalysisSettings("", ZoneId.of("UTC"), 7)),
                communities,
                waves,
                List.of(new Attribute("sector", Wording.same("Sector"), null, false, "")),
                instruments(),
                List.of(),
                new PlanSheets(
                        plan, new ExpertKey(ExpertKey.NONE.sheet(), expertAnswers), Recodes.NONE, ReportContext.NONE));
        Study study = new Study(
                design,
                new CollectedData(
                        new Memberships(members),
                        new Responses(responses),
                        new Ties(ties.isEmpty() ? List.of() : List.of(relation), ties, blankTies, roster),
                        engagement,
                        new SelfGeneratedCodes(codes, decisions),
                        feedback,
                        new ReceivedData(List.of(), List.of(), List.of(), "hash")));
        return study.withThemes(new ThemeCoding(themes, Optional.empty()));
    }

    private List<Instrument> instruments() {
        Instrument open = ExampleInstruments.open();
        List<Instrument> all = List.of(ExampleInstruments.scale(), ExampleInstruments.cases(forms), open);
        boolean asked =
                responses.stream().anyMatch(response -> response.instrument().equals(open.id()));
        return asked ? all : all.subList(0, 2);
    }
}
