package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vpip.analysis.linkage.Doubt;
import org.vpip.analysis.linkage.LinkedStudy;
import org.vpip.instruments.format.SheetWriter;
import org.vpip.instruments.response.Codes.Decision;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.TableColumns;

/**
 * Codes that may be of one person, for somebody to write yes or no beside: it is {@code data/code_decisions.csv} as it
 * stands, with what was decided before.
 */
final class CodeDecisionsFile {
    private CodeDecisionsFile() {}

    /** No file where there is nothing to decide and nothing was. */
    static void write(Study study, Path file) throws IOException {
        List<List<String>> rows = Stream.concat(
                        study.data().codes().decisions().stream().map(CodeDecisionsFile::decided),
                        LinkedStudy.of(study).matches().doubts().stream().map(CodeDecisionsFile::open))
                .toList();
        if (!rows.isEmpty()) {
            SheetWriter.write(file, TableColumns.CODE_DECISIONS.all(), rows);
        }
    }

    private static List<String> decided(Decision decision) {
        String same = decision.same() ? "yes" : "no";
        return List.of(decision.participant().value(), decision.other().value(), same, "", "", "decided");
    }

    private static List<String> open(Doubt doubt) {
        return List.of(
                doubt.participant().value(),
                doubt.other().value(),
                "",
                String.valueOf(
                        SelfGeneratedCode.ELEMENTS.size() - doubt.differing().size()),
                String.join(" ", doubt.differing()),
                doubt.reason().name().toLowerCase(Locale.ROOT));
    }
}
