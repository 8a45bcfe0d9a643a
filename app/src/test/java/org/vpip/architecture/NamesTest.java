package org.vpip.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simple type name is used once in the repository, and the names of tests can be read at a glance. */
class NamesTest {
    private static final Path ROOT = Path.of("..");
    private static final int LONGEST_TEST_NAME = 55;
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:(?:public|private|protected|static|final|abstract|sealed|non-sealed)\\s+)*"
                    + "(?:class|record|interface|enum|@interface) ([A-Z]\\w*)");
    private static final Pattern TEST = Pattern.compile(
            "@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b[^;{]*?\\bvoid (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern VAGUE = Pattern.compile("\\w*(?:Util|Utils|Helper|Manager|Impl|Dto)|\\w+Service");

    @TempDir
    Path folder;

    private static List<Path> sources(Path root) throws IOException {
        return SourceTree.files(root).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.toString().contains("/planted/"))
                .toList();
    }

    /** Returns the files of each simple type name, nested types included. */
    private static Map<String, List<String>> types(Path root) throws IOException {
        Map<String, List<String>> types = new TreeMap<>();
        for (Path file : sources(root)) {
            String code = COMMENT_OR_TEXT.matcher(Files.readString(file)).replaceAll("");
            Matcher type = TYPE.matcher(code);
            while (type.find()) {
                types.computeIfAbsent(type.group(1), name -> new ArrayList<>())
                        .add(file.getFileName().toString());
            }
        }
        return types;
    }

    private static Map<String, List<String>> repeated(Path root) throws IOException {
        Map<String, List<String>> types = types(root);
        types.values().removeIf(files -> files.size() == 1);
        return types;
    }

    @Test
    void usesEachTypeNameOnce() throws IOException {
        assertThat(types(ROOT)).hasSizeGreaterThan(1000);
        assertThat(repeated(ROOT)).isEmpty();
    }

    @Test
    void findsAPlantedSecondTypeOfOneName() throws IOException {
        Files.writeString(folder.resolve("One.java"), "class One {\n    private record Twice(int a) {}\n}\n");
        Files.writeString(folder.resolve("Twice.java"), "/** class One. */\npublic final class Twice {}\n");
        assertThat(repeated(folder)).containsOnlyKeys("Twice");
    }

    @Test
    void namesNoTypeAfterAVagueRole() throws IOException {
        assertThat(types(ROOT).keySet()).noneMatch(name -> VAGUE.matcher(name).matches());
        assertThat(VAGUE.matcher("ReportHelper").matches()).isTrue();
    }

    @Test
    void keepsTestNamesShort() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : sources(ROOT)) {
            Matcher test = TEST.matcher(Files.readString(file));
            while (test.find()) {
                names.add(test.group(1));
            }
        }
        assertThat(names).hasSizeGreaterThan(800).allMatch(name -> name.length() <= LONGEST_TEST_NAME);
    }
}
