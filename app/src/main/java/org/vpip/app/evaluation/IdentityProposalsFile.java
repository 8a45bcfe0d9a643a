package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.instruments.engagement.IdentityProposal;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetWriter;

/** Possible identities of people in attendance reports and online spaces, for researchers to decide. */
final class IdentityProposalsFile {
    private static final List<String> HEADING = List.of("source", "known_as", "participant", "reason");

    private IdentityProposalsFile() {}

    /** Writes the file, unless there is no proposal. */
    static void write(Study study, Path file) throws IOException {
        List<IdentityProposal> proposals =
                EligibleRecords.of(study).engagement().proposals();
        if (!proposals.isEmpty()) {
            SheetWriter.write(
                    file,
                    HEADING,
                    proposals.stream()
                            .map(proposal -> List.of(
                                    proposal.source(),
                                    proposal.alias(),
                                    proposal.person().value(),
                                    proposal.basis().name().toLowerCase(Locale.ROOT)))
                            .toList());
        }
    }
}
