package org.vpip.instruments.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.tabular.Sheet;

/** The experts' answers to questions about cases, with plan/expert_key.csv for the plan's hash. */
public record ExpertKey(Sheet sheet, List<ExpertAnswer> entries) {
    public static final ExpertKey NONE =
            new ExpertKey(Sheet.of("plan/expert_key.csv", "expert_key", List.of(), List.of()), List.of());

    public ExpertKey {
        entries = List.copyOf(entries);
    }

    /** @param wave the only wave of the answer; null for all */
    public record ExpertAnswer(
            InstrumentId instrument,
            ItemId item,
            Answer.ChoiceAnswer answer,
            @Nullable WaveId wave) {}

    /** Returns the answer for that wave, otherwise the one for all waves. */
    public Optional<Answer.ChoiceAnswer> answer(ItemId item, WaveId wave) {
        return find(item, wave).or(() -> find(item, null)).map(ExpertAnswer::answer);
    }

    private Optional<ExpertAnswer> find(ItemId item, @Nullable WaveId wave) {
        return entries.stream()
                .filter(entry -> entry.item().equals(item))
                .filter(entry ->
                        entry.wave() == null ? wave == null : entry.wave().equals(wave))
                .findFirst();
    }
}
