package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.sample.ReferenceStudy;

/** The reference study with what a test wants to add to it. */
public record ReferenceStudyFixture(Path folder) {
    public static ReferenceStudyFixture of(Path folder, int people) throws IOException {
        new ReferenceStudy(people).write(folder);
        return new ReferenceStudyFixture(folder);
    }

    public ReferenceStudyFixture linkedByCode() throws IOException {
        return with("linking", "code");
    }

    public ReferenceStudyFixture inZone(String zone) throws IOException {
        return with("timezone", zone);
    }

    private ReferenceStudyFixture with(String key, String value) throws IOException {
        Path settings = folder.resolve("study.csv");
        Files.writeString(settings, Files.readString(settings) + key + "," + value + "\r\n");
        return this;
    }

    /** Asks the shipped questionnaire after sessions: id, day, end with offset. */
    public ReferenceStudyFixture withSessions(List<List<String>> sessions) throws IOException {
        SheetWriter.write(
                folder.resolve("data/sessions.csv"),
                List.of("id", "community", "kind", "planned", "start", "end"),
                sessions.stream()
                        .map(session ->
                                List.of(session.get(0), "c", "meeting", session.get(1), session.get(2), session.get(2)))
                        .toList());
        new ShippedInstrument("session").copyTo(folder);
        return this;
    }

    /** Opens the shipped questionnaire for joining to everybody. */
    public ReferenceStudyFixture withJoining() throws IOException {
        new ShippedInstrument("join").copyTo(folder);
        return with("joining", "join");
    }

    /** Asks copies of the reference questionnaire in one wave, in that order, until a day. */
    public ReferenceStudyFixture withQuestionnaires(List<String> ids, String closes) throws IOException {
        return withQuestionnaires(ids, "2020-01-01", closes);
    }

    /** Asks copies of the reference questionnaire in one wave, in that order, from one day to another. */
    public ReferenceStudyFixture withQuestionnaires(List<String> ids, String opens, String closes) throws IOException {
        for (String id : ids) {
            Path copy = Files.createDirectories(folder.resolve("instruments").resolve(id));
            try (Stream<Path> sheets = Files.list(folder.resolve("instruments/reference"))) {
                for (Path sheet : sheets.toList()) {
                    Files.copy(sheet, copy.resolve(sheet.getFileName().toString()));
                }
            }
        }
        SheetWriter.write(
                folder.resolve("waves.csv"),
                List.of("id", "label_en", "label_fr", "role", "opens", "closes", "instruments"),
                List.of(List.of("t0", "Start", "Début", "baseline", opens, closes, String.join(" ", ids))));
        return this;
    }

    /** Asks one of the questionnaires again in a wave that opens on a day. */
    public ReferenceStudyFixture withLaterWave(String instrument, String opens) throws IOException {
        Path waves = folder.resolve("waves.csv");
        Files.writeString(
                waves, Files.readString(waves) + "t1,Later,Plus tard,post," + opens + ",," + instrument + "\r\n");
        return this;
    }

    public ReferenceStudyFixture withContact(String name, String address) throws IOException {
        return with("privacy_officer", name).with("privacy_contact", address);
    }

    public ServedStudy served() {
        Problems problems = new Problems();
        ServedStudy served = new ServedStudy(StudyReader.read(folder, problems), null);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.list());
        }
        return served;
    }
}
