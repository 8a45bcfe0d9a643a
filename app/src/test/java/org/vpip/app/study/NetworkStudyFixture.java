package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.tabular.SheetWriter;

/** A study of one community that is asked the shipped questionnaire on contacts, with an earlier wave of ties in its data. */
public record NetworkStudyFixture(Path folder, int people) {
    private static final List<String> SECTORS = List.of("police", "health", "school");

    public static NetworkStudyFixture of(Path folder, int people) throws IOException {
        NetworkStudyFixture made = new NetworkStudyFixture(folder, people);
        made.writeSetup();
        made.writePeople();
        new ShippedInstrument("network").copyTo(folder);
        return made;
    }

    public static String person(int number) {
        return String.format(Locale.ROOT, "P-%03d", number);
    }

    private void sheet(String place, String header, String... rows) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of(row.split(",", -1)));
        }
        SheetWriter.write(folder.resolve(place), List.of(header.split(",")), cells);
    }

    private void writeSetup() throws IOException {
        sheet(
                "study.csv",
                "key,value",
                "id,contacts",
                "title_en,Contacts",
                "title_fr,Contacts",
                "kind,evaluation",
                "erasable_until,2027-01-15");
        sheet("communities.csv", "id,label_en,label_fr", "c,Community,Communauté");
        sheet(
                "waves.csv",
                "id,label_en,label_fr,role,opens,closes,instruments",
                "t0,Then,Avant,baseline,2020-01-01,2020-02-01,",
                "t1,Now,Maintenant,post,2021-01-01,,network");
        sheet("attributes.csv", "id,label_en,label_fr,list,sensitive", "sector,Sector,Secteur,sectors,no");
        sheet(
                "choices.csv",
                "list_name,name,label::English (en),label::French (fr)",
                "sectors,police,Police,Police",
                "sectors,health,Health,Santé",
                "sectors,school,School,École");
        sheet(
                "plan/indicators.csv",
                "id,label_en,label_fr,source,method,waves,role,direction",
                "n,Contacts,Contacts,network:contact,density,t1,exploratory,up");
    }

    private void writePeople() throws IOException {
        List<List<String>> members = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            members.add(List.of(person(i), "c", i % 2 == 0 ? "fr" : "en", SECTORS.get(i % SECTORS.size())));
        }
        SheetWriter.write(
                folder.resolve("data/participants.csv"),
                List.of("participant", "community", "language", "sector"),
                members);
        SheetWriter.write(
                folder.resolve("data/registers/consents.csv"),
                List.of("participant", "tier", "version", "agreed", "language", "given"),
                members.stream()
                        .map(member -> List.of(member.get(0), "named", "1", "yes", "en", "2020-01-05"))
                        .toList());
        sheet(
                "data/ties.csv",
                "wave,community,from,to,relation",
                "t0,c,P-001,P-002,contact",
                "t0,c,P-003,P-001,contact",
                "t0,c,P-002,P-003,contact");
        sheet("data/aliases.csv", "participant,alias", "P-001,ada@example.org", "P-002,ben@example.org");
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
