package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vpip.analysis.recordlinkage.LinkedStudy;
import org.vpip.analysis.recordlinkage.PossibleMatch;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.SelfGeneratedCodes.CodeReviewDecision;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.SheetWriter;

/**
 * Codes that may be of one person, for somebody to write yes or no beside: it is {@code data/code_decisions.csv} as it
 * stands, with what was decided before.
 */
final class ClericalReviewFile {
    private ClericalReviewFile() {}

    /** No file where there is nothing to decide and nothing was. */
    static void write(Study study, Path file) throws IOException {
        List<List<String>> rows = Stream.concat(
                        study.data().codes().decisions().stream().map(ClericalReviewFile::decided),
                        LinkedStudy.of(study).matches().possibleMatches().stream()
                                .map(ClericalReviewFile::open))
                .toList();
        if (!rows.isEmpty()) {
            SheetWriter.write(file, TableColumns.CODE_DECISIONS.all(), rows);
        }
    }

    private static List<String> decided(CodeReviewDecision decision) {
        String same = decision.same() ? "yes" : "no";
        return List.of(decision.participant().value(), decision.other().value(), same, "", "", "decided");
    }

    private static List<String> open(PossibleMatch doubt) {
        return List.of(
                doubt.participant().value(),
                doubt.earlierParticipant().value(),
                "",
                String.valueOf(SelfGeneratedCode.ELEMENTS.size()
                        - doubt.differingElements().size()),
                String.join(" ", doubt.differingElements()),
                doubt.reason().name().toLowerCase(Locale.ROOT));
    }
}
