package org.vpip.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.change.PooledChangeMethod;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.theme.ThemesMethod;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.engagement.Attendance;
import org.vpip.instruments.engagement.AttendanceRecord;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Initiative;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessageContent;
import org.vpip.instruments.engagement.activity.MessagePurpose;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.response.WaveRole;
import org.vpip.instruments.study.Population;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** Compares the least number of people that each method declares with the smallest sample that gives it a value. */
class MinimumPeopleTest {
    private static final WaveId T2 = new WaveId("t2");
    private static final int STUDIES_OF_A_SIZE = 60;
    private static final List<String> SECTORS = List.of("even", "odd");

    static List<PlanMethod> methods() {
        return Methods.ALL.methods();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void declaresTheSmallestSampleThatHasAValue(PlanMethod method) {
        int minimum = method.declaration().minimumPeople();
        OptionalInt smallest = IntStream.rangeClosed(1, minimum + 2)
                .boxed()
                .flatMap(people -> IntStream.range(0, STUDIES_OF_A_SIZE)
                        .mapToObj(number -> study(method, people, new Random(1_000L * people + number))))
                .flatMap(study -> sampleSizes(method, study))
                .mapToInt(Integer::intValue)
                .min();
        assertThat(smallest).as(method.id()).hasValue(minimum);
    }

    private static Stream<Integer> sampleSizes(PlanMethod method, Study study) {
        EvaluationRequest request = new EvaluationRequest(subject(method), List.of(), new StudySample(study));
        return method.evaluate(request).stream()
                .flatMap(finding -> finding instanceof Estimate estimate ? Stream.of(estimate) : Stream.empty())
                .map(estimate -> estimate.sample().used());
    }

    private static FindingSubject subject(PlanMethod method) {
        MethodDeclaration declared = method.declaration();
        String source = Stream.of(
                        "scale:s",
                        "item:v1_whom",
                        "network:advice",
                        "agreement:worry",
                        "engagement:sessions",
                        "engagement:online",
                        "engagement:regions")
                .filter(written -> method.accepts(SubjectFixture.source(written), study(method, 1, new Random(1))))
                .findFirst()
                .orElseThrow();
        WaveId[] waves = declared.acceptsWaves(0)
                ? new WaveId[0]
                : declared.acceptsWaves(1)
                        ? new WaveId[] {T0}
                        : declared.acceptsWaves(2) ? new WaveId[] {T0, T1} : new WaveId[] {T0, T1, T2};
        boolean counts = declared.has(MethodParameter.CHOICES);
        String asked = method instanceof ThemesMethod ? "item:why" : source;
        String parameter = declared.parameters().stream()
                .map(known -> " " + known + "=" + example(known))
                .collect(Collectors.joining());
        String written = declared.id() + (declared.comparesGroups() ? "(sector)" : "") + parameter;
        return SubjectFixture.subject(counts ? "item:a" : asked, written, Subgroup.EVERYBODY, waves);
    }

    private static String example(MethodParameter parameter) {
        return switch (parameter) {
            case CHOICES -> "4 5";
            case RELIABILITY -> "0.8";
            case RETROSPECTIVE -> "s";
            case COMPARISON -> "sector=odd";
        };
    }

    /** Builds a study of so many people whose answers, ties, meetings and messages are random. */
    private static Study study(PlanMethod method, int people, Random random) {
        StudyBuilder builder = StudyBuilder.aStudy()
                .withWave(T2, WaveRole.FOLLOWUP, LocalDate.of(2026, 12, 1))
                .withParallelForms();
        List<String> ids = IntStream.range(0, people).mapToObj(i -> "p" + i).toList();
        if (method instanceof PooledChangeMethod) {
            return ofCommunities(builder, ids, random);
        }
        for (String id : ids) {
            builder.withMember(id, random.nextInt(4) == 0 ? "" : SECTORS.get(random.nextInt(2)));
        }
        for (WaveId wave : List.of(T0, T1)) {
            builder.withRoster(
                    wave,
                    ids.stream()
                            .map(id -> id + (random.nextInt(5) == 0 ? "=NO" : "=YES"))
                            .collect(Collectors.joining(" ")));
            addTies(builder, ids, wave, random);
            ids.forEach(id -> addAnswers(builder, id, wave, random));
        }
        ids.forEach(id -> addAnswers(builder, id, T2, random));
        return withRegions(builder.withEngagement(engagement(ids, random)).build());
    }

    /** Builds a study of three communities of about the same size, all of whose members answer. */
    private static Study ofCommunities(StudyBuilder builder, List<String> ids, Random random) {
        for (String id : ids) {
            builder.withMember(id, new CommunityId("c" + ids.indexOf(id) % 3));
            for (WaveId wave : List.of(T0, T1)) {
                builder.withAnswers(id, wave, rating(random), rating(random), rating(random));
            }
        }
        return builder.build();
    }

    private static void addTies(StudyBuilder builder, List<String> ids, WaveId wave, Random random) {
        int density = 1 + random.nextInt(3);
        for (String from : ids) {
            for (String to : ids) {
                if (!from.equals(to) && random.nextInt(4) < density) {
                    builder.withTies(wave, from + ">" + to, random.nextBoolean());
                }
            }
        }
    }

    private static void addAnswers(StudyBuilder builder, String id, WaveId wave, Random random) {
        if (random.nextInt(6) > 0) {
            Language language = random.nextBoolean() ? Language.ENGLISH : Language.FRENCH;
            builder.withAnswers(language, id, wave, rating(random), rating(random), rating(random));
            builder.withOpenAnswer(id, wave, "words", "").withThemes(id, wave, "A", random.nextBoolean() ? "x" : "y");
            String worry = rating(random);
            boolean formA = (id.charAt(1) % 2 == 0) == wave.equals(T0);
            String whom = random.nextBoolean() ? "police" : "none";
            builder.withCaseAnswers(
                    id, wave, formA ? worry : "", formA ? rating(random) : "", formA ? "" : worry, whom);
        }
    }

    private static String rating(Random random) {
        return String.valueOf(1 + random.nextInt(5));
    }

    private static Engagement engagement(List<String> ids, Random random) {
        List<Session> sessions = new ArrayList<>();
        List<AttendanceRecord> attended = new ArrayList<>();
        for (int month = 2; month <= 3; month++) {
            String session = "m" + month;
            OffsetDateTime start = OffsetDateTime.parse("2026-0" + month + "-01T12:00:00Z");
            boolean held = random.nextInt(3) > 0;
            sessions.add(new Session(
                    session,
                    COMMUNITY,
                    "meeting",
                    start.toLocalDate(),
                    held ? start : null,
                    null,
                    OptionalInt.empty()));
            ids.stream()
                    .filter(id -> held && random.nextBoolean())
                    .forEach(id -> attended.add(
                            new AttendanceRecord(session, new ParticipantId(id), 600 + random.nextInt(3_000))));
        }
        return new Engagement(
                new Attendance(sessions, attended, List.of("m2", "m3"), 0),
                List.of(log(ids, random)),
                List.of(new MessagePurpose("advice", Wording.same("Advice"))),
                List.of(new Initiative("i", "even")),
                List.of());
    }

    private static ActivityLog log(List<String> ids, Random random) {
        List<Posting> postings = new ArrayList<>();
        for (String id : ids) {
            if (random.nextBoolean()) {
                MessageContent content = new MessageContent(random.nextBoolean(), "advice", List.of());
                int thread = postings.size();
                postings.add(new Posting("general", thread, 0, id, thread, "", content));
            }
        }
        return new ActivityLog(
                Set.copyOf(ids),
                List.of("general"),
                postings,
                List.of(),
                List.of(),
                Set.of(ActivityAspect.POSTS, ActivityAspect.QUESTIONS),
                List.of());
    }

    private static Study withRegions(Study study) {
        StudyDesign design = study.design();
        List<Region> regions = SECTORS.stream()
                .map(code -> new Region(
                        "",
                        code,
                        Wording.same(code),
                        "",
                        new Population(
                                OptionalLong.of(10), LocalDate.of(2026, 1, 1).toString(), ""),
                        Optional.of(ZoneOffset.UTC)))
                .toList();
        StudyDesign regional = new StudyDesign(
                design.settings(),
                design.communities(),
                design.waves(),
                design.attributes(),
                design.instruments(),
                regions,
                design.plan());
        return new Study(regional, study.data(), study.consents(), study.themes());
    }
}
