package org.vpip.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.reports.disclosure.Audience;

/** Studies that differ only in what the gate hides have the same files outside research. */
class HiddenChangeTest {
    @TempDir
    Path folder;

    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> one.getOrDefault(name, "").equals(other.getOrDefault(name, "")));
        return List.copyOf(names);
    }

    @ParameterizedTest
    @CsvSource({"5,34", "8,24"})
    void hiddenChangesLeaveEveryFileAsItWas(long seed, int people) throws IOException {
        StudyExcerpt study = StudyExcerpt.of(folder.resolve("one"), seed, people);
        AudienceFolders before = AudienceFolders.write(study, folder.resolve("before"));
        StudyExcerpt changed = study.copy(folder.resolve("other"));
        Random random = new Random(seed);
        for (HiddenChange change : HiddenChange.values()) {
            change.apply(changed, before.contents().partitions(), random);
        }
        AudienceFolders after = AudienceFolders.write(changed, folder.resolve("after"));
        for (Audience audience : AudienceFolders.OUTSIDE) {
            assertThat(differences(before.insides(audience), after.insides(audience)))
                    .as("%s, %d people", audience, people)
                    .isEmpty();
        }
        assertThat(differences(before.insides(Audience.RESEARCHER), after.insides(Audience.RESEARCHER)))
                .isNotEmpty();
    }
}
