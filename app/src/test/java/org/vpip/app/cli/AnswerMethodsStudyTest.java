package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Choices, ranks and ratings of the start from the files of a study to its findings and workbook. */
class AnswerMethodsStudyTest {
    private static final double DIGITS = 1e-9;
    private static final List<String> FIRST = List.of("3", "2", "3", "4", "3", "2", "3", "4", "3", "2", "3", "4");
    private static final List<String> LATER = List.of("4", "3", "4", "5", "4", "3", "4", "5", "4", "3", "4", "4");
    private static final List<String> BACK = List.of("2", "2", "2", "3", "3", "1", "2", "3", "2", "1", "3", "3");

    @TempDir
    Path folder = Path.of("");

    private Path analysed() throws IOException {
        Path study = folder.resolve("study");
        writeStudy(study);
        Path out = folder.resolve("out");
        assertThat(CommandRun.run("analyse", study, "--out", out, "--lang", "fr")
                        .status())
                .isZero();
        return out.resolve("researcher");
    }

    private static JsonNode details(Path researcher, String indicator) throws IOException {
        JsonNode findings = JsonMapper.shared()
                .readTree(Files.readString(researcher.resolve("findings.json")))
                .get("findings");
        for (JsonNode finding : findings) {
            if (finding.get("indicator").asString().equals(indicator)) {
                return finding.get("details");
            }
        }
        throw new IllegalStateException("no finding of the plan in " + researcher);
    }

    /** R: prop.test(9, 10, correct = FALSE). */
    @Test
    void countsChoicesAndThoseWithoutOne() throws IOException {
        JsonNode gains = details(analysed(), "gains");

        assertThat(gains.get("people").asInt()).isEqualTo(10);
        assertThat(gains.get("nothingChosen").asInt()).isEqualTo(2);
        JsonNode advice = gains.get("choices").get(0);
        assertThat(advice.get("count").asInt()).isEqualTo(9);
        assertThat(advice.get("low").asDouble()).isCloseTo(0.595849973205, within(DIGITS));
        assertThat(advice.get("high").asDouble()).isCloseTo(0.982123786905, within(DIGITS));
    }

    /** R: friedman.test of the twelve ranks, over 12 * 2. */
    @Test
    void ranksChoicesWithTheirConcordance() throws IOException {
        JsonNode order = details(analysed(), "order");

        assertThat(order.get("choices").get(0).get("first").asInt()).isEqualTo(8);
        assertThat(order.get("choices").get(0).get("meanRank").asDouble()).isCloseTo(4.0 / 3, within(DIGITS));
        assertThat(order.get("concordance").get("w").asDouble()).isCloseTo(7.0 / 9, within(DIGITS));
    }

    /** R: t.test(back, first, paired = TRUE). */
    @Test
    void comparesTheStartThenAndLookingBack() throws IOException {
        JsonNode differences = details(analysed(), "confidence").get("differences");

        assertThat(differences.get(0).get("mean").asDouble()).isEqualTo(-0.75);
        assertThat(differences.get(0).get("low").asDouble()).isCloseTo(-1.037356753097, within(DIGITS));
        assertThat(differences.get(0).get("high").asDouble()).isCloseTo(-0.462643246903, within(DIGITS));
        assertThat(differences.get(1).get("mean").asDouble()).isCloseTo(11.0 / 12, within(DIGITS));
        assertThat(differences.get(2).get("mean").asDouble()).isCloseTo(20.0 / 12, within(DIGITS));
    }

    @Test
    void theWorkbookHasTheirTablesAndSentences() throws IOException {
        try (ZipFile workbook =
                new ZipFile(analysed().resolve("answers-researcher-fr.xlsx").toFile())) {
            String texts = new String(
                    workbook.getInputStream(workbook.getEntry("xl/sharedStrings.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(texts)
                    .contains("Aucun choix", "W de Kendall", "Départ avec le recul − départ à l’époque")
                    .contains("les personnes situent le départ");
        }
    }

    @Test
    void theNumbersStayWithResearchers() throws IOException {
        Path study = folder.resolve("study");
        writeStudy(study);
        Path out = folder.resolve("out");
        assertThat(CommandRun.run("analyse", study, "--out", out, "--lang", "en", "--audience", "researcher,funder")
                        .status())
                .isZero();
        assertThat(planned(out.resolve("researcher"))).hasSize(3).allMatch(row -> row.contains(",estimate,"));
        assertThat(planned(out.resolve("funder"))).hasSize(3).allMatch(row -> row.matches(".*,withheld,+"));
    }

    private static List<String> planned(Path readers) throws IOException {
        return Files.readAllLines(readers.resolve("findings.csv")).stream()
                .filter(row -> row.matches("(gains|order|confidence),.*"))
                .toList();
    }

    private static void writeStudy(Path study) throws IOException {
        Files.createDirectories(study.resolve("plan"));
        Files.createDirectories(study.resolve("data/responses"));
        Files.writeString(study.resolve("study.csv"), """
                key,value
                id,answers
                title_en,Answers
                title_fr,Réponses
                kind,evaluation
                """);
        Files.writeString(study.resolve("communities.csv"), "id,label_en,label_fr\nc,North,Nord\n");
        Files.writeString(study.resolve("waves.csv"), """
                id,label_en,label_fr,role,opens
                t0,Start,Début,baseline,2026-01-01
                t1,End,Fin,post,2026-06-01
                """);
        Files.writeString(study.resolve("plan/indicators.csv"), """
                id,label_en,label_fr,source,method,waves,role,family,direction,parameters
                gains,Gains,Gains,item:gain,frequency,t1,exploratory,,up,
                order,Order,Ordre,item:order,frequency,t1,exploratory,,up,
                confidence,Confidence,Confiance,item:a,response_shift,t0 t1,primary,,up,retrospective=then_a
                """);
        writeInstrument(study.resolve("instruments/q"));
        writeAnswers(study);
    }

    private static void writeInstrument(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("survey.csv"), """
                type,name,label::English (en),label::French (fr)
                select_multiple gains,gain,What did you gain?,Qu’avez-vous gagné ?
                rank gains,order,What matters most?,Qu’est-ce qui compte le plus ?
                select_one five,a,I can act,Je peux agir
                select_one five,then_a,"Then, I could act","Alors, je pouvais agir"
                """);
        Files.writeString(folder.resolve("choices.csv"), """
                list_name,name,label::English (en),label::French (fr)
                gains,advice,Advice,Des conseils
                gains,contacts,Contacts,Des contacts
                gains,tools,Tools,Des outils
                five,1,1,1
                five,2,2,2
                five,3,3,3
                five,4,4,4
                five,5,5,5
                """);
        Files.writeString(folder.resolve("settings.csv"), """
                form_id,form_title::English (en),form_title::French (fr),version,default_language
                q,Questions,Questions,1,English (en)
                """);
    }

    private static void writeAnswers(Path study) throws IOException {
        StringBuilder people = new StringBuilder("participant,community\n");
        StringBuilder answers = new StringBuilder("participant,wave,gain,order,a,then_a\n");
        for (int person = 0; person < FIRST.size(); person++) {
            people.append("p%d,c%n".formatted(person));
            String gain = person < 6 ? "advice contacts" : person < 9 ? "advice" : person < 10 ? "tools" : "";
            String order = person < 8 ? "advice contacts tools" : "contacts advice tools";
            answers.append("p%d,t0,,,%s,%n".formatted(person, FIRST.get(person)));
            answers.append("p%d,t1,%s,%s,%s,%s%n".formatted(person, gain, order, LATER.get(person), BACK.get(person)));
        }
        Files.writeString(study.resolve("data/participants.csv"), people.toString());
        Files.writeString(study.resolve("data/responses/q.csv"), answers.toString());
    }
}
