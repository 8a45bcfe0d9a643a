package org.vpip.app.selfcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.CodeParticipants;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.ReferenceStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.StudyExport;
import org.vpip.app.study.StudyImport;
import org.vpip.app.web.Respondent;
import org.vpip.app.web.VisitedPage;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;

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

    private static Respondent respondent() {
        return new Respondent(WebServer.address(server), "192.0.2.7");
    }

    private static VisitedPage start(String language) {
        return respondent().opens(page + "?lang=" + language);
    }

    private static CodeParticipants people() {
        return server.getBean(CodeParticipants.class);
    }

    /** Gives the page of that element, with those answers to the elements before. */
    private static VisitedPage element(VisitedPage start, int element, List<String> answers) {
        VisitedPage page = start.goesNext();
        for (int step = 1; step < element; step++) {
            page = answered(page, step, answers).goesNext();
        }
        return page;
    }

    private static VisitedPage answered(VisitedPage page, int step, List<String> answers) {
        if (step > answers.size()) {
            return page;
        }
        VisitedPage filled = page.answers("e" + step, answers.get(step - 1));
        return filled.asks("parent") ? filled.answers("parent", "mother") : filled;
    }

    /** Every page of the code but the last sending. */
    private static VisitedPage filled(VisitedPage start, List<String> answers) {
        return answered(element(start, 7, answers), 7, answers);
    }

    private static String link(VisitedPage filled) {
        return "/s/" + filled.goesNext().path().substring(page.length() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "en,'First, make your code',Your code: question 1 of 7,Keep this link",
        "fr,'D’abord, composez votre code',Votre code\u202F: question 1 de 7,Gardez ce lien"
    })
    void asksSevenThingsOneByOneAndShowsTheLinkToKeep(String language, String start, String first, String keep) {
        VisitedPage at = start(language);
        assertThat(at.body()).contains(start).doesNotContain("nonym").doesNotContain("<script>");
        String ticket = at.hidden("ticket");
        at = at.goesNext();
        assertThat(at.body()).contains(first).contains("name=\"e1\"").doesNotContain("name=\"e2\"");
        for (int step = 1; step <= 7; step++) {
            at = answered(at, step, ANSWERS).goesNext();
        }
        assertThat(at.answerStatus()).isEqualTo(303);
        assertThat(at.body()).contains(keep).contains(WebServer.address(server) + "/s/" + ticket);
        assertThat(respondent().opens("/s/" + ticket).body()).contains("lang=\"" + language + "-CA\"");
        String other = language.equals("en") ? "fr" : "en";
        assertThat(at.body()).contains("href=\"?lang=" + other + "\"").contains("href=\"/s/" + ticket + "\"");
        assertThat(respondent().opens(at.path() + "?lang=" + other).body())
                .contains("lang=\"" + other + "-CA\"")
                .contains("href=\"/s/" + ticket + "?lang=" + other + "\"");
    }

    @Test
    void keepsHashesOfTypedAnswersAndNothingElse() {
        String one = link(filled(start("en"), ANSWERS));
        List<String> typedLater = List.of("07", "e", "9+", "e", "st. Jean", "03", "ECOLE");
        String other = link(filled(start("fr"), typedLater).forges("e6", "3"));
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
    void eachElementMayBeLeftOut() {
        int before = people().all().size();
        link(filled(start("en"), List.of()));
        List<CodeParticipants.CodeParticipant> blank = people().all().stream()
                .filter(person -> person.hashes().isEmpty())
                .toList();
        assertThat(people().all()).hasSize(before + 1);
        assertThat(blank).hasSize(1);
        assertThat(blank.get(0).parent()).isEmpty();
    }

    @Test
    void enrolsOnePersonHoweverOftenTheLastPageIsSent() {
        VisitedPage start = start("en");
        int before = people().all().size();
        VisitedPage filled = filled(start, ANSWERS);
        String first = filled.goesNext().path();
        assertThat(filled.goesNext().path()).isEqualTo(first);
        assertThat(people().all()).hasSize(before + 1);
        VisitedPage stranger = filled(start, List.of("8"));
        assertThat(stranger.hidden("ticket")).isEqualTo(filled.hidden("ticket"));
        assertThat(stranger.goesNext().path()).isNotEqualTo(first);
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
    void saysWhatToMendAndKeepsWhatWasTyped(int step, String typed, String language, String told) {
        VisitedPage at = filled(start(language), List.of()).answers("e7", "B");
        for (int back = 7; back > step; back--) {
            at = at.goesBack();
        }
        VisitedPage mended = at.forges("e" + step, typed).goesNext();
        assertThat(mended.answerStatus()).isEqualTo(200);
        assertThat(mended.body()).contains(told).contains("name=\"e7\" value=\"B\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99", "x", "1e1", ""})
    void beginsWithTheFirstQuestionAfterAnOddStep(String step) {
        VisitedPage answer = start("en").forges("step", step).goesNext();
        assertThat(answer.answerStatus()).isEqualTo(200);
        assertThat(answer.body()).contains("Your code: question 1 of 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "../../x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa<", ""})
    void givesALinkOfItsOwnForATicketThatIsNone(String ticket) {
        VisitedPage sent =
                filled(start("en"), List.of("7")).forges("ticket", ticket).goesNext();
        assertThat(sent.answerStatus()).isEqualTo(303);
        String token = sent.path().substring(page.length() + 1);
        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        assertThat(respondent().opens("/s/" + token).status()).isEqualTo(200);
    }

    @Test
    void asksAgainForAParentThatIsNone() {
        VisitedPage answer = element(start("en"), 5, List.of())
                .answers("e5", "Anna")
                .forges("parent", "uncle")
                .goesNext();
        assertThat(answer.answerStatus()).isEqualTo(200);
        assertThat(answer.body()).contains("Choose which parent you mean").doesNotContain("uncle");
    }

    @Test
    void showsMarkupThatWasTypedAsText() {
        VisitedPage answer =
                element(start("en"), 1, List.of()).answers("e1", "<script>").goesNext();
        assertThat(answer.answerStatus()).isEqualTo(200);
        assertThat(answer.body()).contains("value=\"&lt;script&gt;\"").doesNotContain("<script>");
    }

    @Test
    void changesNothingOnAGetAndKnowsNoOtherPage() {
        int before = people().all().size();
        respondent().opens(page + "?go=next&step=7&e1=1");
        assertThat(people().all()).hasSize(before);
        assertThat(respondent().opens("/c/nonsense?lang=fr").status()).isEqualTo(404);
        assertThat(respondent().opens(page + "/nonsense").status()).isEqualTo(404);
        assertThat(server.getBean(InvitationIssuer.class).invite()).isEmpty();
    }

    @Test
    void exportsAStudyThatCanBeAnalysedWithTheHashesBesideIt() throws Exception {
        String link = link(filled(start("fr"), ANSWERS));
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

    private static void answer(String link) {
        VisitedPage page = respondent().opens(link).consents().answers("q1", "4");
        for (int screen = 0; screen < 4; screen++) {
            page = page.skipsRest();
        }
        page.submits();
        assertThat(respondent().opens(link).body()).contains("data-state=\"received\"");
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
