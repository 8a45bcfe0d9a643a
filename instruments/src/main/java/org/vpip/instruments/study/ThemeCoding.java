package org.vpip.instruments.study;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.CodedTheme;
import org.vpip.instruments.response.ParticipantId;

/**
 * The coding of open answers.
 *
 * @param all rows of {@code themes.csv}, in their order
 * @param codebook list of themes in {@code choices.csv}, with labels; empty without one
 */
public record ThemeCoding(List<CodedTheme> all, Optional<ChoiceList> codebook) {
    /** The name of the list of themes in {@code choices.csv}. */
    public static final String CODEBOOK = "themes";

    public static final ThemeCoding NONE = new ThemeCoding(List.of(), Optional.empty());

    public ThemeCoding {
        all = List.copyOf(all);
    }

    /** Returns the coding under other pseudonyms. */
    public ThemeCoding withPseudonyms(UnaryOperator<ParticipantId> pseudonym) {
        return new ThemeCoding(
                all.stream()
                        .map(row -> row.withParticipant(pseudonym.apply(row.participant())))
                        .toList(),
                codebook);
    }
}
