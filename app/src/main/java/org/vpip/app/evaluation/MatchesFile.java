package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vpip.instruments.engagement.Proposal;
import org.vpip.instruments.format.SheetWriter;
import org.vpip.instruments.study.Study;

/** Who people in attendance reports and online spaces might be, for researchers to decide; nothing is counted for them. */
final class MatchesFile {
    private static final List<String> HEADING = List.of("source", "known_as", "participant", "reason");

    private MatchesFile() {}

    /** No file where there is nothing to decide. */
    static void write(Study study, Path file) throws IOException {
        List<Proposal> proposals = study.engagement().proposals();
        if (!proposals.isEmpty()) {
            SheetWriter.write(
                    file,
                    HEADING,
                    proposals.stream()
                            .map(proposal -> List.of(
                                    proposal.source(),
                                    proposal.known(),
                                    proposal.person().value(),
                                    proposal.reason().name().toLowerCase(Locale.ROOT)))
                            .toList());
        }
    }
}
