package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.FeedbackResponses;
import org.vpip.app.storage.FeedbackResponses.FeedbackResponse;

/**
 * Writes unlinked answers to {@code data/feedback/<instrument>.csv}, session and day beside them, in the order of their
 * random numbers, by which a row is known again that was exported before. Reports give means of them; the files themselves are
 * for researchers, for they show sessions with fewer than five answers too.
 */
@Component
class FeedbackExport {
    private static final String ID = "response";

    private final FeedbackResponses feedback;

    FeedbackExport(FeedbackResponses feedback) {
        this.feedback = feedback;
    }

    void write(Path folder) throws IOException {
        Set<String> instruments = new LinkedHashSet<>();
        List<FeedbackResponse> sent = feedback.submittedResponses();
        sent.forEach(one -> instruments.add(one.instrument()));
        for (String instrument : instruments) {
            write(
                    ExportTable.read(folder.resolve("data/feedback").resolve(instrument + ".csv")),
                    sent.stream()
                            .filter(one -> one.instrument().equals(instrument))
                            .toList());
        }
    }

    private static void write(ExportTable earlier, List<FeedbackResponse> sent) throws IOException {
        List<String> header = new ArrayList<>(List.of(ID, "session", "date"));
        sent.stream()
                .flatMap(one -> one.answers().keySet().stream())
                .distinct()
                .sorted()
                .forEach(header::add);
        ExportTable table = earlier.withColumns(header);
        Set<String> there = new HashSet<>(table.column(ID));
        for (FeedbackResponse one : sent) {
            String id = String.format(Locale.ROOT, "F-%016X", one.id());
            if (!there.add(id)) {
                continue;
            }
            Map<String, String> cells = new HashMap<>(one.answers());
            cells.put(ID, id);
            cells.put("session", one.session());
            cells.put("date", one.day().toString());
            table = table.withRow(cells);
        }
        table.sorted(ID).write(earlier.file());
    }
}
