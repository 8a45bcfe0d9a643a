package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mixed model of a plan on answers that others published: what 50 pupils of Glasgow drank in three years. */
class WaveModelStudyTest {
    private static final Path DATA = Path.of(System.getProperty(
            "realdata", CommandRun.ROOT.resolve("../shared/realdata").toString()));

    @TempDir
    Path folder = Path.of("");

    private JsonNode finding(Path study) throws IOException {
        Path out = folder.resolve("out");
        assertThat(CommandRun.run("analyse", study, "--out", out, "--lang", "en")
                        .status())
                .isZero();
        JsonNode findings = JsonMapper.shared()
                .readTree(Files.readString(out.resolve("researcher/findings.json")))
                .get("findings");
        for (JsonNode finding : findings) {
            if (finding.get("indicator").asString().equals("drinking")) {
                return finding;
            }
        }
        throw new IllegalStateException("no finding of the plan in " + out);
    }

    /**
     * lme4 1.1, pbkrtest and emmeans: lmer(alcohol ~ wave + (1 + time | pupil)) with times 0, 1 and 2, emmeans(lmer.df =
     * "kenward-roger"), contrast of the third wave and the first.
     */
    @Test
    void modelsTheDrinkingOfGlasgowPupils() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no " + DATA);
        Path study = Files.createDirectories(folder.resolve("glasgow"));
        writeGlasgow(study, Files.readAllLines(DATA.resolve("rsiena_waves/s50_alcohol.csv")));
        JsonNode change = finding(study);

        assertThat(change.get("value").asDouble()).isCloseTo(0.48, within(1e-12));
        assertThat(change.get("interval").get("low").asDouble()).isCloseTo(0.19731515, within(1e-7));
        assertThat(change.get("interval").get("high").asDouble()).isCloseTo(0.76268485, within(1e-7));
        assertThat(change.get("details").get("degreesOfFreedom").asDouble()).isCloseTo(49, within(1e-6));
        assertThat(change.get("details").get("means").get(0).get("low").asDouble())
                .isCloseTo(2.5435027, within(1e-7));
    }

    private static void writeGlasgow(Path study, List<String> pupils) throws IOException {
        Files.createDirectories(study.resolve("plan"));
        Files.createDirectories(study.resolve("data"));
        Files.writeString(study.resolve("study.csv"), """
                key,value
                id,glasgow
                title_en,Pupils
                title_fr,Élèves
                kind,research
                timezone,Europe/London
                seed,1
                """);
        Files.writeString(study.resolve("communities.csv"), "id,label_en,label_fr\ns50,Pupils,Élèves\n");
        Files.writeString(study.resolve("waves.csv"), """
                id,label_en,label_fr,role,opens
                t0,First,Première,baseline,1995-01-01
                t1,Second,Deuxième,post,1996-01-01
                t2,Third,Troisième,followup,1997-01-01
                """);
        Files.writeString(study.resolve("plan/indicators.csv"), """
                id,label_en,label_fr,source,method,waves,role,family,direction
                drinking,Drinking,Alcool,item:alcohol,model_over_waves,t0 t1 t2,exploratory,,down
                """);
        writeInstrument(study.resolve("instruments/drinking"));
        writeAnswers(study, pupils);
    }

    private static void writeInstrument(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("survey.csv"), """
                type,name,label::English (en),label::French (fr)
                select_one often,alcohol,How often?,À quelle fréquence ?
                """);
        Files.writeString(folder.resolve("choices.csv"), """
                list_name,name,label::English (en),label::French (fr)
                often,1,Never,Jamais
                often,2,Rarely,Rarement
                often,3,Sometimes,Parfois
                often,4,Often,Souvent
                often,5,Always,Toujours
                """);
        Files.writeString(folder.resolve("settings.csv"), """
                form_id,form_title::English (en),form_title::French (fr),version,default_language
                drinking,Drinking,Alcool,1,English (en)
                """);
    }

    private static void writeAnswers(Path study, List<String> pupils) throws IOException {
        StringBuilder people = new StringBuilder("participant,community\n");
        StringBuilder answers = new StringBuilder("participant,wave,alcohol\n");
        for (int pupil = 1; pupil < pupils.size(); pupil++) {
            people.append("p%d,s50%n".formatted(pupil));
            String[] waves = pupils.get(pupil).split(",");
            for (int wave = 0; wave < waves.length; wave++) {
                answers.append("p%d,t%d,%s%n".formatted(pupil, wave, waves[wave]));
            }
        }
        Files.writeString(study.resolve("data/participants.csv"), people.toString());
        Files.createDirectories(study.resolve("data/responses"));
        Files.writeString(study.resolve("data/responses/drinking.csv"), answers.toString());
    }
}
