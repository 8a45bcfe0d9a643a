package org.vpip.app.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vpip.analysis.score.ResponseQualityCheck;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.SheetWriter;

/** The signs of careless answers as a table for researchers, one row each; no sign excludes a response. */
final class ResponseQualityFile {
    private static final List<String> HEADING = List.of("participant", "wave", "instrument", "flag", "detail");

    private ResponseQualityFile() {}

    static void write(Study study, Path file) throws IOException {
        List<List<String>> rows = ResponseQualityCheck.of(study).stream()
                .map(flag -> List.of(
                        flag.participant().value(),
                        flag.wave().value(),
                        flag.instrument().value(),
                        flag.kind().name().toLowerCase(Locale.ROOT),
                        flag.detail()))
                .toList();
        SheetWriter.write(file, HEADING, rows);
    }
}
