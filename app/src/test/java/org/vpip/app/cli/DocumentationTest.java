package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.plan.Methods;
import org.vpip.architecture.SourceTree;

/** What the documentation says is so: links lead somewhere, commands exist, snippets run, promises are all there. */
class DocumentationTest {
    private static final Path ROOT = CommandRun.ROOT;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./vpip ([a-z]+)");
    private static final Pattern CSV = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path study = Path.of("");

    static List<Path> documents() throws IOException {
        return SourceTree.files(ROOT).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> !file.toString().contains("/src/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksOnlyToWhatIsThere(Path document) throws IOException {
        Matcher link = LINK.matcher(Files.readString(document));
        while (link.find()) {
            assertThat(document.resolveSibling(link.group(1)).normalize()).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyCommandsThatExist(Path document) throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(document));
        while (command.find()) {
            String name = command.group(1);
            if (!name.equals("test")) {
                assertThat(CommandRun.run(name, "--help").status()).as(name).isZero();
            }
        }
    }

    @Test
    void explainsEveryMethodThatAPlanCanAskFor() throws IOException {
        String methods = Files.readString(ROOT.resolve("docs/methods.md"));
        assertThat(Methods.ALL.ids()).allSatisfy(id -> assertThat(methods).contains("`" + id));
    }

    @Test
    void keepsARowForEveryPromise() throws IOException {
        String coverage = Files.readString(ROOT.resolve("docs/coverage.md"));
        IntStream.rangeClosed(1, 103).forEach(number -> {
            String row = String.format(java.util.Locale.ROOT, "(?m)^\\| S%02d \\|", number);
            assertThat(Pattern.compile(row).matcher(coverage).results().count())
                    .as(row)
                    .isEqualTo(1);
        });
    }

    @Test
    void readsTheSurveyToolExportOfTheMappingGuide() throws IOException {
        writeStudy("y1", 0);
        writeInstrument();
        write("plan/indicators.csv", PLAN + "q,Q,Q,item:q1,mean_change,t0 t1,exploratory,up\n");
        write("survey.tsv", "ResponseId\tQ11_1_pre\tQ13_1_post\nR1\tAgree\tD’accord\nR2\tNA\tDisagree\n");
        assertThat(CommandRun.run("check", study).err()).isEmpty();
    }

    @Test
    void readsTheTiesOfTheMappingGuide() throws IOException {
        writeStudy("c", 1);
        write("plan/indicators.csv", PLAN + "d,D,D,network:close,density,t0,exploratory,up\n");
        write("data/participants.csv", "participant,community\n1,c\n2,c\n3,c\n");
        write("edges.csv", "from,to,collab\n1,2,1\n2,3,4\n");
        assertThat(CommandRun.run("check", study).err()).isEmpty();
    }

    @Test
    void evaluatesTheTableOfTheInstrumentsPage() throws IOException {
        Matcher snippet = CSV.matcher(Files.readString(ROOT.resolve("docs/instruments.md")));
        assertThat(snippet.find()).isTrue();
        write("table.csv", snippet.group(1));
        assertThat(CommandRun.run("expressions", study.resolve("table.csv"), "--now", "2026-03-15T10:00Z")
                        .out())
                .contains("\"adult\" : \"true\"", "\"blank\" : \"false\"", "\"days\" : \"14\"");
    }

    private static final String PLAN = "id,label_en,label_fr,source,method,waves,role,direction\n";

    /** A study around one of the snippets of docs/mapping.md. */
    private void writeStudy(String community, int snippet) throws IOException {
        List<MatchResult> snippets = CSV.matcher(Files.readString(ROOT.resolve("docs/mapping.md")))
                .results()
                .toList();
        write("mapping.csv", snippets.get(snippet).group(1));
        write("study.csv", "key,value\nid,s\ntitle_en,S\ntitle_fr,S\nkind,evaluation\n");
        write("communities.csv", "id,label_en,label_fr\n" + community + ",C,C\n");
        write("waves.csv", "id,label_en,label_fr,role,opens\nt0,A,A,baseline,2026-01-01\nt1,B,B,post,2026-06-01\n");
    }

    private void writeInstrument() throws IOException {
        String labels = "label::English (en),label::French (fr)";
        write("instruments/views/survey.csv", "type,name," + labels + "\nselect_one five,q1,Q,Q\n");
        write(
                "instruments/views/choices.csv",
                "list_name,name," + labels + "\nfive,2,Disagree,En désaccord\nfive,4,Agree,D’accord\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = study.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
