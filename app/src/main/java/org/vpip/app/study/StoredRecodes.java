package org.vpip.app.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.app.storage.AnswerInventory.StoredAnswer;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.ItemInstance;

/** The recodings of one questionnaire in the {@code recodes.csv} of a study that will be served. */
final class StoredRecodes {
    private static final List<String> KEY = List.of("item", "from_version", "from", "to");

    private final List<List<String>> rows;

    StoredRecodes(Map<String, FileContent> study, InstrumentId instrument) {
        ExportTable table = ExportTable.of(study.getOrDefault("recodes.csv", FileContent.ofText("instrument\n"))
                        .encoded())
                .withRowsWhere("instrument", instrument.value());
        rows = table.rows().stream()
                .map(row -> KEY.stream().map(column -> table.cell(row, column)).toList())
                .toList();
    }

    /** Returns the answer with the codes that the sheet gives to answers of its version, or of that one before it is sent. */
    StoredAnswer applied(StoredAnswer answer, String current) {
        String version = answer.version().isEmpty() ? current : answer.version();
        return new StoredAnswer(
                answer.item(), answer.version(), recoded(answer.item(), version, answer.raw()), answer.count());
    }

    /** Returns answers by storage key with the codes that the sheet gives to answers of a version. */
    Map<String, String> applied(Map<String, String> answers, String version) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        answer -> recoded(ItemInstance.itemOf(answer.getKey()), version, answer.getValue())));
    }

    /** Recodes each code of an answer. */
    private String recoded(String item, String version, String raw) {
        Map<String, String> codes = rows.stream()
                .filter(row -> row.subList(0, 2).equals(List.of(item, version)))
                .collect(Collectors.toMap(row -> row.get(2), row -> row.get(3), (first, second) -> first));
        return codes.isEmpty()
                ? raw
                : Arrays.stream(raw.split(" "))
                        .map(code -> codes.getOrDefault(code, code))
                        .collect(Collectors.joining(" "));
    }
}
