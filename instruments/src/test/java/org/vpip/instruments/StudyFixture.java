package org.vpip.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;

/** A small study without problems, from which a test takes or changes what it is about; written as a folder and read back. */
public final class StudyFixture {
    private final Map<String, String> files = new TreeMap<>();
    private final Problems problems = new Problems();

    private StudyFixture() {}

    public static StudyFixture correct() {
        return new StudyFixture()
                .with("study.csv", """
                        key,value
                        id,small
                        title_en,Small study
                        title_fr,Petite étude
                        kind,evaluation
                        """)
                .with("communities.csv", """
                        id,label_en,label_fr
                        north,North,Nord
                        """)
                .with("waves.csv", """
                        id,label_en,label_fr,role,opens,closes,instruments
                        t0,Start,Début,baseline,2024-09-01,2024-09-30,practice
                        t1,End,Fin,post,2025-09-01,,practice
                        """)
                .with("attributes.csv", """
                        id,label_en,label_fr,list,sensitive
                        sector,Sector,Secteur,sectors,no
                        """)
                .with("choices.csv", """
                        list_name,name,label::English (en),label::French (fr)
                        sectors,police,Police,Police
                        sectors,health,Health care,Santé
                        """)
                .withForm()
                .withData();
    }

    private StudyFixture withForm() {
        return with("instruments/practice/survey.csv", """
                        type,name,label::English (en),label::French (fr)
                        select_one agree,se_1,I can act,Je peux agir
                        select_one agree,se_2,I know whom to call,Je sais qui appeler
                        select_multiple gains,gains,What did you gain?,Qu’avez-vous gagné ?
                        integer,hours,Hours,Heures
                        decimal,days,Days,Jours
                        text,more,Anything else?,Autre chose ?
                        """)
                .with("instruments/practice/choices.csv", """
                        list_name,name,label::English (en),label::French (fr)
                        agree,1,Disagree,Pas d’accord
                        agree,2,Neither,Ni l’un ni l’autre
                        agree,3,Agree,D’accord
                        gains,advice,Advice,Conseils
                        gains,tools,Tools,Outils
                        """)
                .with("instruments/practice/_scales.csv", """
                        id,label::English (en),label::French (fr),items
                        se,Confidence,Confiance,se_1 se_2
                        """);
    }

    private StudyFixture withData() {
        return with("plan/indicators.csv", "id\n")
                .with("data/participants.csv", """
                        participant,community,language,joined,sector
                        P-1,north,en,2024-01-01,police
                        P-2,north,fr,2024-02-01,health
                        P-3,north,,,
                        """)
                .with("data/responses/practice.csv", """
                        participant,wave,se_1,se_2,gains,hours,days,more
                        P-1,t0,1,2,advice tools,3,2.5,fine
                        P-2,t0,-96,3,,,,
                        P-1,t1,3,3,tools,,,
                        """)
                .with("data/rosters.csv", """
                        wave,community,participant,answered
                        t0,north,P-1,yes
                        t0,north,P-2,none
                        t0,north,P-3,no
                        """)
                .with("data/ties.csv", """
                        wave,community,from,to,relation
                        t0,north,P-1,P-2,advice
                        t0,north,P-1,P-3,advice
                        """)
                .with("data/sessions.csv", """
                        id,community,kind,planned,start,end
                        m1,north,meeting,2024-10-01,2024-10-01T13:00:00-04:00,2024-10-01T14:00:00-04:00
                        m2,north,meeting,2024-11-01,,
                        """);
    }

    public StudyFixture with(String place, String text) {
        files.put(place, text);
        return this;
    }

    public StudyFixture without(String place) {
        if (files.remove(place) == null) {
            throw new IllegalArgumentException("place is not in the study: " + place);
        }
        return this;
    }

    /** The first place where the old text stands becomes the new one. */
    public StudyFixture changing(String place, String old, String changed) {
        String text = files.getOrDefault(place, "");
        int start = text.indexOf(old);
        if (start < 0) {
            throw new IllegalArgumentException("old is not in " + place + ": " + old);
        }
        return with(place, text.substring(0, start) + changed + text.substring(start + old.length()));
    }

    public StudyFixture adding(String place, String row) {
        return with(place, files.getOrDefault(place, "") + row + "\n");
    }

    /** The study gets its data through the mapping sheet, from the given files and no other. */
    public StudyFixture mapped(String mapping) {
        files.keySet().removeIf(place -> place.startsWith("data/"));
        return with("mapping.csv", mapping);
    }

    public StudyFixture write(Path folder) {
        files.forEach((place, text) -> writeFile(folder.resolve(place), text));
        return this;
    }

    private static void writeFile(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Study read(Path folder) {
        write(folder);
        return StudyReader.read(folder, problems);
    }

    /** What reading reports, each as its code and place, such as {@code NOT_A_DATE waves.csv 2 opens}. */
    public List<String> problems(Path folder) {
        read(folder);
        return problems();
    }

    /** What was reported so far. */
    public List<String> problems() {
        return told(problems);
    }

    /** The errors reported so far, without the remarks. */
    public List<String> errors() {
        return problems.list().stream()
                .filter(Problem::isError)
                .map(StudyFixture::told)
                .toList();
    }

    /** Each problem as its code and place; a row or a column that is not told is left out. */
    public static List<String> told(Problems problems) {
        return problems.list().stream().map(StudyFixture::told).toList();
    }

    private static String told(Problem problem) {
        ProblemLocation place = problem.place();
        String row = place.row() == 0 ? "" : " " + place.row();
        String column = place.column() == null ? "" : " " + place.column();
        return problem.code() + " " + place.file() + row + column;
    }
}
