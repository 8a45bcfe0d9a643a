package org.vpip.app.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.ExportLog;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.StoredResponses.SubmittedResponse;
import org.vpip.app.storage.StudyFiles;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;

/** Writes the study folder again, with the responses that were sent on the web in it. */
@Component
public class StudyExport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final StudyFiles files;
    private final StoredResponses responses;
    private final SelfCodeExport codes;
    private final FeedbackExport feedback;
    private final ConsentExport consents;
    private final ExportLog exports;
    private final Clock clock;

    public StudyExport(
            StudyFiles files,
            StoredResponses responses,
            SelfCodeExport codes,
            FeedbackExport feedback,
            ConsentExport consents,
            ExportLog exports,
            Clock clock) {
        this.files = files;
        this.responses = responses;
        this.codes = codes;
        this.feedback = feedback;
        this.consents = consents;
        this.exports = exports;
        this.clock = clock;
    }

    /** Exports that hold somebody who has been erased since, and should be deleted wherever they are. */
    public List<ExportLog.LoggedExport> staleExports() {
        return exports.staleExports();
    }

    public void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.all().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling("."));
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
        Map<String, List<SubmittedResponse>> byInstrument = new LinkedHashMap<>();
        List<SubmittedResponse> submitted = responses.submittedResponses();
        for (SubmittedResponse response : submitted) {
            byInstrument
                    .computeIfAbsent(response.instrument(), id -> new ArrayList<>())
                    .add(response);
        }
        for (Map.Entry<String, List<SubmittedResponse>> instrument : byInstrument.entrySet()) {
            append(folder.resolve("data/responses").resolve(instrument.getKey() + ".csv"), instrument.getValue());
        }
        codes.write(folder, submitted);
        feedback.write(folder);
        consents.write(folder);
        Study study = StudyReader.read(folder, new Problems());
        new RepeatExport(study).write(folder, submitted);
        new TieExport(study).write(folder, submitted);
        Files.writeString(
                folder.resolve("EXPORT"), exports.record(OffsetDateTime.now(clock)) + "\n", StandardCharsets.UTF_8);
    }

    private static void append(Path file, List<SubmittedResponse> responses) throws IOException {
        List<String> header = new ArrayList<>(List.of("participant", "wave", "language", "submitted"));
        List<List<String>> rows = new ArrayList<>();
        if (Files.exists(file)) {
            Sheet sheet =
                    SheetReader.read(file, file.toString(), new Problems()).get(0);
            header = new ArrayList<>(sheet.header());
            sheet.rows().stream().map(SheetRow::cells).forEach(rows::add);
        }
        for (SubmittedResponse response : responses) {
            for (String item : response.answers().keySet()) {
                if (ItemInstance.itemOf(item).equals(item) && !header.contains(item)) {
                    header.add(item);
                }
            }
        }
        int participant = header.indexOf("participant");
        int wave = header.indexOf("wave");
        for (SubmittedResponse response : responses) {
            Map<String, String> cells = cells(response);
            rows.removeIf(row -> row.get(participant).equals(response.participant())
                    && row.get(wave).equals(response.wave()));
            rows.add(header.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList());
        }
        int width = header.size();
        List<List<String>> padded = rows.stream().map(row -> padded(row, width)).toList();
        SheetWriter.write(file, header, padded);
    }

    private static Map<String, String> cells(SubmittedResponse response) {
        Map<String, String> cells = new LinkedHashMap<>(response.answers());
        cells.put("participant", response.participant());
        cells.put("wave", response.wave());
        cells.put("language", response.language());
        cells.put("submitted", TIME.format(response.submittedAt().truncatedTo(ChronoUnit.SECONDS)));
        return cells;
    }

    private static List<String> padded(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
