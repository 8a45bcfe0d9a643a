package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine;

class VpipTest {

    @Test
    void saysWhatItCanDoWhenCalledWithNothing() {
        CommandRun run = CommandRun.run();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("demo")
                .contains("analyse")
                .contains("check")
                .contains("test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help --help", "demo --help", "analyse --help", "check --help"})
    void helpsAtEveryLevel(String arguments) {
        CommandRun run = CommandRun.run((Object[]) arguments.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: vpip");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyse",
                "analyze-this x",
                "check",
                "analyse x --lang de",
                "analyse x --audience mayor",
                "demo --nope",
                "check x --lang"
            })
    void callsWrongUseByItsExitStatus(String arguments) {
        CommandRun run = CommandRun.run((Object[]) arguments.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysOnceThatAStudyIsNotThere() {
        CommandRun run = CommandRun.run("analyse", "no-such-study");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "help --lang en"})
    void listsEveryCommandOnceByTask(String arguments) {
        String help = CommandRun.run((Object[]) arguments.split(" ")).out();
        Vpip.commandLine(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), Language.ENGLISH)
                .getSubcommands()
                .keySet()
                .stream()
                .filter(command -> !command.equals("analyze"))
                .forEach(command -> assertThat(help.lines().filter(line -> line.startsWith("  " + command + " ")))
                        .as(command)
                        .hasSize(1));
        assertThat(help).contains("Author an instrument", "Collect answers", "  test ", "  soak ", "  bench ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void describesEachCommandInOneLine(Language language) {
        String help = CommandRun.run("help", "--lang", language.code()).out();
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(86));
        assertThat(help).doesNotContain("help.", "group.");
    }

    @Test
    void helpsInFrench() {
        assertThat(CommandRun.run("help", "analyse", "--lang", "fr").out()).contains("Analyse une étude");
        assertThat(CommandRun.run("--help", "--lang=fr").out()).contains("Concevoir un instrument");
        assertThat(CommandRun.run("help", "nonsense").status()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explainsEachOptionOfServeInItsLanguage(Language language) {
        String help = CommandRun.run("help", "serve", "--lang", language.code()).out();
        String words = unwrapped(help);
        CommandLine all =
                Vpip.commandLine(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), language);
        Objects.requireNonNull(all.getSubcommands().get("serve")).getCommandSpec().options().stream()
                .map(option -> option.longestName().substring(2))
                .filter(option -> !List.of("help", "version").contains(option))
                .map(option -> Vpip.MESSAGES.in(language, "option.serve." + option))
                .map(text -> text.split(" \\(", 2)[0])
                .forEach(text -> assertThat(words).contains(unwrapped(text)));
        assertThat(words).doesNotContain("DEFAULT-VALUE").contains("jdbc:h2:file:./vpip-data/vpip", "8080");
    }

    /** A text without the breaks of its lines, which may fall after any sign. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", "");
    }
}
