package org.vpip.app.questionnaire;

import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.Answer.ChoiceAnswer;
import org.vpip.instruments.instrument.answer.Answer.MissingAnswer;
import org.vpip.instruments.instrument.answer.Answer.NumberAnswer;
import org.vpip.instruments.instrument.answer.Answer.TextAnswer;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.wording.Language;

/** The words of an answer: the labels of its choices, its number with the decimal sign of the language, or its text. */
record AnswerWords(Language language) {

    /** Returns the words; blank for a missing answer, unless the question offers it as a choice. */
    String of(Item item, Answer answer) {
        if (answer instanceof ChoiceAnswer chosen) {
            return chosen.names().stream()
                    .map(name -> label(item, name).orElse(name))
                    .collect(Collectors.joining(", "));
        }
        if (answer instanceof NumberAnswer number) {
            String written = Numeral.write(number.value());
            return language == Language.FRENCH ? written.replace('.', ',') : written;
        }
        if (answer instanceof MissingAnswer missing) {
            return label(item, String.valueOf(missing.code().code())).orElse("");
        }
        return answer instanceof TextAnswer text ? text.text() : "";
    }

    private Optional<String> label(Item item, String name) {
        return Optional.ofNullable(item.choices())
                .flatMap(choices -> choices.named(name))
                .map(Choice::label)
                .map(label -> label.in(language));
    }
}
