package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.instruments.instrument.Item;

/** The contacts that a person named, for this person; see {@link PersonalComparison} for answers then and now. */
@Component
class PersonalContacts {
    /** The number of ticked people of one sector. */
    record SectorContactCount(String sector, int people) {}

    /** Returns the number of ticked people in each sector; empty without a list of members. */
    Optional<List<SectorContactCount>> counts(
            QuestionnaireContext context, Map<String, String> answers, RosterModel groups) {
        return context.instrument().items().stream()
                .filter(item -> item.choices() != null && QuestionModel.isRoster(item))
                .findFirst()
                .map(item -> contacts(item, answers, groups));
    }

    private static List<SectorContactCount> contacts(Item item, Map<String, String> answers, RosterModel groups) {
        List<String> ticked =
                List.of(answers.getOrDefault(item.id().value(), "").split(" "));
        Map<String, Integer> counts = new HashMap<>();
        List<SectorContactCount> contacts = new ArrayList<>();
        for (RosterModel.RosterGroup group : groups.of(Objects.requireNonNull(item.choices()), ticked)) {
            int people = (int) group.members().stream()
                    .filter(RosterModel.RosterMember::isChosen)
                    .count();
            if (people > 0 && counts.put(group.label(), people) == null) {
                contacts.add(new SectorContactCount(group.label(), people));
            }
        }
        return contacts;
    }
}
