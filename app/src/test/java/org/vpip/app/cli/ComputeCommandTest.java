package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** compute, as a researcher with tables calls it. */
class ComputeCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path... folders) {
        String[] texts = Arrays.stream(folders).map(Path::toString).toArray(String[]::new);
        String[] arguments = new String[texts.length + 1];
        arguments[0] = "compute";
        System.arraycopy(texts, 0, arguments, 1, texts.length);
        return Vpip.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private Path caseOf(String name, String arguments, String file, String table) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(made.resolve("arguments.json"), arguments);
        Files.writeString(made.resolve(file), table);
        return made;
    }

    @Test
    void tellsTheNumbersOfEachFolderUnderItsName() throws IOException {
        Path pairs = caseOf("pairs", "{\"statistic\": \"paired\"}", "data.csv", "id,pre,post\n1,1,3\n2,2,5\n3,NA,4\n");
        Path table = caseOf(
                "table", "{\"statistic\": \"mcnemar\"}", "table.csv", "pre,post,count\nno,yes,6\nyes,yes,5\nno,no,9\n");
        assertThat(run(pairs, table)).isZero();
        JsonNode printed = JsonMapper.shared().readTree(out.toString());
        // R 4.2.2: t.test(c(3, 5), c(1, 2), paired = TRUE): t = 5
        assertThat(printed.at("/pairs/paired_t/t").asDouble()).isEqualTo(5.0);
        assertThat(printed.at("/pairs/descriptives/n_missing_pre_or_post").asInt())
                .isEqualTo(1);
        assertThat(printed.at("/table/paired_odds_ratio_no_yes_over_yes_no/estimate")
                        .asString())
                .isEqualTo("Infinity");
    }

    @Test
    void goesOnAfterAFolderThatCannotBeComputed() throws IOException {
        Path unknown = caseOf("unknown", "{\"statistic\": \"astrology\"}", "data.csv", "y\n1\n");
        Path broken = caseOf("broken", "{\"statistic\": ", "data.csv", "y\n1\n");
        Path words = caseOf("words", "{\"statistic\": \"correlation\"}", "data.csv", "x,y\n1,2\nfew,3\n");
        Path lacking = caseOf("lacking", "{\"statistic\": \"waves\", \"formula\": \"y ~ w\"}", "data.csv", "y\n1\n");
        Path good = caseOf("good", "{\"statistic\": \"p-adjust\"}", "data.csv", "test,p\n1,0.01\n2,0.04\n");
        assertThat(run(unknown, broken, words, lacking, folder.resolve("nowhere"), good))
                .isEqualTo(Vpip.PROBLEMS);
        JsonNode printed = JsonMapper.shared().readTree(out.toString());
        assertThat(printed.at("/unknown/error").asString())
                .contains("astrology")
                .contains("paired");
        assertThat(printed.at("/broken/error").asString()).contains("arguments.json");
        assertThat(printed.at("/words/error").asString()).contains("row 3").contains("few");
        assertThat(printed.at("/lacking/error").asString()).contains("long.csv");
        assertThat(printed.at("/nowhere/error").asString()).contains("nowhere");
        assertThat(printed.at("/good/adjusted/holm/0").asDouble()).isEqualTo(0.02);
    }

    @Test
    void fillsGapsAndTellsWhatAStudyCanSee() throws IOException {
        StringBuilder rows = new StringBuilder("id,y,x\n");
        for (int i = 0; i < 30; i++) {
            rows.append(i)
                    .append(',')
                    .append(i % 4 == 0 ? "" : "" + (2 * i + i % 3))
                    .append(',')
                    .append(i)
                    .append('\n');
        }
        Path gaps = caseOf(
                "gaps",
                "{\"statistic\": \"multiple-imputation\", \"formula\": \"y ~ x\"}",
                "data.csv",
                rows.toString());
        Path size = caseOf("size", "{\"statistic\": \"power\", \"n\": 24, \"effect\": 0.5}", "none.csv", "");
        assertThat(run(gaps, size)).isZero();
        JsonNode printed = JsonMapper.shared().readTree(out.toString());
        assertThat(printed.at("/gaps/pooled/x/pooled_estimate").asDouble()).isBetween(1.9, 2.1);
        assertThat(printed.at("/gaps/m").asInt()).isEqualTo(20);
        assertThat(printed.at("/size/minimum_detectable_effect").asDouble()).isBetween(0.597, 0.598);
        assertThat(printed.at("/size/pairs_needed").asInt()).isEqualTo(34);
    }
}
