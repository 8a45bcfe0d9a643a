package org.vpip.app.study;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.app.storage.AnswerInventory.StoredAnswer;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.study.answer.RecodeReader;
import org.vpip.instruments.study.answer.Recodes;
import org.vpip.instruments.tabular.SheetReader;

/** The recodings of stored answers to one questionnaire, from the {@code recodes.csv} of a study that will be served. */
final class StoredRecodes {
    private static final String NAME = "recodes.csv";

    private final Recodes recodes;
    private final InstrumentId instrument;

    StoredRecodes(Map<String, FileContent> study, InstrumentId instrument) {
        this.recodes = new RecodeReader(
                        Stream.ofNullable(study.get(NAME))
                                .flatMap(file ->
                                        SheetReader.read(new ByteArrayInputStream(file.bytes()), NAME, new Problems())
                                                .stream())
                                .findFirst(),
                        new Problems())
                .read();
        this.instrument = instrument;
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

    /** Recodes each code of an answer; other answers stay as they are, spaces included. */
    private String recoded(String item, String version, String raw) {
        ItemId id = new ItemId(item);
        return recodes.contains(instrument, id)
                ? Arrays.stream(raw.split(" "))
                        .map(code -> recodes.replacement(instrument, id, version, code)
                                .orElse(code))
                        .collect(Collectors.joining(" "))
                : raw;
    }
}
