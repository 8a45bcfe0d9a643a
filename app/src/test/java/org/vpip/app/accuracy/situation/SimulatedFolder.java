package org.vpip.app.accuracy.situation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The study folder of simulated members: one questionnaire, one attribute, and a plan.
 *
 * @param questions the lists of choices are {@code yesno} and {@code grade} (1 to 5)
 * @param plan rows of plan/indicators.csv without labels: id, then from the source on
 */
public record SimulatedFolder(
        int waves, List<SimulatedQuestion> questions, List<String> plan, List<SimulatedMember> members) {
    private static final String PLAN =
            "id,label_en,label_fr,source,method,waves,role,family,direction,subgroups,smallest,comparison,parameters";
    private static final String CHOICES = "list_name,name,label::English (en),label::French (fr)";
    private static final List<String> ROLES = List.of("baseline", "post", "followup");

    /**
     * A question of the questionnaire.
     *
     * @param type of XLSForm
     */
    public record SimulatedQuestion(String id, String type) {}

    public SimulatedFolder {
        questions = List.copyOf(questions);
        plan = List.copyOf(plan);
        members = List.copyOf(members);
    }

    /** Writes the folder, which must exist. */
    public void write(Path folder) throws IOException {
        sheet(
                folder.resolve("study.csv"),
                "key,value",
                Stream.of("id,simulated", "title_en,Simulated", "title_fr,Simulée", "kind,evaluation", "seed,1"));
        writeDesign(folder);
        writeAttributes(folder);
        sheet(folder.resolve("plan/indicators.csv"), PLAN, plan.stream().map(SimulatedFolder::labelled));
        writeQuestionnaire(folder.resolve("instruments/form"));
        writeData(folder.resolve("data"));
    }

    private void writeDesign(Path folder) throws IOException {
        sheet(
                folder.resolve("communities.csv"),
                "id,label_en,label_fr",
                communities().map(id -> String.join(",", id, "Community " + id, "Communauté " + id)));
        sheet(
                folder.resolve("waves.csv"),
                "id,label_en,label_fr,role,opens",
                IntStream.range(0, waves)
                        .mapToObj(wave -> String.join(
                                ",",
                                "t" + wave,
                                "Wave " + wave,
                                "Vague " + wave,
                                ROLES.get(wave),
                                (2020 + wave) + "-09-01")));
    }

    private static void writeAttributes(Path folder) throws IOException {
        sheet(
                folder.resolve("attributes.csv"),
                "id,label_en,label_fr,list,sensitive",
                Stream.of("group,Group,Groupe,groups,no"));
        sheet(
                folder.resolve("choices.csv"),
                CHOICES,
                Stream.of("groups,members,Members,Membres", "groups,waiting,Waiting,En attente"));
    }

    private static String labelled(String row) {
        String[] parts = row.split(",", 2);
        return String.join(",", parts[0], "Row " + parts[0], "Ligne " + parts[0], parts[1]);
    }

    private Stream<String> communities() {
        return members.stream().map(SimulatedMember::community).distinct();
    }

    private void writeQuestionnaire(Path folder) throws IOException {
        sheet(
                folder.resolve("settings.csv"),
                "form_id,form_title::English (en),form_title::French (fr),version,default_language",
                Stream.of("form,Form,Formulaire,1,English (en)"));
        sheet(
                folder.resolve("survey.csv"),
                "type,name,label::English (en),label::French (fr)",
                questions.stream()
                        .map(question -> String.join(
                                ",", question.type(), question.id(), "Ask " + question.id(), "Dire " + question.id())));
        Stream<String> grades = IntStream.rangeClosed(1, 5)
                .mapToObj(grade -> "grade,%d,Grade %d,Note %d".formatted(grade, grade, grade));
        sheet(
                folder.resolve("choices.csv"),
                CHOICES,
                Stream.concat(Stream.of("yesno,yes,Yes,Oui", "yesno,no,No,Non"), grades));
    }

    private void writeData(Path folder) throws IOException {
        List<String> people = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            SimulatedMember member = members.get(i);
            String id = "p" + i;
            people.add(String.join(",", id, member.community(), member.group()));
            for (int wave = 0; wave < waves; wave++) {
                if (!member.answers().get(wave).replace(",", "").isBlank()) {
                    answers.add(
                            String.join(",", id, "t" + wave, member.answers().get(wave)));
                }
            }
        }
        sheet(folder.resolve("participants.csv"), "participant,community,group", people.stream());
        sheet(
                folder.resolve("responses/form.csv"),
                "participant,wave,"
                        + questions.stream().map(SimulatedQuestion::id).collect(Collectors.joining(",")),
                answers.stream());
    }

    private static void sheet(Path file, String header, Stream<String> rows) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, Stream.concat(Stream.of(header), rows).toList());
    }
}
