package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.architecture.SourceTree;

/** Words that documents and code avoid because readers stumble over them, each with the words to write instead. */
class PlainWordsTest {
    private static final Pattern CODE =
            Pattern.compile("(?ms)^[ \\t]*```.*?^[ \\t]*```|`(?:[^`\\n]|\\n(?!\\s*\\n))*`|(?<=\\]\\()[^)\\n]*");

    private static final Map<Pattern, String> ENGLISH = Map.ofEntries(
            avoided("told", "shown, reported or distinguished"),
            avoided("tells", "shows, reports or lists"),
            avoided("tell of", "describe"),
            avoided("(is|are) taken", "is used, accepted or occupied"),
            avoided("nobody", "no participant, or no one"),
            avoided("somebody", "a person, or a participant"),
            avoided("whoever", "the person who"),
            avoided("speaks of", "describes"),
            avoided("hangs on", "depends on"),
            avoided("brought together", "combined"),
            avoided("and the like", "the things themselves"));

    private static final Map<Pattern, String> FRENCH = Map.ofEntries(
            avoided("signe par signe", "caractère par caractère"),
            avoided("(est|sont) (plus )?pris(es?)?(?! en)", "est utilisé ou accepté"),
            avoided("a servi", "a déjà été utilisé"),
            avoided("quiconque", "toute personne qui"),
            avoided("soi-même", "elle-même ou lui-même"),
            avoided("(rencontre|réunion)s?", "séance"),
            avoided("plus bas est mieux", "une valeur plus basse est préférable"),
            avoided("moins,? c’est mieux", "une valeur plus basse est préférable"),
            avoided("par raison", "selon le motif"),
            avoided("items répondus", "items renseignés"));

    /** Words of names and comments in the code; the package of the disclosure gate is not read yet. */
    private static final Map<Pattern, String> CODE_WORDS = Map.ofEntries(
            avoided("told", "shown, reported, published or distinguished"),
            avoided("nobody", "no participant, or no one"),
            avoided("somebody", "a person, or a participant"),
            avoided("whoever", "the person who"),
            avoided("speaks of", "describes"),
            avoided("hangs on", "depends on"),
            Map.entry(
                    Pattern.compile("/\\*\\*\\s+(?:\\* )?(?:What|Whether|Who|Of|How|The same)\\b"),
                    "what the method does (Returns, Computes) or a noun for the type"));

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

    @TempDir
    Path folder = Path.of("");

    static List<Path> documents() throws IOException {
        return DocumentationTest.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void avoidsWordsThatPuzzleReaders(Path document) throws IOException {
        assertThat(puzzles(document)).isEmpty();
    }

    @Test
    void codeAvoidsWordsThatPuzzleReaders() throws IOException {
        List<String> puzzles = new ArrayList<>();
        for (Path source : sources()) {
            puzzles.addAll(codePuzzles(source));
        }
        assertThat(puzzles).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        return SourceTree.files(Path.of("..")).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> !file.toString().contains("/reports/disclosure/"))
                .toList();
    }

    @Test
    void findsPlantedWordsInCode() throws IOException {
        Path planted = plant(
                "Seat.java",
                "/** Whether it is free. */\nboolean toldFree;\n// nobody\nString text = \"somebody\";\nint retold;\n");
        assertThat(codePuzzles(planted))
                .containsExactly(
                        "Seat.java:1 “/** Whether”: write what the method does (Returns, Computes) or a noun for the type",
                        "Seat.java:2 “told”: write shown, reported, published or distinguished",
                        "Seat.java:3 “nobody”: write no participant, or no one");
    }

    @Test
    void findsPlantedEnglishWords() throws IOException {
        Path planted = plant("guide.md", "# Seats\n\nNobody knows which seat is\ntaken, as the guide told.\n");
        assertThat(puzzles(planted))
                .containsExactly(
                        "guide.md:3 “Nobody”: write no participant, or no one",
                        "guide.md:3 “is taken”: write is used, accepted or occupied",
                        "guide.md:4 “told”: write shown, reported or distinguished");
    }

    @Test
    void findsPlantedFrenchWords() throws IOException {
        Path planted = plant("guide.fr.md", "# Guide\n\nQuiconque vient.\nPersonne, told, nobody.\n");
        assertThat(puzzles(planted)).containsExactly("guide.fr.md:3 “Quiconque”: write toute personne qui");
    }

    @Test
    void skipsCodeAndLinkTargets() throws IOException {
        Path planted = plant("guide.md", "```\nnobody\n```\nRun `told\ntells` or [read](tells.md).\n\nA toldback.\n");
        assertThat(puzzles(planted)).isEmpty();
    }

    private Path plant(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Map.Entry<Pattern, String> avoided(String words, String instead) {
        String expression = "(?<![\\p{L}\\d])" + words.replace(" ", "\\s+") + "(?![\\p{L}\\d])";
        return Map.entry(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), instead);
    }

    private static List<String> puzzles(Path document) throws IOException {
        String prose = CODE.matcher(Files.readString(document)).replaceAll(code -> blank(code.group()));
        return puzzles(document, prose, document.toString().endsWith(".fr.md") ? FRENCH : ENGLISH);
    }

    private static List<String> codePuzzles(Path source) throws IOException {
        String code = LITERAL.matcher(Files.readString(source)).replaceAll(literal -> blank(literal.group()));
        return puzzles(source, code.replaceAll("(?<=[a-z])(?=[A-Z])|_", " "), CODE_WORDS);
    }

    /** Returns file, line, word and advice for each avoided word, in the order of the text. */
    private static List<String> puzzles(Path file, String text, Map<Pattern, String> avoided) {
        SortedMap<Integer, String> puzzles = new TreeMap<>();
        avoided.forEach((word, instead) -> {
            Matcher found = word.matcher(text);
            while (found.find()) {
                long line = text.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                String written = found.group().replaceAll("\\s+", " ");
                puzzles.put(
                        found.start(), "%s:%d “%s”: write %s".formatted(file.getFileName(), line, written, instead));
            }
        });
        return List.copyOf(puzzles.values());
    }

    private static String blank(String code) {
        return code.replaceAll("[^\\n]", " ");
    }
}
