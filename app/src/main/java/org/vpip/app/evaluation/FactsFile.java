package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vpip.app.security.OwnerOnlyFiles;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.export.FactsJson;
import org.vpip.reports.export.FactsJson.StudyFacts;

/** The file facts.jsonl: what each audience's folder beside it tells. It has pseudonyms and is its owner's alone. */
final class FactsFile {
    static final String NAME = "facts.jsonl";

    private FactsFile() {}

    /**
     * Writes the facts of one run, with those of the folders that an earlier run left in the same place.
     *
     * @param out where the earlier run wrote
     * @param audiences whose folders this run replaces
     */
    static void write(Path file, Path out, StudyFacts facts, List<Audience> audiences) throws IOException {
        List<PublishedFact> all = new ArrayList<>(facts.facts());
        Path earlier = out.resolve(NAME);
        if (Files.exists(earlier)) {
            read(earlier).facts().stream()
                    .filter(fact -> !audiences.contains(fact.origin().audience()))
                    .filter(fact -> Files.isDirectory(
                            out.resolve(fact.origin().audience().id())))
                    .forEach(all::add);
        }
        OwnerOnlyFiles.write(file, FactsJson.write(new StudyFacts(facts.study(), all)));
    }

    /** @throws FileSystemException for a file that no run wrote */
    static StudyFacts read(Path file) throws IOException {
        try {
            return FactsJson.read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            FileSystemException foreign = new FileSystemException(
                    file.toString(), null, "is not a file of facts that this version wrote; nothing was written");
            foreign.initCause(e);
            throw foreign;
        }
    }
}
