package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.DatabaseKind;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.storage.Withdrawals.LoggedWithdrawal;
import org.vpip.app.study.InvitationIssuer;
import org.vpip.app.study.NetworkStudyFixture;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/** Withdrawals that the staff of a study enter for people who telephone. */
class WithdrawCommandTest {
    private static final ParticipantId ADA = new ParticipantId("P-001");
    private static final String REGISTER = "data/registers/departures.csv";

    @TempDir
    private Path folder = Path.of("");

    private Path study = Path.of("");
    private ServedStudy served = ServedStudy.NOTHING;

    @BeforeEach
    void writeStudy() throws IOException {
        NetworkStudyFixture fixture = NetworkStudyFixture.of(folder.resolve("study"), 3);
        study = fixture.folder();
        served = fixture.served();
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(study)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(study.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"messages, P-001 receives no more messages", "questions, P-001 receives no more questions"})
    void aFolderGetsARowAndNoOtherChange(String kind, String message) throws IOException {
        Map<String, String> expected = texts();
        CommandRun run = CommandRun.run("withdraw", study, "P-001", "--kind", kind);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(message);
        Map<String, String> after = texts();
        assertThat(after.remove(REGISTER)).contains("P-001," + kind + ",20");
        assertThat(after).isEqualTo(expected);
        assertThat(CommandRun.run("check", study).status()).isZero();
    }

    @Test
    void erasingLeavesOnlyTheRowOfTheRegister() throws IOException {
        CommandRun.run("withdraw", study, "P-002", "--kind", "questions");
        CommandRun.run("withdraw", study, "P-001", "--kind", "messages");
        CommandRun run = CommandRun.run("withdraw", study, "P-001", "--kind", "everything", "--lang", "fr");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Toutes les données de P-001 sont effacées", "feuille des noms");
        Map<String, String> after = texts();
        assertThat(after.getOrDefault(REGISTER, "").lines().skip(1))
                .hasSize(2)
                .anyMatch(row -> row.startsWith("P-001,everything,"))
                .anyMatch(row -> row.startsWith("P-002,questions,"));
        after.remove(REGISTER);
        assertThat(after.values()).noneMatch(text -> text.contains("P-001") || text.contains("ada@example.org"));
        assertThat(after.get("data/ties.csv")).contains("P-002,P-003");
        assertThat(CommandRun.run("check", study).err()).isEmpty();
        assertThat(CommandRun.run("withdraw", study, "P-001", "--kind", "everything")
                        .status())
                .isZero();
        assertThat(texts().getOrDefault(REGISTER, "").lines()).hasSize(3);
    }

    @Test
    void aLaterWithdrawalNeverTakesAnEarlierOneBack() throws IOException {
        CommandRun.run("withdraw", study, "P-001", "--kind", "questions");
        Map<String, String> before = texts();
        CommandRun run = CommandRun.run("withdraw", study, "P-001", "--kind", "messages");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Nothing was changed");
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void anUnknownPersonIsAProblemWithAdvice() throws IOException {
        Map<String, String> before = texts();
        CommandRun english = CommandRun.run("withdraw", study, "p-001", "--kind", "everything");
        assertThat(english.status()).isEqualTo(1);
        assertThat(english.err()).contains("no participant “p-001”", "Check the pseudonym");
        CommandRun french = CommandRun.run("withdraw", study, "p-001", "--kind", "everything", "--lang", "fr");
        assertThat(french.err()).contains("Vérifiez le pseudonyme");
        assertThat(texts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "withdraw STUDY P-001",
                "withdraw STUDY P-001 --kind all",
                "withdraw nowhere P-001 --kind messages"
            })
    void wrongUseHasItsOwnStatus(String words) {
        String[] arguments = words.replace("STUDY", study.toString()).split(" ");
        assertThat(CommandRun.run((Object[]) arguments).status()).isEqualTo(2);
        assertThat(study.resolve(REGISTER)).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explainsItselfInBothLanguages(Language language) {
        String help =
                CommandRun.run("help", "withdraw", "--lang", language.code()).out();
        assertThat(help).contains("messages", "questions", "everything");
        assertThat(help).contains(language == Language.FRENCH ? "pseudonyme de la personne" : "pseudonym of the");
    }

    private String serve(DatabaseKind kind) throws Exception {
        String address = kind.create(folder);
        StudyServer.RunningServer running = new StudyServer(served, study, address, 0).start();
        assertThat(running.administration().invite()).hasSize(3);
        running.context().close();
        return address;
    }

    private static void read(String address, Consumer<ConfigurableApplicationContext> reading) {
        try (ConfigurableApplicationContext context = WebServer.startDatabaseOnly(address)) {
            reading.accept(context);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDatabaseFollowsAndLogsEachWithdrawal(DatabaseKind kind) throws Exception {
        String address = serve(kind);
        CommandRun unknown = CommandRun.run("withdraw", address, "P-009", "--kind", "messages");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("no participant “P-009”");
        for (String extent : new String[] {"messages", "questions", "messages"}) {
            assertThat(CommandRun.run("withdraw", address, "P-001", "--kind", extent)
                            .status())
                    .as(extent)
                    .isZero();
        }
        read(address, context -> {
            Withdrawals withdrawals = context.getBean(Withdrawals.class);
            assertThat(withdrawals.find(ADA)).hasValue(WithdrawalType.STOP);
            assertThat(withdrawals.logged())
                    .extracting(LoggedWithdrawal::person, LoggedWithdrawal::kind)
                    .containsExactly(tuple(ADA, WithdrawalType.NO_REMINDERS), tuple(ADA, WithdrawalType.STOP));
        });
        StudyServer.RunningServer running = new StudyServer(served, study, address, 0).start();
        assertThat(running.context().getBean(InvitationIssuer.class).invite())
                .extracting(invited -> invited.participant().value())
                .containsExactlyInAnyOrder("P-002", "P-003");
        running.context().close();
    }

    @Test
    void aRunningServerForgetsWhomAnotherProgramErases() throws Exception {
        String address = DatabaseKind.POSTGRES.create(folder);
        Map<String, Object> settings = Map.of("vpip.forget-erased-every", "PT0.2S");
        StudyServer.RunningServer running = new StudyServer(served, study, address, 0, settings).start();
        assertThat(served.study().memberships().ids()).contains(ADA);
        CommandRun.run("withdraw", address, "P-001", "--kind", "everything");
        Instant end = Instant.now().plusSeconds(30);
        while (served.study().memberships().ids().contains(ADA) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(served.study().memberships().ids())
                .extracting(ParticipantId::value)
                .containsExactlyInAnyOrder("P-002", "P-003");
        assertThat(served.study().instruments()).isNotEmpty();
        running.context().close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDatabaseErasesAndNamesTheStaleExports(DatabaseKind kind) throws Exception {
        String address = serve(kind);
        Path before = folder.resolve("before");
        assertThat(CommandRun.run("export", address, "--out", before).status()).isZero();
        CommandRun run = CommandRun.run("withdraw", address, "P-001", "--kind", "everything");
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains(Files.readString(before.resolve("EXPORT")).strip());
        study = folder.resolve("after");
        assertThat(CommandRun.run("export", address, "--out", study).status()).isZero();
        assertThat(texts().values()).noneMatch(text -> text.contains("P-001") || text.contains("ada@example.org"));
        assertThat(texts().get("data/participants.csv")).contains("P-002", "P-003");
        read(
                address,
                context -> assertThat(context.getBean(Withdrawals.class).logged())
                        .extracting(LoggedWithdrawal::person, LoggedWithdrawal::kind)
                        .containsExactly(tuple(ADA, WithdrawalType.ERASE)));
    }
}
