package org.vpip.app.selfcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ProgressListener;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.CodeParticipants;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyExport;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.HttpVisitor;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;

/** The seven elements on a real server and database, and what leaves it. */
class CodePagesTest {
    private static final List<String> ANSWERS = List.of("7", "Élisabethville", "9", "Zoé", "Saint-Jean", "03", "École");

    @TempDir
    static Path folder = Path.of("");

    private static ConfigurableApplicationContext server;
    private static ServedStudy served = ServedStudy.NOTHING;
    private static String page = "";

    @BeforeAll
    static void serve() throws IOException {
        served = ReferenceStudyFixture.of(folder.resolve("study"), 0)
                .linkedByCode()
                .served();
        server = WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        server.getBean(StudyFiles.class).replaceAll(StudyImport.read(folder.resolve("study")));
        List<CodePage> pages = server.getBean(CodePages.class).all();
        assertThat(pages).hasSize(1);
        page = "/c/" + pages.get(0).address();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpVisitor visitor() {
        return new HttpVisitor(WebServer.address(server), "192.0.2.7");
    }

    private static CodeParticipants people() {
        return server.getBean(CodeParticipants.class);
    }

    /** Every page of the code but the last sending, as a browser carries the fields along. */
    private static String[] filled(String ticket, String language, List<String> answers) {
        List<String> fields = new ArrayList<>(
                List.of("lang", language, "go", "next", "step", "7", "ticket", ticket, "parent", "mother"));
        for (int i = 0; i < answers.size(); i++) {
            fields.addAll(List.of("e" + (i + 1), answers.get(i)));
        }
        return fields.toArray(String[]::new);
    }

    private static String ticket() throws IOException, InterruptedException {
        return HttpVisitor.field(visitor().get(page), "ticket");
    }

    private static String link(String language, List<String> answers) throws Exception {
        HttpResponse<String> sent = visitor().post(page, filled(ticket(), language, answers));
        return "/s/" + HttpVisitor.location(sent).substring(page.length() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "en,'First, make your code',Your code: question 1 of 7,Keep this link",
        "fr,'D’abord, composez votre code',Votre code\u202F: question 1 de 7,Gardez ce lien"
    })
    void asksSevenThingsOneByOneAndShowsTheLinkToKeep(String language, String start, String first, String keep)
            throws Exception {
        HttpResponse<String> at = visitor().get(page + "?lang=" + language);
        assertThat(at.body()).contains(start).doesNotContain("nonym").doesNotContain("<script>");
        String ticket = HttpVisitor.field(at, "ticket");
        at = visitor().post(page, "lang", language, "go", "next", "step", "0", "ticket", ticket);
        assertThat(at.body()).contains(first).contains("name=\"e1\"").doesNotContain("name=\"e2\"");
        List<String> fields = new ArrayList<>(List.of("lang", language, "go", "next", "ticket", ticket));
        for (int step = 1; step <= 7; step++) {
            List<String> now = new ArrayList<>(fields);
            now.addAll(List.of("step", String.valueOf(step), "e" + step, ANSWERS.get(step - 1), "parent", "father"));
            fields.addAll(List.of("e" + step, ANSWERS.get(step - 1)));
            at = visitor().post(page, now.toArray(String[]::new));
        }
        assertThat(at.statusCode()).isEqualTo(303);
        HttpResponse<String> kept = visitor().get(HttpVisitor.location(at));
        assertThat(kept.body()).contains(keep).contains(WebServer.address(server) + "/s/" + ticket);
        assertThat(visitor().get("/s/" + ticket).body()).contains("lang=\"" + language + "-CA\"");
        String other = language.equals("en") ? "fr" : "en";
        assertThat(kept.body()).contains("href=\"?lang=" + other + "\"").contains("href=\"/s/" + ticket + "\"");
        assertThat(visitor().get(HttpVisitor.location(at) + "?lang=" + other).body())
                .contains("lang=\"" + other + "-CA\"")
                .contains("href=\"/s/" + ticket + "?lang=" + other + "\"");
    }

    @Test
    void keepsHashesOfTypedAnswersAndNothingElse() throws Exception {
        String one = link("en", ANSWERS);
        String other = link("fr", List.of("07", "e", "9+", "e", "st. Jean", "3", "ECOLE"));
        assertThat(one).isNotEqualTo(other);
        List<Map<String, String>> hashes = people().all().stream()
                .filter(person -> person.hashes().size() == 7)
                .filter(person -> person.parent().equals("mother"))
                .map(CodeParticipants.CodeParticipant::hashes)
                .distinct()
                .toList();
        assertThat(hashes).hasSize(1);
        assertThat(hashes.get(0).values())
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachElementMayBeLeftOut() throws Exception {
        int before = people().all().size();
        link("en", List.of());
        List<CodeParticipants.CodeParticipant> blank = people().all().stream()
                .filter(person -> person.hashes().isEmpty())
                .toList();
        assertThat(people().all()).hasSize(before + 1);
        assertThat(blank).hasSize(1);
        assertThat(blank.get(0).parent()).isEmpty();
    }

    @Test
    void enrolsOnePersonHoweverOftenTheLastPageIsSent() throws Exception {
        String ticket = ticket();
        int before = people().all().size();
        String first = HttpVisitor.location(visitor().post(page, filled(ticket, "en", ANSWERS)));
        assertThat(HttpVisitor.location(visitor().post(page, filled(ticket, "en", ANSWERS))))
                .isEqualTo(first);
        assertThat(people().all()).hasSize(before + 1);
        String stranger = HttpVisitor.location(visitor().post(page, filled(ticket, "en", List.of("8"))));
        assertThat(stranger).isNotEqualTo(first);
        assertThat(people().all()).hasSize(before + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "1,32,en,Write a number that this question allows",
        "1,32,fr,Écrivez un nombre que la question permet",
        "2,7,en,Write a letter or a word",
        "3,many,fr,Écrivez un nombre que la question permet",
        "5,Anna,en,Choose which parent you mean",
        "6,14,fr,Choisissez un mois"
    })
    void saysWhatToMendAndKeepsWhatWasTyped(int step, String typed, String language, String told) throws Exception {
        HttpResponse<String> mended = visitor()
                .post(page, "lang", language, "go", "next", "step", String.valueOf(step), "e" + step, typed, "e7", "B");
        assertThat(mended.statusCode()).isEqualTo(200);
        assertThat(mended.body()).contains(told).contains("name=\"e7\" value=\"B\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99", "x", "1e1", ""})
    void beginsWithTheFirstQuestionAfterAnOddStep(String step) throws Exception {
        HttpResponse<String> answer = visitor().post(page, "lang", "en", "go", "next", "step", step);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Your code: question 1 of 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "../../x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa<", ""})
    void givesALinkOfItsOwnForATicketThatIsNone(String ticket) throws Exception {
        HttpResponse<String> sent = visitor().post(page, filled(ticket, "en", List.of("7")));
        assertThat(sent.statusCode()).isEqualTo(303);
        String token = HttpVisitor.location(sent).substring(page.length() + 1);
        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        assertThat(visitor().get("/s/" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void asksAgainForAParentThatIsNone() throws Exception {
        HttpResponse<String> answer =
                visitor().post(page, "lang", "en", "go", "next", "step", "5", "e5", "Anna", "parent", "uncle");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Choose which parent you mean").doesNotContain("uncle");
    }

    @Test
    void showsMarkupThatWasTypedAsText() throws Exception {
        HttpResponse<String> answer = visitor().post(page, "lang", "en", "go", "next", "step", "1", "e1", "<script>");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("value=\"&lt;script&gt;\"").doesNotContain("<script>");
    }

    @Test
    void changesNothingOnAGetAndKnowsNoOtherPage() throws Exception {
        int before = people().all().size();
        visitor().get(page + "?go=next&step=7&e1=1");
        assertThat(people().all()).hasSize(before);
        assertThat(visitor().get("/c/nonsense?lang=fr").statusCode()).isEqualTo(404);
        assertThat(visitor().get(page + "/nonsense").statusCode()).isEqualTo(404);
        assertThat(List.copyOf(server.getBean(InvitationIssuer.class).invite().keySet()))
                .isEmpty();
    }

    @Test
    void exportsAStudyThatCanBeAnalysedWithTheHashesBesideIt() throws Exception {
        String link = link("fr", ANSWERS);
        answer(link);
        Path out = folder.resolve("exported");
        server.getBean(StudyExport.class).write(out);
        LoadedStudy checked = LoadedStudy.read(out);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.study().memberships().memberships()).hasSize(1);
        new ReportRun(List.of(Audience.RESEARCHER), List.of(Language.FRENCH))
                .write(checked, folder.resolve("results"), ProgressListener.SILENT);
        Sheet codes = SheetReader.read(out.resolve("data/codes.csv"), "codes.csv", new Problems())
                .get(0);
        assertThat(codes.header())
                .containsExactly(
                        "participant", "wave", "instrument", "parent", "e1", "e2", "e3", "e4", "e5", "e6", "e7");
        assertThat(codes.rows()).hasSize(1);
        assertThat(codes.rows().get(0).get("parent")).isEqualTo("mother");
        assertThat(codes.rows().get(0).get("participant")).matches("P-[0-9A-Z]{9}");
        assertThat(whole(out))
                .doesNotContain("Élisabethville")
                .doesNotContain(new AccessToken(link.substring(3)).hash());
        exportsItselfAgainWithoutDoubling(out);
    }

    private static void exportsItselfAgainWithoutDoubling(Path out) throws IOException {
        server.getBean(StudyFiles.class).replaceAll(StudyImport.read(out));
        Path again = folder.resolve("again");
        server.getBean(StudyExport.class).write(again);
        assertThat(whole(again)).isEqualTo(whole(out));
    }

    private static void answer(String link) throws IOException, InterruptedException {
        visitor().post(link, "screen", "consent", "go", "next", "lang", "fr");
        for (String screen : List.of("q1.0", "q11.0", "q21.0", "q31.0", "review")) {
            visitor().post(link, "screen", screen, "asked", "yes", "go", "next", "lang", "fr", "q1", "4");
        }
        assertThat(visitor().get(link).body()).contains("data-state=\"received\"");
    }

    private static String whole(Path folder) throws IOException {
        StringBuilder whole = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("EXPORT"))
                    .sorted()
                    .toList()) {
                whole.append(folder.relativize(file)).append('\n').append(Files.readString(file));
            }
        }
        return whole.toString();
    }
}
