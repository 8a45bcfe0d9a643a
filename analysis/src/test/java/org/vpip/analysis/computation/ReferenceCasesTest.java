package org.vpip.analysis.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.computation.table.ComputationInput;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case of src/test/resources/cases against R 4.2.2; source.md of each names data, packages and calls. */
class ReferenceCasesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<String> cases() throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Path root() throws URISyntaxException {
        URL url = Objects.requireNonNull(ReferenceCasesTest.class.getResource("/cases"));
        return Path.of(url.toURI());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesEveryNumberThatRGives(String name) throws URISyntaxException {
        Path folder = root().resolve(name);
        Map<String, Object> arguments =
                JSON.readValue(folder.resolve("arguments.json").toFile(), new TypeReference<Map<String, Object>>() {});
        JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
        ReferenceComparison comparison = new ReferenceComparison(name, expected);

        comparison.compare(expected, StatisticCatalogue.of(new ComputationInput(folder, arguments)), "");

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.agreed()).isPositive();
    }
}
