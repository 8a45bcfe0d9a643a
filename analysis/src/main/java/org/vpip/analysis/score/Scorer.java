package org.vpip.analysis.score;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.wording.Wording;

/**
 * Scores of one response: the mean of the answered items after reversal (minimum + maximum - answer). There is no score if fewer
 * items are answered than the scale requires. Missing codes, such as "not applicable" and "don't know", are never scored.
 * An item with a right answer counts 1 or 0.
 */
final class Scorer {
    private Scorer() {}

    /** Returns the score; empty when fewer items are answered than the scale asks. */
    static OptionalDouble score(Scale scale, Map<ItemId, Answer> answers) {
        double sum = 0;
        int answered = 0;
        for (ItemId item : scale.items()) {
            OptionalDouble value = score(scale, item, answers);
            if (value.isPresent()) {
                sum += value.getAsDouble();
                answered++;
            }
        }
        boolean enough = answered >= scale.scoring().minimumAnswered();
        return enough ? OptionalDouble.of(sum / answered) : OptionalDouble.empty();
    }

    /** Returns the score of one item of a scale, after reversal; empty for missing codes and answers outside the scale. */
    static OptionalDouble score(Scale scale, ItemId item, Map<ItemId, Answer> answers) {
        OptionalDouble value = number(scale, item, answers);
        boolean turned = value.isPresent() && scale.reversed().contains(item);
        return turned ? OptionalDouble.of(scale.minimum() + scale.maximum() - value.getAsDouble()) : value;
    }

    /** Returns the value of an answer in the scale: its number, or 1 for the right answer of a knowledge item and 0 for others. */
    private static OptionalDouble number(Scale scale, ItemId item, Map<ItemId, Answer> answers) {
        Answer answer = answers.get(item);
        String key = scale.scoring().keys().get(item);
        OptionalDouble number =
                number(answer).stream().filter(scale.scoring()::includes).findFirst();
        if (key == null || !(answer instanceof Answer.ChoiceAnswer chosen)) {
            return number;
        }
        boolean missing =
                chosen.names().stream().anyMatch(name -> MissingCode.of(name).isPresent());
        return missing
                ? OptionalDouble.empty()
                : OptionalDouble.of(chosen.names().equals(List.of(key)) ? 1 : 0);
    }

    static OptionalDouble score(Item item, Map<ItemId, Answer> answers) {
        return number(answers.get(item.id()));
    }

    /** Returns the number of a quantity, or of a single choice with a numeric name; empty for other answers. */
    static OptionalDouble number(@Nullable Answer answer) {
        if (answer instanceof Answer.NumberAnswer quantity) {
            return OptionalDouble.of(quantity.value());
        }
        if (answer instanceof Answer.ChoiceAnswer chosen && chosen.names().size() == 1) {
            return new Choice(chosen.names().get(0), Wording.NONE).number();
        }
        return OptionalDouble.empty();
    }
}
