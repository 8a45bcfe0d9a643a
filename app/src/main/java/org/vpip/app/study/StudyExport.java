package org.vpip.app.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.ExportLog;
import org.vpip.app.storage.FileContent;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.StudyFiles;
import org.vpip.app.storage.SubmittedResponse;
import org.vpip.app.storage.SubmittedResponse.SubmissionRecord;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;

/** The export of the study folder, with the responses from the web added. */
@Component
public class StudyExport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final List<String> COLUMNS =
            List.of("participant", "wave", "language", "submitted", "version", "duration_s");

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

    /** Returns the exports with data of a person who has been erased since, whose copies should be deleted. */
    public List<ExportLog.LoggedExport> staleExports() {
        return exports.staleExports();
    }

    /** Writes the files of a study as they are. */
    public static void write(Map<String, FileContent> files, Path folder) throws IOException {
        for (Map.Entry<String, FileContent> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling("."));
            Files.write(target, file.getValue().bytes());
        }
    }

    public void write(Path folder) throws IOException {
        write(files.all(), folder);
        List<SubmittedResponse> submitted = responses.submittedResponses();
        Map<String, List<SubmittedResponse>> byInstrument = submitted.stream()
                .collect(Collectors.groupingBy(SubmittedResponse::instrument, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<SubmittedResponse>> instrument : byInstrument.entrySet()) {
            append(folder.resolve("data/responses").resolve(instrument.getKey() + ".csv"), instrument.getValue());
        }
        codes.write(folder, submitted);
        consents.write(folder);
        Study study = StudyReader.read(folder, new Problems());
        feedback.write(folder, study);
        new RepeatExport(study).write(folder, submitted);
        new TieExport(study).write(folder, submitted);
        Files.writeString(
                folder.resolve("EXPORT"), exports.record(OffsetDateTime.now(clock)) + "\n", StandardCharsets.UTF_8);
    }

    /** Adds the responses to the sheet; each replaces an earlier one of the participant in the wave. */
    private static void append(Path file, List<SubmittedResponse> responses) throws IOException {
        ExportTable earlier = ExportTable.read(file);
        Set<String> columns = new LinkedHashSet<>(earlier.header());
        columns.addAll(COLUMNS);
        Set<List<String>> keys = new HashSet<>();
        for (SubmittedResponse response : responses) {
            response.answers().keySet().stream()
                    .filter(item -> ItemInstance.itemOf(item).equals(item))
                    .forEach(columns::add);
            keys.add(List.of(response.participant(), response.wave()));
        }
        earlier.withColumns(List.copyOf(columns))
                .withReplacedRows(
                        List.of("participant", "wave"),
                        keys,
                        responses.stream().map(StudyExport::cells).toList())
                .write(file);
    }

    private static Map<String, String> cells(SubmittedResponse response) {
        Map<String, String> cells = new LinkedHashMap<>(response.answers());
        cells.put("participant", response.participant());
        cells.put("wave", response.wave());
        SubmissionRecord submission = response.submission();
        cells.put("language", submission.language());
        cells.put("submitted", TIME.format(submission.submittedAt().truncatedTo(ChronoUnit.SECONDS)));
        cells.put("version", submission.version());
        cells.put("duration_s", String.valueOf(submission.seconds()));
        return cells;
    }
}
