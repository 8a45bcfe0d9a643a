package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy of an input that once gave a wrong number or a false sentence, with the commands that a person would run. */
record ReferenceCase(Path study, Path out) {
    private static final Path CASES = CommandRun.ROOT.resolve("../shared/cases");

    /** Copies a case into an empty folder; skips the test where the cases are not beside the project. */
    static ReferenceCase copy(String place, Path folder) throws IOException {
        return new ReferenceCase(CommandRun.copy(source(place), folder.resolve("study")), folder.resolve("out"));
    }

    static Path source(String place) {
        assumeTrue(Files.isDirectory(CASES), "skipped: the cases are not beside the project");
        return CASES.resolve(place);
    }

    CommandRun check() {
        return CommandRun.run("check", "--all", study);
    }

    /** The problems of a study that both commands refuse. */
    List<String> refused() {
        CommandRun check = check();
        assertThat(check.status()).isEqualTo(Vpip.PROBLEMS);
        CommandRun analyse = CommandRun.run("analyse", "--all", study, "--out", out, "--lang", "en");
        assertThat(analyse.status()).isEqualTo(Vpip.PROBLEMS);
        assertThat(out).doesNotExist();
        return check.problems();
    }

    /** Writes the reports of a study that both commands accept, and returns the remarks. */
    List<String> analyse() {
        assertThat(check().status()).isZero();
        CommandRun run = CommandRun.run("analyse", "--all", study, "--out", out, "--lang", "en");
        assertThat(run.status()).isZero();
        return run.problems();
    }

    /** The finding about everybody from a row of the plan; of a network or of meetings, about the only community. */
    JsonNode finding(String indicator) throws IOException {
        return findings(indicator).get(0);
    }

    /** The finding about one wave from a row of the plan. */
    JsonNode finding(String indicator, String wave) throws IOException {
        return findings(indicator).stream()
                .filter(finding -> finding.get("waves").get(0).asString().equals(wave))
                .findFirst()
                .orElseThrow();
    }

    /** The findings from a row of the plan, but those about groups of an attribute. */
    List<JsonNode> findings(String indicator) throws IOException {
        JsonNode all = JsonMapper.shared()
                .readTree(Files.readString(results("findings.json")))
                .get("findings");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(finding -> finding.get("indicator").asString().equals(indicator))
                .filter(finding -> finding.get("group").isNull())
                .toList();
    }

    Path results(String file) {
        return out.resolve("researcher").resolve(file);
    }

    /** Every text of the workbook for researchers, titles of charts included. */
    String workbook() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("researcher"))) {
            Path workbook = files.filter(file -> file.toString().endsWith("-en.xlsx"))
                    .findFirst()
                    .orElseThrow();
            try (ZipFile zip = new ZipFile(workbook.toFile())) {
                return zip.stream()
                        .filter(entry -> entry.getName().endsWith(".xml"))
                        .map(entry -> text(zip, entry))
                        .collect(Collectors.joining("\n"));
            }
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) {
        try {
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts another file in the place of one of the study. */
    void write(String file, List<String> lines) throws IOException {
        Files.delete(study.resolve(file));
        Files.write(study.resolve(file), lines);
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(study.resolve(file));
    }
}
