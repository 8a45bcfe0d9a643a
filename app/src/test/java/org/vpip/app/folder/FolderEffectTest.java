package org.vpip.app.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.schema.AffectedOutput;
import org.vpip.instruments.schema.ColumnSchema;
import org.vpip.instruments.schema.SheetSchema;
import org.vpip.instruments.schema.StudyFolderSchema;

/** Each column and key of docs/study-folder.md changes the output that the page names, or gives a problem. */
class FolderEffectTest {
    private static final Path STUDIES = Path.of("src/test/resources/study-folder");

    /** Studies whose data give remarks on purpose. */
    private static final Map<String, Set<ProblemCode>> REMARKS =
            Map.of("coded", Set.of(ProblemCode.ANSWER_OUTSIDE_WAVE));

    /** Remarks about made-up answers, which agree or disagree by chance. */
    private static final Set<ProblemCode> RELIABILITY =
            Set.of(ProblemCode.SCALE_ALPHA_NEGATIVE, ProblemCode.SCALE_ITEM_OPPOSED, ProblemCode.SCALE_ITEMS_CANCEL);

    /** A value that no cell of the type can have. */
    private static final Map<String, String> INVALID = Map.of(
            "date", "someday",
            "time", "noon",
            "integer", "many",
            "number", "many",
            "zone", "Nowhere/Land",
            "yes/no", "perhaps",
            "word", "nonsense",
            "reference", "nothing_known",
            "references", "nothing_known",
            "address", "javascript:alert(1)");

    @TempDir
    Path folder = Path.of("");

    private final Map<String, Map<AffectedOutput, String>> unchanged = new HashMap<>();

    @BeforeEach
    void copyTheStudies() throws IOException {
        copy(Path.of("../sample-data/example"), folder.resolve("example"));
        copy(STUDIES, folder);
    }

    /** Copies a folder over another. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void eachValueChangesTheNamedOutputOrIsAProblem() throws IOException {
        Set<String> without = new TreeSet<>();
        for (FolderMutation mutation : FolderMutation.all()) {
            if (!hasEffect(mutation, output(mutation))) {
                without.add(mutation.subject());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyColumnAndKeyIsChangedByATest() {
        Set<String> changed = Stream.concat(FolderMutation.all().stream(), FolderMutation.onPages().keySet().stream())
                .map(FolderMutation::subject)
                .collect(Collectors.toSet());
        List<String> untested = new ArrayList<>();
        for (SheetSchema sheet : StudyFolderSchema.sheets()) {
            (sheet.keys().isEmpty() ? sheet.columns() : sheet.keys())
                    .stream()
                            .filter(member -> member.output() != AffectedOutput.NOTE)
                            .map(member -> sheet.place() + " " + member.name())
                            .filter(subject -> !changed.contains(subject))
                            .forEach(untested::add);
        }
        assertThat(untested).isEmpty();
    }

    @Test
    void anInvalidValueIsAProblem() throws IOException {
        Set<String> accepted = new TreeSet<>();
        for (FolderMutation mutation : FolderMutation.all()) {
            String invalid = INVALID.get(schema(mutation).type());
            if (invalid != null && !isProblem(mutation.withValue(invalid))) {
                accepted.add(mutation.subject());
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void anUnknownColumnOrKeyIsAProblem() throws IOException {
        for (String study : List.of("complete", "coded", "mapped")) {
            for (SheetSchema sheet : StudyFolderSchema.sheets()) {
                FolderMutation unknown = new FolderMutation(study, sheet.place(), "unheard_of", "", "*", "x");
                boolean filters = sheet.place().equals("choices.csv");
                if (!filters && Files.exists(folder.resolve(study).resolve(sheet.place()))) {
                    assertThat(isProblem(unknown))
                            .as(study + " " + sheet.place())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aMissingRequiredColumnIsAProblem() throws IOException {
        Set<String> accepted = new TreeSet<>();
        for (FolderMutation mutation : FolderMutation.all()) {
            if (schema(mutation).required()) {
                FolderMutation.Undo undo = mutation.remove(folder.resolve(mutation.study()));
                if (LoadedStudy.read(folder.resolve(mutation.study())).isUsable()) {
                    accepted.add(mutation.subject());
                }
                undo.run();
            }
        }
        assertThat(accepted).isEmpty();
    }

    private boolean isProblem(FolderMutation mutation) throws IOException {
        FolderMutation.Undo undo = mutation.apply(folder.resolve(mutation.study()));
        boolean problem = !LoadedStudy.read(folder.resolve(mutation.study())).isUsable();
        undo.run();
        return problem;
    }

    private boolean hasEffect(FolderMutation mutation, AffectedOutput output) throws IOException {
        String before = unchanged(mutation.study(), output);
        FolderMutation.Undo undo = mutation.apply(folder.resolve(mutation.study()));
        LoadedStudy loaded = LoadedStudy.read(folder.resolve(mutation.study()));
        boolean effect = !loaded.isUsable() || !outputs(loaded).of(output).equals(before);
        undo.run();
        return effect;
    }

    private String unchanged(String study, AffectedOutput output) throws IOException {
        Map<AffectedOutput, String> known = unchanged.computeIfAbsent(study, name -> new HashMap<>());
        if (!known.containsKey(output)) {
            LoadedStudy loaded = LoadedStudy.read(folder.resolve(study));
            assertThat(loaded.problems().stream()
                            .map(Problem::code)
                            .filter(code -> !RELIABILITY.contains(code))
                            .collect(Collectors.toSet()))
                    .isEqualTo(REMARKS.getOrDefault(study, Set.of()));
            String text = outputs(loaded).of(output);
            assertThat(outputs(LoadedStudy.read(folder.resolve(study))).of(output))
                    .as("%s of %s, computed again", output, study)
                    .isEqualTo(text);
            known.put(output, text);
        }
        return known.getOrDefault(output, "");
    }

    private FolderOutputs outputs(LoadedStudy loaded) {
        return new FolderOutputs(loaded, folder.resolve("output"));
    }

    /** Returns the output that the catalogue names. */
    static AffectedOutput output(FolderMutation mutation) {
        return schema(mutation).output();
    }

    private static ColumnSchema schema(FolderMutation mutation) {
        SheetSchema sheet = StudyFolderSchema.sheet(mutation.sheet());
        return Stream.concat(sheet.columns().stream(), sheet.keys().stream())
                .filter(member -> member.name().equals(mutation.name()))
                .findFirst()
                .orElseThrow();
    }
}
