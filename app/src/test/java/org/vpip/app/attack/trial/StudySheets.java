package org.vpip.app.attack.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The study folder of a generated study. */
public final class StudySheets {
    private static final String CHOICES = "list_name,name,label::English (en),label::French (fr)";
    private static final List<String> ITEMS = Stream.concat(
                    GeneratedPeople.SCALE.stream(), Stream.of("agree", "yes", "ten"))
            .toList();
    private static final List<String> ROLES = List.of("baseline", "post", "followup", "followup");

    private final GeneratedStudy study;
    private final Path folder;

    StudySheets(GeneratedStudy study, Path folder) {
        this.study = study;
        this.folder = folder;
    }

    /** Writes a generated study with a number of people at its start. */
    public static void write(long seed, int people, Path folder) throws IOException {
        new StudySheets(GeneratedStudy.ofSize(seed, people), folder).write();
    }

    void write() throws IOException {
        sheet(
                "study.csv",
                "key,value",
                Stream.of("id,generated", "title_en,Generated", "title_fr,Produite", "kind,evaluation", "seed,1"));
        sheet("communities.csv", "id,label_en,label_fr,programme,sessions_per_year", Stream.of("one,One,Une,some,12"));
        sheet(
                "waves.csv",
                "id,label_en,label_fr,role,opens,closes,census,instruments",
                IntStream.range(0, study.allWaves()).mapToObj(StudySheets::wave));
        sheet(
                "attributes.csv",
                "id,label_en,label_fr,list,sensitive,purpose",
                study.attributes().stream()
                        .map(name -> String.join(
                                ",",
                                name,
                                name,
                                name,
                                name,
                                study.isSensitive(name) ? "yes" : "no",
                                "To describe who takes part")));
        sheet(
                "choices.csv",
                CHOICES,
                study.attributes().stream()
                        .flatMap(name -> GeneratedPeople.codes(name).stream()
                                .map(code -> String.join(",", name, code, code, code))));
        writePlan();
        writeInstrument();
        writePeople();
    }

    private static String wave(int wave) {
        String year = String.valueOf(2020 + wave);
        return String.join(
                ",",
                "t" + wave,
                "Wave " + wave,
                "Vague " + wave,
                ROLES.get(wave),
                year + "-09-01",
                year + "-10-01",
                year + "-09-01",
                "practice");
    }

    private void writePlan() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, String> row : study.plan().entrySet()) {
            String id = "i" + rows.size();
            String role = row.getKey().startsWith("scale") ? "primary" : "exploratory";
            rows.add(String.join(
                    ",", id, id + " asked", id + " demande", row.getKey(), role, "practice", "up", "", row.getValue()));
        }
        sheet(
                "plan/indicators.csv",
                "id,label_en,label_fr,source,method,waves,role,family,direction,target,subgroups",
                rows.stream());
    }

    private void writeInstrument() throws IOException {
        sheet(
                "instruments/practice/settings.csv",
                "form_id,form_title::English (en),form_title::French (fr),version,default_language",
                Stream.of("practice,Practice,Pratique,1,English (en)"));
        sheet(
                "instruments/practice/survey.csv",
                "type,name,label::English (en),label::French (fr)",
                ITEMS.stream()
                        .map(item -> String.join(
                                ",",
                                "select_one " + (item.startsWith("s") ? "agree" : item),
                                item,
                                "Ask " + item,
                                "Demander " + item)));
        sheet(
                "instruments/practice/choices.csv",
                CHOICES,
                Stream.of(choices("agree", 1, 5), choices("yes", 0, 1), choices("ten", 0, 10))
                        .flatMap(some -> some));
        sheet(
                "instruments/practice/_scales.csv",
                "id,label::English (en),label::French (fr),items,reverse,minimum_answered,direction,min,max,group",
                Stream.of("s,Scale,Échelle," + String.join(" ", GeneratedPeople.SCALE) + ",s2,3,up,1,5,practice"));
    }

    private static Stream<String> choices(String list, int lowest, int highest) {
        return IntStream.rangeClosed(lowest, highest)
                .mapToObj(choice -> String.join(",", list, "" + choice, "Choice " + choice, "Choix " + choice));
    }

    private void writePeople() throws IOException {
        sheet(
                "data/participants.csv",
                "participant,community,language,joined," + String.join(",", study.attributes()),
                study.people().stream()
                        .map(person -> String.join(
                                ",",
                                person.id(),
                                "one",
                                "en",
                                "2019-01-01",
                                study.attributes().stream()
                                        .map(person.attributes()::get)
                                        .collect(Collectors.joining(",")))));
        sheet(
                "data/responses/practice.csv",
                "participant,wave,language,submitted,duration_s," + String.join(",", ITEMS),
                study.people().stream().flatMap(StudySheets::responses));
    }

    private static Stream<String> responses(GeneratedPerson person) {
        return person.answers().entrySet().stream()
                .map(wave -> String.join(
                        ",",
                        person.id(),
                        "t" + wave.getKey(),
                        "en",
                        (2020 + wave.getKey()) + "-09-15T10:00:00-04:00",
                        "300",
                        ITEMS.stream().map(wave.getValue()::get).collect(Collectors.joining(","))));
    }

    private void sheet(String name, String header, Stream<String> rows) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Stream.concat(Stream.of(header), rows).toList());
    }
}
