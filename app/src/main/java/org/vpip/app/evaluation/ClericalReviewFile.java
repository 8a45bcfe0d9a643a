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
 * Possible matches of codes for clerical review, in the columns of {@code data/code_decisions.csv}, earlier decisions
 * included.
 */
final class ClericalReviewFile {
    private ClericalReviewFile() {}

    /** Writes the file, unless there is no possible match and no decision. */
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
        String verdict = decision.same() ? "yes" : "no";
        return List.of(decision.participant().value(), decision.other().value(), verdict, "", "", "decided");
    }

    private static List<String> open(PossibleMatch match) {
        return List.of(
                match.participant().value(),
                match.earlierParticipant().value(),
                "",
                String.valueOf(SelfGeneratedCode.ELEMENTS.size()
                        - match.differingElements().size()),
                String.join(" ", match.differingElements()),
                match.reason().name().toLowerCase(Locale.ROOT));
    }
}
