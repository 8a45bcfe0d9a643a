package org.vpip.app.study;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vpip.app.storage.AnswerInventory;
import org.vpip.app.storage.AnswerInventory.StoredAnswer;
import org.vpip.app.storage.FileContent;
import org.vpip.app.storage.InstrumentVersions;
import org.vpip.app.storage.StudyFiles;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.publication.VersionComparison;
import org.vpip.instruments.publication.VersionComparison.ComparedAnswerOption;
import org.vpip.instruments.publication.VersionComparison.VersionCompatibility;

/**
 * The replacement of the study in the database by another: each stored answer must keep its meaning, or
 * {@code recodes.csv} says its new code.
 */
@Component
class StudyReplacement {
    private final StudyFiles stored;
    private final AnswerInventory inventory;
    private final InstrumentVersions versions;

    StudyReplacement(StudyFiles stored, AnswerInventory inventory, InstrumentVersions versions) {
        this.stored = stored;
        this.inventory = inventory;
        this.versions = versions;
    }

    /** Reports each question, choice and type that stored answers rest on and the new study no longer has. */
    void check(Map<String, FileContent> replacing, List<Instrument> instruments, Problems problems) throws IOException {
        Map<InstrumentId, InstrumentFiles> newer = InstrumentFiles.of(replacing);
        for (InstrumentFiles older : InstrumentFiles.of(stored.all()).values()) {
            InstrumentFiles now = newer.get(older.id());
            if (now != null && now.hash().equals(older.hash())) {
                continue;
            }
            List<StoredAnswer> answers = inventory.of(older.id());
            if (answers.isEmpty()) {
                continue;
            }
            Optional<Instrument> instrument = find(older.id(), instruments);
            if (now == null || instrument.isEmpty()) {
                ProblemLocation place = ProblemLocation.file("instruments/" + older.id());
                problems.add(ProblemCode.ANSWERED_INSTRUMENT_GONE, place, older.id());
            } else {
                List<StoredAnswer> recoded = recoded(answers, older, replacing);
                reportQuestions(VersionComparison.of(older.form(), now.form()), older.id(), recoded, problems);
                reportAnswers(instrument.get(), version(older), recoded, problems);
            }
        }
    }

    private static Optional<Instrument> find(InstrumentId id, List<Instrument> instruments) {
        return instruments.stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }

    private List<StoredAnswer> recoded(
            List<StoredAnswer> answers, InstrumentFiles older, Map<String, FileContent> replacing) throws IOException {
        StoredRecodes recodes = new StoredRecodes(replacing, older.id());
        String version = version(older);
        return answers.stream().map(answer -> recodes.applied(answer, version)).toList();
    }

    /** Gives unsent answers the codes of the new version, with which they will be sent. */
    void recodeUnsent(Map<String, FileContent> replacing) throws IOException {
        for (InstrumentFiles older : InstrumentFiles.of(stored.all()).values()) {
            StoredRecodes recodes = new StoredRecodes(replacing, older.id());
            String version = version(older);
            inventory.rewriteUnsent(older.id(), answers -> recodes.applied(answers, version));
        }
    }

    /** Returns the version under which the earlier questionnaire was served. */
    private String version(InstrumentFiles older) throws IOException {
        Optional<String> recorded = versions.find(older.id(), older.hash());
        return recorded.isPresent() ? recorded.get() : older.form().settings().getOrDefault("version", "");
    }

    private static void reportQuestions(
            List<ComparedAnswerOption> lines, InstrumentId id, List<StoredAnswer> answers, Problems problems) {
        for (ComparedAnswerOption line : lines) {
            int count = count(answers.stream().filter(answer -> answer.item().equals(line.item())));
            ProblemLocation place = new ProblemLocation("instruments/" + id, "survey", 0, "name");
            if (count > 0 && line.choice().isEmpty() && line.verdict() == VersionCompatibility.GONE) {
                problems.add(ProblemCode.ANSWERED_ITEM_GONE, place, line.item(), count);
            } else if (count > 0
                    && line.verdict() == VersionCompatibility.RECODE_NEEDED
                    && line.changed().contains("type")) {
                problems.add(ProblemCode.ANSWERED_ITEM_CHANGED, place, line.item(), count);
            }
        }
    }

    private static void reportAnswers(
            Instrument instrument, String version, List<StoredAnswer> answers, Problems problems) {
        instrument.items().forEach(item -> reportAnswers(instrument.id(), item, version, answers, problems));
    }

    private static void reportAnswers(
            InstrumentId id, Item item, String version, List<StoredAnswer> answers, Problems problems) {
        Map<String, List<StoredAnswer>> refused = answers.stream()
                .filter(answer -> answer.item().equals(item.id().value()))
                .filter(answer -> item.read(answer.raw()) instanceof AnswerValidation.RejectedAnswer)
                .collect(Collectors.groupingBy(answer -> refusedCode(item, answer.raw())));
        refused.forEach((code, those) -> problems.add(
                ProblemCode.ANSWERED_CHOICE_GONE,
                new ProblemLocation("instruments/" + id, "choices", 0, "name"),
                item.id(),
                code,
                count(those.stream()),
                version));
    }

    private static String refusedCode(Item item, String raw) {
        return item.read(raw) instanceof AnswerValidation.RejectedAnswer refused
                        && refused.code() == ProblemCode.UNKNOWN_CHOICE
                ? refused.arguments().get(0)
                : raw;
    }

    private static int count(Stream<StoredAnswer> answers) {
        return answers.mapToInt(StoredAnswer::count).sum();
    }
}
