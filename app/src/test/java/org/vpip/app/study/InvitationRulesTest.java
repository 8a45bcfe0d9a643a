package org.vpip.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.ConsentRegister;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.consent.Consent;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;
import org.vpip.sample.ReferenceStudy;

/** The consent matrix of links and letters: who is invited after which decision, in the folder or in the database. */
class InvitationRulesTest {
    private static final String PERSON = "R-000001";
    private static final Set<String> EVERYBODY = Set.of("R-000000", PERSON, "R-000002");
    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2019-06-01T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private Study study(String register, String rows) throws IOException {
        new ReferenceStudy(3).write(folder);
        Path file = folder.resolve("data/registers").resolve(register + ".csv");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, rows);
        Problems problems = new Problems();
        Study study = StudyReader.read(folder, problems);
        assertThat(problems.list()).isEmpty();
        return study;
    }

    /** Who is invited to the wave of the study, which opens in 2020. */
    private static Set<String> invited(Study study) {
        InvitationRules rules = new InvitationRules(study, study.consents(), Set.of(), Set.of());
        return new ServedStudy(study, null)
                .openInvitations(LocalDate.parse("2026-01-01")).stream()
                        .filter(invitation -> rules.refusal(invitation).isEmpty())
                        .map(PersonalInvitation::participant)
                        .map(ParticipantId::value)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(boolean refused) {
        Set<String> people = new TreeSet<>(EVERYBODY);
        if (refused) {
            people.remove(PERSON);
        }
        return people;
    }

    @ParameterizedTest
    @EnumSource(ConsentScope.class)
    void recontactDecidesAboutLaterWavesAndANoOnItsOwn(ConsentScope scope) throws IOException {
        String heading = "participant,tier,agreed,given\n";
        String no = PERSON + "," + scope.code() + ",no,2019-06-01\n";
        String laterNo = PERSON + "," + scope.code() + ",no,2019-06-02\n";
        String yes = PERSON + "," + scope.code() + ",yes,2019-06-01\n";
        boolean decides = scope == ConsentScope.RECONTACT;
        assertThat(invited(study("consents", heading + no))).isEqualTo(without(decides));
        assertThat(invited(study("consents", heading + yes + laterNo))).isEqualTo(without(decides));
        assertThat(invited(study("consents", heading + no + yes))).isEqualTo(EVERYBODY);
        assertThat(invited(study("consents", heading + no.replace("2019", "2020"))))
                .isEqualTo(without(scope == ConsentScope.SURVEY));
        assertThat(invited(study("consents", heading + no.replace("2019-06-01", ""))))
                .isEqualTo(without(decides));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "questions", "everything"})
    void eachDepartureInTheFolderEndsInvitations(String kind) throws IOException {
        assertThat(invited(study("departures", "participant,kind,given\n" + PERSON + "," + kind + ",2025-01-01\n")))
                .isEqualTo(without(true));
    }

    @Test
    void aLaterDecisionOnTheWebCounts() throws IOException {
        Study study = study("consents", "participant,tier,agreed,given\n" + PERSON + ",recontact,no,2019-06-01\n");
        Consent yes = new Consent(
                new ParticipantId(PERSON), ConsentScope.RECONTACT, true, Instant.parse("2019-07-01T00:00:00Z"));
        Consents both = study.consents().with(List.of(yes));
        assertThat(invited(study.withConsents(both))).isEqualTo(EVERYBODY);
    }

    @Test
    void decisionsInTheDatabaseCountAndTravel() throws IOException {
        Study study = study("consents", "participant,tier,agreed,given\n");
        try (ConfigurableApplicationContext server =
                WebServer.start(new ServedStudy(study, null), "jdbc:h2:file:" + folder.resolve("x_db/vpip"), 0)) {
            server.getBean(StudyFiles.class).replaceAll(StudyImport.read(folder));
            server.getBean(Withdrawals.class)
                    .record(new ParticipantId("R-000000"), WithdrawalType.NO_REMINDERS, LocalDate.parse("2025-02-01"));
            server.getBean(ConsentRegister.class)
                    .record(
                            new ParticipantId(PERSON),
                            List.of(new ConsentDecision(ConsentScope.RECONTACT, "1", false)),
                            Language.ENGLISH,
                            BEFORE);
            InvitationIssuer issuer = server.getBean(InvitationIssuer.class);
            assertThat(issuer.invite())
                    .extracting(invited -> invited.participant().value())
                    .containsExactly("R-000002");
            assertThat(issuer.refusals())
                    .extracting(refusal -> refusal.invitation().participant() + " "
                            + refusal.reason().code())
                    .containsExactly("R-000000 messages", PERSON + " recontact");
            Path out = folder.resolve("x_out");
            server.getBean(StudyExport.class).write(out);
            assertThat(Files.readString(out.resolve("data/registers/departures.csv")))
                    .contains("R-000000,messages,2025-02-01");
            assertThat(invited(StudyReader.read(out, new Problems()))).containsExactly("R-000002");
        }
    }
}
