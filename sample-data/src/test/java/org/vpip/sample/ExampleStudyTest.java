package org.vpip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleStudyTest {
    /** Surefire says where the module is; an editor starts tests in the module's folder. */
    private static final Path EXAMPLE =
            Path.of(System.getProperty("basedir", "")).resolve("example");

    private static final String ADVICE =
            "if the change is meant, run the tests of sample-data once with -Dsample.write=true and commit the example";

    @Test
    void exampleIsWhatTheGeneratorWrites(@TempDir Path fresh) throws IOException {
        SampleStudy study = SampleStudy.withSeed(SampleStudy.DEFAULT_SEED);
        if (Boolean.getBoolean("sample.write")) {
            delete(EXAMPLE);
            study.write(EXAMPLE);
        }
        study.write(fresh);
        assertThat(files(EXAMPLE)).as(ADVICE).isEqualTo(files(fresh));
        for (String file : files(fresh)) {
            assertThat(Files.readAllBytes(EXAMPLE.resolve(file)))
                    .as("%s: %s", file, ADVICE)
                    .isEqualTo(Files.readAllBytes(fresh.resolve(file)));
        }
    }

    @Test
    void sameSeedGivesTheSameBytesEvenOverAnotherStudy(@TempDir Path first, @TempDir Path second) throws IOException {
        SampleStudy.withSeed(7).write(first);
        SampleStudy.withSeed(8).write(second);
        String responses = "data/responses/practice.csv";
        assertThat(Files.readAllBytes(second.resolve(responses)))
                .isNotEqualTo(Files.readAllBytes(first.resolve(responses)));
        assertThat(Files.readAllBytes(second.resolve("planted-truth.csv")))
                .isEqualTo(Files.readAllBytes(first.resolve("planted-truth.csv")));
        SampleStudy.withSeed(7).write(second);
        assertThat(files(second)).isEqualTo(files(first));
        for (String file : files(first)) {
            assertThat(Files.readAllBytes(second.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readAllBytes(first.resolve(file)));
        }
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (String file : files(folder)) {
            Files.delete(folder.resolve(file));
        }
    }
}
