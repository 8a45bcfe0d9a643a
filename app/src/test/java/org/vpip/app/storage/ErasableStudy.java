package org.vpip.app.storage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.security.AccessToken;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ParticipantId;

/** A database with the answers of one person, who is erased, and of another, who is not. */
final class ErasableStudy {
    static final String ANSWER = "ZQMARKERANSWERKowalczyk";
    static final String NAME = "ZQMARKERNAMEKowalczyk";
    static final String SHEET = "ZQMARKERSHEETKowalczyk";
    static final ParticipantId ERASED = new ParticipantId("P-erased");
    static final ParticipantId OTHER = new ParticipantId("P-other");
    static final String PREFIX = "erased ";
    private static final String PLACE = "data/responses/open.csv";

    private final ConfigurableApplicationContext context;

    ErasableStudy(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Writes everything twice, and sends one of two responses. */
    void fill() {
        context.getBean(StudyFiles.class)
                .replaceAll(Map.of(PLACE, FileContent.ofText("participant,wave,q\nP-erased,t9," + SHEET + "\n")));
        context.getBean(IdentityRegister.class)
                .replaceAll(
                        Map.of(ERASED, new ParticipantName(NAME, NAME), OTHER, new ParticipantName("Other", "Person")));
        for (ParticipantId person : new ParticipantId[] {ERASED, OTHER}) {
            for (String wave : new String[] {"t0", "t1"}) {
                answer(person, wave);
            }
        }
    }

    private void answer(ParticipantId person, String wave) {
        StoredResponses responses = context.getBean(StoredResponses.class);
        var invitation = StorageFixture.invitation(person, wave);
        new EarlierLinks(context).put(AccessToken.random(), invitation);
        responses.begin(invitation, StorageFixture.CONSENTED, Map.of());
        String text = person.equals(ERASED) ? ANSWER : "something else";
        responses.save(invitation, Map.of("open", text, "q1", "3"), "s1", new SubmissionKey("page", 1, "a"));
        responses.save(invitation, Map.of("open", text + " twice"), "s2", new SubmissionKey("page", 2, "b"));
        if (wave.equals("t0")) {
            responses.submit(invitation, "s2", StorageFixture.SENT);
        }
    }

    String wrappedKey(ParticipantId person) {
        return context.getBean(JdbcClient.class)
                .sql("select wrapped from person_key where participant = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    void erase() {
        context.getBean(DatabaseErasure.class)
                .erase(ERASED, LocalDate.parse("2026-11-29"), new DatabaseErasure.ErasureTransform() {
                    @Override
                    public Map<String, String> answers(InstrumentId instrument, Map<String, String> answers) {
                        return answers;
                    }

                    @Override
                    public Map<String, FileContent> files(Map<String, FileContent> all) {
                        Map<String, FileContent> files = new HashMap<>(all);
                        files.put(PLACE, FileContent.ofText("participant,wave,q\n"));
                        return files;
                    }
                });
    }

    Map<String, String> otherAnswers() {
        return context.getBean(StoredResponses.class).answers(StorageFixture.invitation(OTHER, "t0"));
    }

    /** Fills a database, says its wrapped key, erases, says so, and waits for its end. */
    public static void main(String[] arguments) throws InterruptedException {
        try (ConfigurableApplicationContext context =
                WebServer.startDatabaseOnly(arguments[0], Optional.of(Path.of(arguments[1])))) {
            ErasableStudy study = new ErasableStudy(context);
            study.fill();
            String wrapped = study.wrappedKey(ERASED);
            study.erase();
            System.out.println(PREFIX + wrapped);
            Thread.currentThread().join();
        }
    }
}
