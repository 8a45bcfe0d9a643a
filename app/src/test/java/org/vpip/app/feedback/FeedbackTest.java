package org.vpip.app.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.participant.Invitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.FeedbackResponses;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.InvitedPerson;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.ServedStudy.OpeningState;
import org.vpip.app.study.StudyExport;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.AdjustableClock;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.gate.DisclosureGate;

/** Feedback about sessions on a real server and database: what is asked when, and what is left of those who answer. */
class FeedbackTest {
    @TempDir
    static Path folder = Path.of("");

    private static final AdjustableClock CLOCK = new AdjustableClock(Instant.parse("2026-11-15T20:00:00Z"));

    private static ConfigurableApplicationContext server;
    private static ServedStudy served = ServedStudy.NOTHING;

    /** Where a link, and whatever was written by it, can be found. */
    private static final List<String> TRACES = List.of(
            "feedback_link where response = ?", "response where participant = ?", "answer where participant = ?");

    @BeforeAll
    static void serve() throws IOException {
        OffsetDateTime now = OffsetDateTime.now(CLOCK);
        served = ReferenceStudyFixture.of(folder.resolve("study"), 3)
                .withSessions(List.of(
                        session("now", now.minusHours(1)),
                        session("few", now.minusHours(1)),
                        session("enough", now.minusHours(1)),
                        session("order", now.minusHours(2)),
                        session("last-day", now.minusDays(7).plusMinutes(10)),
                        session("over", now.minusDays(7).minusMinutes(1)),
                        session("coming", now.plusMinutes(10))))
                .served();
        server = WebServer.start(
                served,
                "jdbc:h2:file:" + folder.resolve("db/vpip"),
                0,
                Map.of("vpip.forget-unsent-every", "PT0.1S"),
                CLOCK);
        server.getBean(StudyFiles.class).replaceAll(StudyImport.read(folder.resolve("study")));
    }

    private static List<String> session(String id, OffsetDateTime end) {
        return List.of(id, end.toLocalDate().toString(), end.toString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Respondent respondent() {
        return new Respondent(WebServer.address(server), "192.0.2.9");
    }

    private static String page(String session) {
        FeedbackWindows rounds = server.getBean(FeedbackWindows.class);
        return rounds.all().stream()
                .filter(round -> round.subjectId().equals(session))
                .map(round -> "/f/" + rounds.address(round))
                .findFirst()
                .orElseThrow();
    }

    /** Opens the page of the session in that language, and begins. */
    private static VisitedPage begin(String session, String language) {
        return respondent().opens(page(session) + "?lang=" + language).goesNext();
    }

    /** Sends the whole questionnaire; gives the page that thanks for it. */
    private static VisitedPage answer(VisitedPage first, String takeAway) {
        Map<String, String> answers = Map.of(
                "sf_relevant", "4", "sf_clear", "4", "sf_safe", "4", "sf_learned", "4", "sf_take_away", takeAway);
        VisitedPage page = first;
        for (int number = 0; number < 6 && !page.isReview(); number++) {
            page = page.answersAsked(answers).skipsRest();
        }
        return page.submits();
    }

    @ParameterizedTest
    @CsvSource({
        "now,en,After the session",
        "now,fr,Après la rencontre",
        "last-day,en,After the session",
        "over,en,This questionnaire is closed",
        "over,fr,Ce questionnaire est fermé",
        "coming,en,Not open yet",
        "coming,fr,Pas encore ouvert"
    })
    void opensAtTheEndOfTheSessionForSevenDays(String session, String language, String heading) {
        VisitedPage page = respondent().opens(page(session) + "?lang=" + language);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(">" + heading + "</h1>").doesNotContain("<script>");
        boolean open = session.equals("now") || session.equals("last-day");
        assertThat(page.body().contains("id=\"next\"")).isEqualTo(open);
        VisitedPage begun = respondent().attacks(page(session), "go=next&lang=" + language);
        assertThat(begun.answerStatus()).isEqualTo(open ? 303 : 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "now | en | You can answer until November 22, 2026 at 2:00 p.m., Toronto time.",
                "now | fr | Vous pouvez répondre jusqu’au 22 novembre 2026 à 14 h 00, heure de Toronto.",
                "coming | en | It opens on November 15, 2026 at 3:10 p.m., Toronto time.",
                "coming | fr | Il ouvre le 15 novembre 2026 à 15 h 10, heure de Toronto."
            })
    void saysTheHourAtWhichItOpensAndCloses(String session, String language, String sentence) {
        VisitedPage page = respondent().opens(page(session) + "?lang=" + language);
        assertThat(Jsoup.parse(page.body()).select("main").text().replaceAll("[\\u00A0\\u202F]", " "))
                .contains(sentence);
    }

    @Test
    void aSessionWithoutAnEndIsAskedFromItsPlannedDay() {
        FeedbackWindow round = new FeedbackWindow(
                "s", served.study().instruments().get(0), null, Instant.parse("2026-03-15T04:00:00Z"));
        assertThat(round.state(Instant.parse("2026-03-15T03:59:59Z"))).isEqualTo(OpeningState.NOT_YET);
        assertThat(round.state(Instant.parse("2026-03-22T03:59:59Z"))).isEqualTo(OpeningState.OPEN);
        assertThat(round.state(Instant.parse("2026-03-22T04:00:00Z"))).isEqualTo(OpeningState.CLOSED);
    }

    @Test
    void isNeverAskedBehindAPersonalLink() {
        assertThat(server.getBean(InvitationIssuer.class).invite())
                .flatExtracting(InvitedPerson::invitations)
                .extracting(Invitation::instrument)
                .extracting(Object::toString)
                .containsOnly("reference");
    }

    @Test
    void keepsNoConnectionBetweenLinkAndAnswers() {
        VisitedPage first = begin("now", "fr");
        String link = first.path();
        assertThat(first.body()).contains("Vos réponses ne sont pas reliées à vous.");
        JdbcClient database = server.getBean(JdbcClient.class);
        String person = database.sql("select response from feedback_link where token_hash = ?")
                .param(new AccessToken(link.substring(3)).hash())
                .query(String.class)
                .single();
        VisitedPage saved = first.answers("sf_relevant", "4").saves();
        assertThat(TRACES)
                .allSatisfy(trace -> assertThat(count(trace, person)).as(trace).isPositive());
        VisitedPage sent = answer(saved.switchesTo("en"), "trace-of-mine");
        assertThat(sent.path()).isEqualTo("/f/thanks?lang=en");
        assertThat(respondent().opens("/f/thanks?lang=fr").body())
                .contains("data-state=\"received\"")
                .contains("Merci");
        assertThat(respondent().opens(link + "?lang=en").body()).contains("This link is used up");
        assertThat(first.goesNext().body()).contains("Ce lien a déjà servi");
        assertThat(TRACES)
                .allSatisfy(trace -> assertThat(count(trace, person)).as(trace).isZero());
        FeedbackResponses.FeedbackResponse kept = server.getBean(FeedbackResponses.class).submittedResponses().stream()
                .filter(one -> "trace-of-mine".equals(one.answers().get("sf_take_away")))
                .findFirst()
                .orElseThrow();
        assertThat(kept.answers())
                .isEqualTo(Map.of(
                        "sf_relevant",
                        "4",
                        "sf_clear",
                        "4",
                        "sf_safe",
                        "4",
                        "sf_learned",
                        "4",
                        "sf_take_away",
                        "trace-of-mine"));
    }

    @Test
    void sendsNothingBeforeTheReviewWasReached() {
        VisitedPage first = begin("last-day", "en");
        first.forges("screen", "review").goesNext();
        assertThat(respondent().opens(first.path()).body()).contains("Screen 1 of");
        assertThat(server.getBean(FeedbackResponses.class).submittedResponses())
                .extracting(FeedbackResponses.FeedbackResponse::session)
                .doesNotContain("last-day");
    }

    @Test
    void keepsNoTimeFinerThanTheDayEvenOfWhatWasOnlyBegun() {
        begin("now", "en");
        List<OffsetDateTime> begun = server.getBean(JdbcClient.class)
                .sql("select consented from response where wave = 'now'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list();
        assertThat(begun)
                .isNotEmpty()
                .allSatisfy(time -> assertThat(
                                time.atZoneSameInstant(served.study().zone()).toLocalTime())
                        .isEqualTo(java.time.LocalTime.MIDNIGHT));
    }

    @Test
    void asksForNoConsentAndHasNobodyToLeave() {
        VisitedPage first = begin("now", "en");
        String link = first.path();
        assertThat(first.body()).doesNotContain(link + "/consent").doesNotContain(link + "/leave");
        assertThat(respondent().opens(link + "/leave").status()).isEqualTo(404);
        assertThat(respondent().attacks(link + "/leave", "way=erase&sure=yes").status())
                .isEqualTo(404);
        respondent().attacks(link, "screen=consent&go=decline");
        assertThat(respondent().opens(link + "/consent").body())
                .contains("name=\"screen\"")
                .doesNotContain("tier-");
        JdbcClient database = server.getBean(JdbcClient.class);
        for (String table : List.of("consent", "departure")) {
            assertThat(database.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void forgetsWhatWasBegunAndNotSentWhenTheSessionIsClosed() throws Exception {
        begin("last-day", "en");
        begin("now", "en");
        assertThat(count("response where wave = ?", "last-day")).isPositive();
        CLOCK.move(Duration.ofMinutes(20));
        try {
            for (int tenth = 0; tenth < 300 && count("response where wave = ?", "last-day") > 0; tenth++) {
                Thread.sleep(100);
            }
        } finally {
            CLOCK.move(Duration.ofMinutes(-20));
        }
        assertThat(count("response where wave = ?", "last-day")).isZero();
        assertThat(count("feedback_link where session = ?", "last-day")).isZero();
        assertThat(count("response where wave = ?", "now")).isPositive();
    }

    private static long count(String from, String value) {
        return server.getBean(JdbcClient.class)
                .sql("select count(*) from " + from)
                .param(value)
                .query(Long.class)
                .single();
    }

    /** Kendall's count of pairs in order, of 60 answers sent one after the other: within four standard deviations of chance. */
    @Test
    void tellsNothingOfTheOrderInWhichPeopleAnswered() throws Exception {
        int people = 60;
        for (int i = 0; i < people; i++) {
            answer(begin("order", "en"), String.valueOf(i));
        }
        List<Integer> stored = server
                .getBean(JdbcClient.class)
                .sql("select answers from feedback where session = 'order'")
                .query(String.class)
                .list()
                .stream()
                .map(answers -> Integer.parseInt(answers.substring(answers.lastIndexOf('=') + 1)))
                .toList();
        assertThat(stored).hasSize(people);
        assertThat(Math.abs(deviation(stored))).isLessThan(4);
        List<Integer> exported = rows(folder.resolve("exported")).stream()
                .filter(row -> row.get("session").equals("order"))
                .map(row -> Integer.parseInt(row.get("sf_take_away")))
                .toList();
        assertThat(exported).hasSize(people);
        assertThat(Math.abs(deviation(exported))).isLessThan(4);
    }

    @Test
    void reportsMeansOfFiveAnswersAndNoWrittenText() throws Exception {
        for (int i = 0; i < 9; i++) {
            answer(begin(i < 4 ? "few" : "enough", "en"), "said-by-one");
        }
        Path out = folder.resolve("for-reports");
        server.getBean(StudyExport.class).write(out);
        LoadedStudy checked = LoadedStudy.read(out);
        assertThat(told(checked, Audience.RESEARCHER)).contains("few 4 4.0", "enough 5 4.0");
        for (Audience audience : List.of(Audience.LEAD, Audience.FUNDER, Audience.PUBLIC)) {
            assertThat(told(checked, audience)).contains("few - -", "enough 5 4.0");
        }
        Path reports = folder.resolve("reports");
        new ReportRun(List.of(Audience.values()), List.of(Language.ENGLISH))
                .write(checked, reports, ProgressListener.SILENT);
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("said-by-one");
            }
        }
    }

    private static List<String> told(LoadedStudy checked, Audience audience) {
        return new DisclosureGate(Set.of(), List.of(), KnownChoices.NONE, ProgressListener.SILENT)
                        .release(Evaluation.of(checked.study(), checked.plan()), audience)
                        .estimates(FeedbackDetails.class)
                        .stream()
                        .flatMap(estimate -> ((FeedbackDetails) estimate.details()).rows().stream())
                        .map(row -> row.session().orElseThrow().id() + " "
                                + (row.answers().isPresent() ? row.answers().getAsInt() : "-") + " "
                                + (row.mean().isPresent() ? row.mean().getAsDouble() : "-"))
                        .toList();
    }

    private static double deviation(List<Integer> order) {
        int n = order.size();
        int inOrder = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                inOrder += order.get(i) < order.get(j) ? 1 : 0;
            }
        }
        double expected = n * (n - 1) / 4.0;
        return (inOrder - expected) / Math.sqrt(n * (n - 1) * (2 * n + 5) / 72.0);
    }

    private static List<SheetRow> rows(Path out) throws IOException {
        server.getBean(StudyExport.class).write(out);
        LoadedStudy checked = LoadedStudy.read(out);
        assertThat(checked.problems()).isEmpty();
        Sheet sheet = SheetReader.read(out.resolve("data/feedback/session.csv"), "session.csv", new Problems())
                .get(0);
        assertThat(sheet.header().subList(0, 3)).containsExactly("response", "session", "date");
        List<String> ids = new ArrayList<>(
                sheet.rows().stream().map(row -> row.get("response")).toList());
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        return sheet.rows();
    }
}
