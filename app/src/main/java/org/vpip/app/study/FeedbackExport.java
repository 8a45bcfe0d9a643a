package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.FeedbackResponses;
import org.vpip.app.storage.FeedbackResponses.FeedbackResponse;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.study.Study;

/**
 * The export of answers without a person: feedback with session and day to {@code data/feedback/<instrument>.csv}, and requests
 * to join with the day to {@code data/registers/<instrument>.csv}. The rows follow their random numbers, which also identify
 * rows of an earlier export. The files are for researchers only, because they include sessions with fewer than five answers;
 * reports give means.
 */
@Component
class FeedbackExport {
    private final FeedbackResponses feedback;

    FeedbackExport(FeedbackResponses feedback) {
        this.feedback = feedback;
    }

    /** The sheet of a questionnaire: its place, the column of the number, and whether it names sessions. */
    private record FeedbackSheet(String place, String id, boolean hasSessions) {
        private List<String> columns() {
            return hasSessions ? List.of(id, "session", "date") : List.of(id, "date");
        }
    }

    /** @param study its settings name the questionnaire for joining */
    void write(Path folder, Study study) throws IOException {
        Optional<String> joining = study.settings().pages().joining().map(InstrumentId::value);
        Map<String, List<FeedbackResponse>> byInstrument =
                feedback.submittedResponses().stream().collect(Collectors.groupingBy(FeedbackResponse::instrument));
        for (Map.Entry<String, List<FeedbackResponse>> responses : byInstrument.entrySet()) {
            boolean isRegister = joining.equals(Optional.of(responses.getKey()));
            FeedbackSheet sheet = isRegister
                    ? new FeedbackSheet("data/registers", "request", false)
                    : new FeedbackSheet("data/feedback", "response", true);
            Path file = folder.resolve(sheet.place()).resolve(responses.getKey() + ".csv");
            write(ExportTable.read(file), sheet, responses.getValue());
        }
    }

    private static void write(ExportTable earlier, FeedbackSheet sheet, List<FeedbackResponse> responses)
            throws IOException {
        List<String> header = new ArrayList<>(sheet.columns());
        responses.stream()
                .flatMap(response -> response.answers().keySet().stream())
                .distinct()
                .sorted()
                .forEach(header::add);
        earlier.withColumns(header)
                .withReplacedRows(
                        List.of(sheet.id()),
                        Set.of(),
                        responses.stream()
                                .map(response -> cells(sheet.id(), response))
                                .toList())
                .sorted(sheet.id())
                .write(earlier.file());
    }

    private static Map<String, String> cells(String id, FeedbackResponse response) {
        Map<String, String> cells = new HashMap<>(response.answers());
        cells.put(id, String.format(Locale.ROOT, "F-%016X", response.id()));
        cells.put("session", response.session());
        cells.put("date", response.day().toString());
        return cells;
    }
}
