package org.vpip.instruments.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.RepeatGroup;
import org.vpip.instruments.instrument.Section;

/**
 * A repeat with one instance for each choice of a question, such as each person ticked on a list. Its count is {@code
 * count-selected(${question})}. Answers about a choice stay with it, whatever its position in the list.
 *
 * @param question id of the item with the choices
 */
public record ChoiceRepeat(RepeatGroup repeat, String question) {
    private static final Pattern COUNT = Pattern.compile("\\s*count-selected\\(\\s*\\$\\{([^}]+)}\\s*\\)\\s*");

    /** Returns the repeat with its question; empty for a repeat with any other count. */
    public static Optional<ChoiceRepeat> of(RepeatGroup repeat) {
        return repeat.fixedCount()
                .map(Expression::toString)
                .map(COUNT::matcher)
                .filter(Matcher::matches)
                .map(count -> new ChoiceRepeat(repeat, count.group(1).strip()));
    }

    /** Returns the choice of an instance; blank for an instance beyond the choices. */
    public String choiceAt(int time, Map<String, String> answers) {
        List<String> chosen = chosen(answers);
        return time >= 1 && time <= chosen.size() ? chosen.get(time - 1) : "";
    }

    private List<String> chosen(Map<String, String> answers) {
        return Stream.of(answers.getOrDefault(question, "").split("\\s+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns the updates, by {@link ItemInstance#key()}, that keep each answer with its choice in a changed list. */
    public static Map<String, String> realignedAnswers(
            Instrument instrument, Map<String, String> before, Map<String, String> after) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (Section section : instrument.sections()) {
            section.repeated()
                    .flatMap(ChoiceRepeat::of)
                    .ifPresent(asked -> asked.move(section.items(), before, after, moved));
        }
        return moved;
    }

    private void move(
            List<Item> items, Map<String, String> before, Map<String, String> after, Map<String, String> moved) {
        List<String> old = chosen(before);
        List<String> now = chosen(after);
        int times = old.equals(now) ? 0 : Math.max(old.size(), now.size());
        for (int time = 1; time <= times; time++) {
            int was = time <= now.size() ? 1 + old.indexOf(now.get(time - 1)) : 0;
            for (Item item : items) {
                String answer = was == 0 ? "" : before.getOrDefault(new ItemInstance(item, was).key(), "");
                moved.put(new ItemInstance(item, time).key(), answer);
            }
        }
    }
}
