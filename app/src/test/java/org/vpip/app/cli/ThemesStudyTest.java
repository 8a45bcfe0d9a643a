package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Themes of open answers on their way from themes.csv to the reports, and what leaves with a person. */
class ThemesStudyTest {
    private static final double DIGITS = 1e-9;
    private static final String FIRST = "trust trust none trust none time time trust trust none trust time";
    private static final String SECOND = "trust none none trust none time none trust trust none time time";

    @TempDir
    Path folder = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void writeStudy() throws IOException {
        study = folder.resolve("study");
        Files.createDirectories(study.resolve("plan"));
        Files.createDirectories(study.resolve("data/responses"));
        Files.createDirectories(study.resolve("data/registers"));
        write("study.csv", "key,value\nid,open\ntitle_en,Open\ntitle_fr,Ouverte\nkind,evaluation\n");
        write("communities.csv", "id,label_en,label_fr\nc,North,Nord\n");
        write("waves.csv", "id,label_en,label_fr,role,opens\nt0,Start,Début,baseline,2026-01-01\n");
        write("choices.csv", """
                list_name,name,label::English (en),label::French (fr)
                themes,trust,Trust,La confiance
                themes,time,Time,Le temps
                """);
        write("plan/indicators.csv", """
                id,label_en,label_fr,source,method,waves,role,family,direction
                said,What changed,Ce qui a changé,item:why,themes,t0,exploratory,,up
                """);
        writeInstrument(study.resolve("instruments/q"));
        writeAnswers();
    }

    private void write(String place, String text) throws IOException {
        Files.writeString(study.resolve(place), text);
    }

    private static void writeInstrument(Path instrument) throws IOException {
        Files.createDirectories(instrument);
        Files.writeString(instrument.resolve("survey.csv"), """
                type,name,label::English (en),label::French (fr)
                text,why,What changed?,Qu’est-ce qui a changé ?
                select_one levels,why_quote,May we quote you?,Pouvons-nous vous citer ?
                """);
        Files.writeString(instrument.resolve("choices.csv"), """
                list_name,name,label::English (en),label::French (fr)
                levels,no,No,Non
                levels,internal,Only inside,Seulement à l’interne
                """);
        Files.writeString(instrument.resolve("settings.csv"), """
                form_id,form_title::English (en),form_title::French (fr),version,default_language
                q,Questions,Questions,1,English (en)
                """);
    }

    private void writeAnswers() throws IOException {
        String[] first = FIRST.split(" ");
        String[] second = SECOND.split(" ");
        StringBuilder people = new StringBuilder("participant,community\n");
        StringBuilder answers = new StringBuilder("participant,wave,why,why_quote\n");
        StringBuilder themes = new StringBuilder("participant,wave,instrument,item,coder,theme\n");
        StringBuilder consents = new StringBuilder("participant,tier,agreed\n");
        for (int i = 0; i < first.length; i++) {
            people.append("p%02d,c%n".formatted(i));
            answers.append("p%02d,t0,words of p%02d,%s%n".formatted(i, i, i == 1 ? "no" : "internal"));
            themes.append("p%02d,t0,q,why,A,%s%np%02d,t0,q,why,B,%s%n".formatted(i, first[i], i, second[i]));
            consents.append(i < 3 ? "p%02d,quotes,yes%n".formatted(i) : "");
        }
        write("data/participants.csv", people.toString());
        write("data/responses/q.csv", answers.toString());
        write("themes.csv", themes.toString());
        write("data/registers/consents.csv", consents.toString());
    }

    private Path analysed(String language, String audiences) {
        Path out = folder.resolve("out-" + language + audiences.length());
        CommandRun run = CommandRun.run("analyse", study, "--out", out, "--lang", language, "--audience", audiences);
        assertThat(run.status()).as(run.err()).isZero();
        return out;
    }

    private static JsonNode details(Path researcher) throws IOException {
        for (JsonNode finding : JsonMapper.shared()
                .readTree(Files.readString(researcher.resolve("findings.json")))
                .get("findings")) {
            if (finding.get("indicator").asString().equals("said")) {
                return finding.get("details");
            }
        }
        throw new IllegalStateException("no finding of the plan in " + researcher);
    }

    /** R: prop.test(4, 12, correct = FALSE); kappa and alpha as in themes.R. */
    @Test
    void countsPeopleAndTheAgreementOfTwoCoders() throws IOException {
        JsonNode details = details(analysed("en", "researcher").resolve("researcher"));
        assertThat(details.get("answered").asInt()).isEqualTo(12);
        assertThat(details.get("codedTwice").asInt()).isEqualTo(12);
        JsonNode trust = details.get("themes").get(0);
        assertThat(trust.get("theme").asString()).isEqualTo("trust");
        assertThat(trust.get("count").asInt()).isEqualTo(4);
        assertThat(trust.get("either").asInt()).isEqualTo(6);
        assertThat(trust.get("low").asDouble()).isCloseTo(0.138120091091, within(DIGITS));
        assertThat(trust.get("kappa").asDouble()).isCloseTo(2.0 / 3, within(DIGITS));
        assertThat(trust.get("alpha").asDouble()).isCloseTo(0.6714285714285714, within(DIGITS));
    }

    @Test
    void quotesOnlyWhoAgreedTwice() throws IOException {
        Path researcher = analysed("en", "researcher").resolve("researcher");
        String json = Files.readString(researcher.resolve("findings.json"));
        assertThat(json).contains("words of p00", "words of p02").doesNotContain("words of p01", "words of p03");
        assertThat(texts(researcher.resolve("open-researcher-en.xlsx")))
                .contains("words of p00", "Quotations, not redacted", "Only inside", "Trust")
                .doesNotContain("words of p01");
    }

    @Test
    void saysSoWithoutAnyConsentToQuote() throws IOException {
        Files.delete(study.resolve("data/registers/consents.csv"));
        Path researcher = analysed("fr", "researcher").resolve("researcher");
        assertThat(texts(researcher.resolve("open-researcher-fr.xlsx")))
                .contains("aucune trace d’un consentement aux citations", "La confiance", "Kappa de Cohen")
                .doesNotContain("words of");
        try (PDDocument pdf =
                Loader.loadPDF(researcher.resolve("open-researcher-fr.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Citations, non caviardées", "La confiance");
        }
    }

    private static String texts(Path workbook) throws IOException {
        try (ZipFile file = new ZipFile(workbook.toFile())) {
            return new String(
                    file.getInputStream(file.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nobodyOutsideResearchSeesThemes() throws IOException {
        Path out = analysed("en", "researcher,funder");
        List<String> rows = Files.readAllLines(out.resolve("funder/findings.csv"));
        assertThat(rows).anyMatch(row -> row.matches("said,.*,withheld,+"));
        assertThat(rows).noneMatch(row -> row.contains("words of"));
        assertThat(texts(out.resolve("funder/open-funder-en.xlsx"))).doesNotContain("words of", "Trust");
    }

    @Test
    void saysSoWhereNoCoderFoundATheme() throws IOException {
        Files.writeString(
                study.resolve("themes.csv"),
                Files.readString(study.resolve("themes.csv")).replaceAll("(trust|time)\\n", "none\n"));
        Files.delete(study.resolve("choices.csv"));
        Path researcher = analysed("en", "researcher").resolve("researcher");
        assertThat(details(researcher).get("themes").isEmpty()).isTrue();
        assertThat(texts(researcher.resolve("open-researcher-en.xlsx")))
                .contains("No coder found a theme", "no theme came from every coder")
                .doesNotContain("Agreement of the coders");
    }

    @Test
    void anErasedPersonLeavesTheThemes() throws IOException {
        assertThat(CommandRun.run("withdraw", study, "p00", "--kind", "everything")
                        .status())
                .isZero();
        assertThat(Files.readString(study.resolve("themes.csv")))
                .doesNotContain("p00")
                .contains("p01,t0,q,why,A,trust");
        assertThat(CommandRun.run("check", study).status()).isZero();
        JsonNode details = details(analysed("en", "researcher").resolve("researcher"));
        assertThat(details.get("people").asInt()).isEqualTo(11);
        assertThat(details.get("themes").get(0).get("count").asInt()).isEqualTo(3);
    }

    @Test
    void aDepartureWithoutErasureCountsNoLonger() throws IOException {
        Files.writeString(
                study.resolve("data/registers/departures.csv"), "participant,kind,given\np00,everything,2026-02-01\n");
        JsonNode details = details(analysed("en", "researcher").resolve("researcher"));
        assertThat(details.get("people").asInt()).isEqualTo(11);
        assertThat(details.toString()).doesNotContain("words of p00");
    }

    @Test
    void checkNamesEachMistakeInBothLanguages() throws IOException {
        Files.writeString(
                study.resolve("themes.csv"),
                Files.readString(study.resolve("themes.csv")) + "p00,t0,q,why,A,hope\np99,t0,q,why_quote,,trust\n");
        assertThat(CommandRun.run("check", study).err())
                .contains("themes.csv", "“hope”", "“p99”", "no open question", "this cell is blank");
        assertThat(CommandRun.run("check", study, "--lang", "fr").err())
                .contains("« hope »", "pas de question ouverte", "cette cellule est vide");
    }
}
