package org.vpip.app.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.participant.ParticipantName;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.EarlierLinks;
import org.vpip.app.storage.IdentityRegister;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.instruments.wording.Language;

/**
 * A study that asks every shipped questionnaire, on a real server. Of its communities, {@code small} has 13 members and
 * {@code large} 201. Of the small one, S-12 refused to be listed and S-13 was never asked. {@code P} takes whoever needs no colleagues.
 */
final class ShippedInstrumentsStudy implements AutoCloseable {
    private static final Path SHIPPED = Path.of("../instruments/src/main/resources/instruments");
    private static final Path EXAMPLE = Path.of("../sample-data/example");
    private static final int SMALL = 13;
    private static final int LARGE = 201;
    private static final int REFUSING = 12;
    private static final int OTHERS = 60;
    private static final List<String> FIRST =
            List.of("Élodie", "Noah", "Zoé", "Amir", "Thérèse", "Liam", "Mei", "Jean-François");
    private static final List<String> LAST =
            List.of("Tremblay", "O’Neil", "Côté", "Singh", "Lévesque", "Nguyen", "MacDonald");
    private static final List<String> SECTORS =
            List.of("social_services", "police", "mental_health", "education", "civil_society", "corrections");
    private static final List<String> REGIONS = List.of("QC", "ON", "BC", "NS", "MB", "AB", "NU");

    private final ConfigurableApplicationContext server;
    private final ServedStudy served;

    private ShippedInstrumentsStudy(ConfigurableApplicationContext server, ServedStudy served) {
        this.server = server;
        this.served = served;
    }

    static ShippedInstrumentsStudy start(Path folder) throws IOException {
        Path study = folder.resolve("study");
        write(study);
        Problems problems = new Problems();
        ServedStudy served = new ServedStudy(StudyReader.read(study, problems), new WaveId("t2"));
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.list());
        }
        ConfigurableApplicationContext server = WebServer.start(served, "jdbc:h2:file:" + folder.resolve("db/vpip"), 0);
        Map<ParticipantId, ParticipantName> names = new LinkedHashMap<>();
        served.study().memberships().memberships().forEach(person -> names.put(person.id(), name(names.size())));
        server.getBean(IdentityRegister.class).replaceAll(names);
        return new ShippedInstrumentsStudy(server, served);
    }

    /** Names of all shipped questionnaires. */
    static List<String> names() {
        try (Stream<Path> folders = Files.list(SHIPPED)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ParticipantName name(int number) {
        return new ParticipantName(
                FIRST.get(number % FIRST.size()), LAST.get(number / FIRST.size() % LAST.size()) + " " + number);
    }

    private static void write(Path study) throws IOException {
        Files.createDirectories(study);
        for (String sheet : List.of("attributes.csv", "choices.csv")) {
            Files.copy(EXAMPLE.resolve(sheet), study.resolve(sheet));
        }
        for (String name : names()) {
            Path to = Files.createDirectories(study.resolve("instruments").resolve(name));
            try (Stream<Path> sheets = Files.list(SHIPPED.resolve(name))) {
                for (Path sheet : sheets.toList()) {
                    Files.copy(sheet, to.resolve(sheet.getFileName().toString()));
                }
            }
        }
        setUp(study);
        people(study);
    }

    private static void setUp(Path study) throws IOException {
        List<String> rest = new ArrayList<>(names());
        rest.removeAll(List.of("baseline", "post", "retrospective"));
        sheet(study, "study.csv", "key,value", """
                id,every
                title_en,Community of practice of the north shore
                title_fr,Communauté de pratique de la rive nord
                kind,evaluation
                region_set,canada
                privacy_officer,Marie Roy
                privacy_contact,vieprivee@example.org
                funder,Fonds d’exemple""");
        sheet(
                study,
                "communities.csv",
                "id,label_en,label_fr",
                "small,Small,Petite\nlarge,Large,Grande\nother,Other,Autre");
        sheet(study, "waves.csv", "id,label_en,label_fr,role,opens,instruments", """
                t0,Start,Début,baseline,2020-01-01,baseline
                t1,Then,Ensuite,post,2021-01-01,post retrospective
                t2,Now,Maintenant,followup,2022-01-01,""" + String.join(" ", rest));
        sheet(
                study,
                "plan/indicators.csv",
                "id,label_en,label_fr,source,method,waves,role,direction",
                "x,Confidence,Confiance,item:se_1,distribution,t0,exploratory,up");
    }

    private static void people(Path study) throws IOException {
        StringBuilder rows = new StringBuilder();
        members(rows, "S", SMALL, "small");
        members(rows, "L", LARGE, "large");
        members(rows, "P", OTHERS, "other");
        sheet(study, "data/participants.csv", "participant,community,language,sector,region", rows.toString());
        StringBuilder decisions = new StringBuilder();
        for (int i = 1; i <= LARGE; i++) {
            decisions.append("L-").append(i).append(",named,1,yes,en,2026-01-05\n");
            if (i < SMALL) {
                decisions
                        .append("S-")
                        .append(i)
                        .append(i == REFUSING ? ",named,1,no" : ",named,1,yes")
                        .append(",en,2026-01-05\n");
            }
        }
        sheet(
                study,
                "data/registers/consents.csv",
                "participant,tier,version,agreed,language,given",
                decisions.toString());
    }

    private static void members(StringBuilder rows, String letter, int count, String community) {
        for (int i = 1; i <= count; i++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "%s-%d,%s,%s,%s,%s%n",
                    letter,
                    i,
                    community,
                    i % 2 == 0 ? "en" : "fr",
                    SECTORS.get(i % SECTORS.size()),
                    REGIONS.get(i % REGIONS.size())));
        }
    }

    private static void sheet(Path study, String place, String header, String rows) throws IOException {
        SheetWriter.write(
                study.resolve(place),
                List.of(header.split(",")),
                rows.lines().map(row -> List.of(row.split(",", -1))).toList());
    }

    private static WaveId wave(String instrument) {
        return new WaveId(
                switch (instrument) {
                    case "baseline" -> "t0";
                    case "post", "retrospective" -> "t1";
                    default -> "t2";
                });
    }

    private static PersonalInvitation invitation(String person, String instrument, Language language) {
        return new PersonalInvitation(
                new ParticipantId(person), wave(instrument), new InstrumentId(instrument), language);
    }

    /** A new personal link. */
    String link(String person, String instrument, Language language) {
        AccessToken token = AccessToken.random();
        new EarlierLinks(server).put(token, invitation(person, instrument, language));
        return address() + "/s/" + token.value();
    }

    /** Returns the address of the server. */
    String address() {
        return WebServer.address(server);
    }

    /** What is stored by now. */
    Map<String, String> answers(String person, String instrument) {
        return server.getBean(StoredResponses.class).answers(invitation(person, instrument, Language.ENGLISH));
    }

    /** Lets somebody have answered a questionnaire before. */
    void storeAnswers(String person, String instrument, Map<String, String> answers) {
        StoredResponses responses = server.getBean(StoredResponses.class);
        PersonalInvitation invitation = invitation(person, instrument, Language.ENGLISH);
        OffsetDateTime then = OffsetDateTime.parse("2022-03-01T10:00:00Z");
        responses.begin(invitation, then, Map.of());
        responses.save(invitation, answers, FlowPosition.REVIEW);
        responses.submit(invitation, FlowPosition.REVIEW, then);
    }

    Instrument instrument(String name) {
        return served.instrument(new InstrumentId(name)).orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
