package org.vpip.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.ConsentDecision;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.CodeParticipants.CodeParticipant;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;

/** Consents, withdrawals, names, codes and versions, on both databases. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class RegisterTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final StorageFixture STORAGE = new StorageFixture();

    @TempDir
    static Path folder = Path.of("");

    private final ConfigurableApplicationContext context;
    private final StoredResponses responses;
    private final ParticipantId person = StorageFixture.person();
    private final PersonalInvitation invitation = StorageFixture.invitation(person, "t0");

    RegisterTest(DatabaseKind kind) {
        context = STORAGE.of(kind, folder);
        responses = context.getBean(StoredResponses.class);
    }

    @AfterAll
    static void close() {
        STORAGE.close();
    }

    private <T> T the(Class<T> kind) {
        return context.getBean(kind);
    }

    private void begin(PersonalInvitation one, Map<String, String> answers) {
        the(Invitations.class).addAll(List.of(one));
        responses.begin(one, StorageFixture.CONSENTED, Map.of());
        responses.save(one, answers, "", new SubmissionKey("page", 1, "a"));
    }

    @Test
    void answersKnownAtTheBeginningAreStoredOnce() {
        responses.begin(invitation, StorageFixture.CONSENTED, Map.of("q1", "3"));
        responses.begin(invitation, StorageFixture.SENT, Map.of("q1", "4", "q2", "5"));
        assertThat(responses.answers(invitation)).isEqualTo(Map.of("q1", "3"));
    }

    @Test
    void onlyAResponseWithoutAPageBeginsAnew() {
        responses.beginAnew(invitation, StorageFixture.SENT, Map.of("q1", "9"));
        assertThat(responses.find(invitation)).isEmpty();
        responses.begin(invitation, StorageFixture.CONSENTED, Map.of("q1", "3", "q2", "3"));
        responses.beginAnew(invitation, StorageFixture.SENT, Map.of("q1", "4"));
        assertThat(responses.answers(invitation)).isEqualTo(Map.of("q1", "4"));
        responses.save(invitation, Map.of("q1", "5"), "s1");
        responses.beginAnew(invitation, StorageFixture.SENT, Map.of("q1", "9"));
        assertThat(responses.answers(invitation)).isEqualTo(Map.of("q1", "5"));
    }

    @Test
    void onlyWhatWasNotSentIsDiscarded() {
        PersonalInvitation later = StorageFixture.invitation(person, "t1");
        PersonalInvitation other = StorageFixture.invitation(StorageFixture.person(), "t1");
        List.of(invitation, later, other).forEach(one -> begin(one, Map.of("q1", "3")));
        responses.submit(invitation, "", StorageFixture.SENT);
        assertThat(responses.isSubmitted(invitation)).isTrue();
        assertThat(responses.isSubmitted(later)).isFalse();
        responses.discardUnsent(person);
        assertThat(responses.answers(invitation)).isEqualTo(Map.of("q1", "3"));
        assertThat(responses.isSubmitted(invitation)).isTrue();
        assertThat(responses.find(later)).isEmpty();
        assertThat(responses.answers(later)).isEmpty();
        assertThat(responses.answers(other)).isEqualTo(Map.of("q1", "3"));
        // the page that was sent with the discarded response counts again
        begin(later, Map.of("q1", "5"));
        assertThat(responses.answers(later)).isEqualTo(Map.of("q1", "5"));
    }

    @Test
    void sendingForgetsThePagesAndRecordsTheVersion() {
        the(InstrumentVersions.class).record(invitation.instrument(), "7", "hash of " + person);
        begin(invitation, Map.of("q1", "3"));
        assertThat(StorageFixture.rows(context, "page_save", person)).isOne();
        PersonalInvitation unsent = StorageFixture.invitation(person, "t9");
        begin(unsent, Map.of("q1", "3"));
        responses.submit(invitation, "", StorageFixture.SENT);
        assertThat(StorageFixture.rows(context, "page_save", person)).isOne();
        assertThat(responses.submittedResponses().stream()
                        .filter(sent -> sent.participant().equals(person.value())))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.submission().version()).startsWith("7");
                    assertThat(sent.submission().seconds()).isEqualTo(300);
                });
    }

    @Test
    void sentResponsesAreSortedByPersonThenWave() {
        for (String wave : List.of("t2", "t1", "t3")) {
            PersonalInvitation one = StorageFixture.invitation(person, wave);
            begin(one, Map.of());
            responses.submit(one, "", StorageFixture.SENT);
        }
        assertThat(responses.submittedResponses().stream()
                        .filter(sent -> sent.participant().equals(person.value()))
                        .map(SubmittedResponse::wave))
                .containsExactly("t1", "t2", "t3");
    }

    @Test
    void theLatestDecisionCountsWheneverItIsRecorded() {
        ConsentRegister consents = the(ConsentRegister.class);
        decide(consents, true, 2);
        decide(consents, false, 9);
        decide(consents, true, 5);
        assertThat(consents.decisions(person))
                .isEqualTo(Map.of(ConsentScope.SHARING, new ConsentDecision(ConsentScope.SHARING, "9", false)));
        assertThat(consents.decisionsOnScope(ConsentScope.SHARING)).containsEntry(person, false);
        assertThat(consents.decisionsOnScope(ConsentScope.QUOTES)).doesNotContainKey(person);
        assertThat(consents.all().stream().filter(row -> person.value().equals(row.get("participant"))))
                .extracting(row -> row.get("version"), row -> row.get("agreed"))
                .containsExactly(tuple("2", "yes"), tuple("5", "yes"), tuple("9", "no"));
    }

    private void decide(ConsentRegister consents, boolean granted, int minute) {
        consents.record(
                person,
                List.of(new ConsentDecision(ConsentScope.SHARING, String.valueOf(minute), granted)),
                Language.ENGLISH,
                StorageFixture.CONSENTED.plusMinutes(minute));
    }

    @Test
    void aWithdrawalReplacesTheEarlierOne() {
        Withdrawals withdrawals = the(Withdrawals.class);
        withdrawals.record(person, WithdrawalType.NO_REMINDERS, DAY);
        assertThat(withdrawals.hasStopped(person)).isFalse();
        assertThat(withdrawals.leavingDates()).doesNotContainKey(person);
        withdrawals.record(person, WithdrawalType.STOP, DAY.plusDays(1));
        assertThat(withdrawals.hasStopped(person)).isTrue();
        assertThat(withdrawals.leavingDates()).containsEntry(person, DAY.plusDays(1));
        assertThat(withdrawals.erasureDates()).doesNotContainKey(person);
    }

    @Test
    void newNamesReplaceAllEarlierOnes() {
        IdentityRegister names = the(IdentityRegister.class);
        names.replaceAll(Map.of(StorageFixture.person(), new ParticipantName("Bo", "Lee")));
        names.replaceAll(Map.of(person, new ParticipantName("Ada", "L.")));
        assertThat(names.names()).isEqualTo(Map.of(person, new ParticipantName("Ada", "L.")));
    }

    @Test
    void aChangedContentGetsTheNextFreeNumber() {
        InstrumentVersions versions = the(InstrumentVersions.class);
        InstrumentId instrument = new InstrumentId("versions");
        assertThat(versions.current(instrument)).isEmpty();
        versions.record(instrument, " ", "a");
        assertThat(versions.current(instrument)).isEqualTo("1");
        versions.record(instrument, "1", "b");
        versions.record(instrument, "1", "c");
        assertThat(versions.current(instrument)).isEqualTo("1-3");
        versions.record(instrument, "1", "b");
        assertThat(versions.current(instrument)).isEqualTo("1-2");
        assertThat(versions.find(instrument, "b")).hasValue("1-2");
        assertThat(versions.find(instrument, "d")).isEmpty();
    }

    @Test
    void answersAreCountedByQuestionnaireAndChangedUnsent() {
        InstrumentId counted = new InstrumentId("counted");
        for (String wave : List.of("t0", "t1", "t2")) {
            begin(in(counted, wave), Map.of("q1~1", "3", "q1~2", "3", "q2", wave));
        }
        begin(in(new InstrumentId("another"), "t0"), Map.of("q1", "3"));
        responses.submit(in(counted, "t0"), "", StorageFixture.SENT);
        AnswerInventory inventory = the(AnswerInventory.class);
        assertThat(inventory.of(counted).stream()
                        .filter(answer -> answer.item().equals("q1"))
                        .mapToInt(AnswerInventory.StoredAnswer::count)
                        .sum())
                .isEqualTo(6);
        inventory.rewriteUnsent(counted, answers -> Map.of("q2", "new"));
        assertThat(responses.answers(in(counted, "t0")))
                .containsEntry("q2", "t0")
                .hasSize(3);
        assertThat(responses.answers(in(counted, "t1"))).isEqualTo(Map.of("q2", "new"));
        assertThat(responses.answers(in(counted, "t2"))).isEqualTo(Map.of("q2", "new"));
    }

    private PersonalInvitation in(InstrumentId instrument, String wave) {
        return new PersonalInvitation(person, new WaveId(wave), instrument, Language.ENGLISH);
    }

    @Test
    void aCodeIsTheSameOnlyInEveryPart() {
        CodeParticipants codes = the(CodeParticipants.class);
        CodeParticipant code = code(person, "c", "mother", "hash");
        AccessToken link = AccessToken.random();
        assertThat(codes.contains(person)).isFalse();
        codes.add(code, link, invitation);
        assertThat(codes.contains(person)).isTrue();
        assertThat(the(Invitations.class).find(link)).hasValue(invitation);
        assertThat(codes.all())
                .contains(code)
                .isSortedAccordingTo((one, other) -> one.participant().compareTo(other.participant()));
        ParticipantId other = StorageFixture.person();
        assertThat(code.hasSameCode(code(other, "c", "mother", "hash"))).isTrue();
        assertThat(code.hasSameCode(code(other, "d", "mother", "hash"))).isFalse();
        assertThat(code.hasSameCode(code(other, "c", "father", "hash"))).isFalse();
        assertThat(code.hasSameCode(code(other, "c", "mother", "other"))).isFalse();
    }

    private static CodeParticipant code(ParticipantId id, String community, String parent, String hash) {
        return new CodeParticipant(id, new CommunityId(community), parent, Map.of("1", hash));
    }
}
