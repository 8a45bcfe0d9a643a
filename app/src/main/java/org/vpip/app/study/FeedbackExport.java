package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.FeedbackResponses;
import org.vpip.app.storage.FeedbackResponses.FeedbackResponse;

/**
 * The export of anonymous answers with session and day to {@code data/feedback/<instrument>.csv}. The rows follow their
 * random numbers, which also identify rows of an earlier export. The files are for researchers only, because they include
 * sessions with fewer than five answers; reports give means.
 */
@Component
class FeedbackExport {
    private static final String ID = "response";

    private final FeedbackResponses feedback;

    FeedbackExport(FeedbackResponses feedback) {
        this.feedback = feedback;
    }

    void write(Path folder) throws IOException {
        Map<String, List<FeedbackResponse>> byInstrument =
                feedback.submittedResponses().stream().collect(Collectors.groupingBy(FeedbackResponse::instrument));
        for (Map.Entry<String, List<FeedbackResponse>> responses : byInstrument.entrySet()) {
            Path file = folder.resolve("data/feedback").resolve(responses.getKey() + ".csv");
            write(ExportTable.read(file), responses.getValue());
        }
    }

    private static void write(ExportTable earlier, List<FeedbackResponse> responses) throws IOException {
        List<String> header = new ArrayList<>(List.of(ID, "session", "date"));
        responses.stream()
                .flatMap(response -> response.answers().keySet().stream())
                .distinct()
                .sorted()
                .forEach(header::add);
        earlier.withColumns(header)
                .withReplacedRows(
                        List.of(ID),
                        Set.of(),
                        responses.stream().map(FeedbackExport::cells).toList())
                .sorted(ID)
                .write(earlier.file());
    }

    private static Map<String, String> cells(FeedbackResponse response) {
        Map<String, String> cells = new HashMap<>(response.answers());
        cells.put(ID, String.format(Locale.ROOT, "F-%016X", response.id()));
        cells.put("session", response.session());
        cells.put("date", response.day().toString());
        return cells;
    }
}
