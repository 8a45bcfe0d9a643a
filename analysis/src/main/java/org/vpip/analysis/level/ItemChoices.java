package org.vpip.analysis.level;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.Answer.ChoiceAnswer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;

/**
 * The choices of an item of which each person makes one, parted in two.
 *
 * @param chosen those that are counted
 * @param others all others but missing codes, in their order
 */
public record ItemChoices(ItemId item, List<String> chosen, List<String> others) {
    public ItemChoices {
        chosen = List.copyOf(chosen);
        others = List.copyOf(others);
    }

    /** Returns whether each answer is one choice of two or more. */
    public static boolean areExclusive(Item item) {
        return item.kind() == ItemKind.SELECT_ONE
                && item.choices() != null
                && item.choices().answered().size() > 1;
    }

    /** Returns the choices of an item parted by some of their names; names that the item lacks are left out. */
    public static ItemChoices of(Item item, List<String> names) {
        List<String> all = item.choices() == null ? List.of() : item.choices().answered();
        return new ItemChoices(
                item.id(),
                all.stream().filter(names::contains).toList(),
                all.stream().filter(name -> !names.contains(name)).toList());
    }

    /** Returns whether each person chose one of those counted; without people who gave no answer. */
    public Map<ParticipantId, Boolean> answers(Responses responses) {
        Map<ParticipantId, Boolean> answers = new HashMap<>();
        for (Response response : responses.all()) {
            if (response.answers().get(item) instanceof ChoiceAnswer answer
                    && answer.names().size() == 1) {
                String name = answer.names().get(0);
                if (chosen.contains(name) || others.contains(name)) {
                    answers.put(response.participant(), chosen.contains(name));
                }
            }
        }
        return answers;
    }

    /** Returns both parts, the counted choices first. */
    public List<List<String>> parts() {
        return List.of(chosen, others);
    }
}
