package org.vpip.instruments.study.answer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;

/**
 * A check that instruments with the same item give its answers the same codes, or that the recodes say how: otherwise
 * one finding would combine codes of different meaning.
 */
public record SharedItemCheck(Recodes recodes, Problems problems) {

    public void check(List<Instrument> instruments) {
        for (int i = 0; i < instruments.size(); i++) {
            for (Instrument later : instruments.subList(i + 1, instruments.size())) {
                compare(instruments.get(i), later);
            }
        }
    }

    private void compare(Instrument first, Instrument second) {
        for (Item item : second.items()) {
            first.item(item.id())
                    .filter(other -> isAsked(other) && isAsked(item))
                    .ifPresent(other -> compare(first, other, second, item));
        }
    }

    /** Returns whether the item has answers whose codes the study fixes. */
    static boolean isAsked(Item item) {
        ChoiceList choices = item.choices();
        return item.kind().isAnswered() && item.kind().isShown() && (choices == null || !choices.isOpen());
    }

    private void compare(Instrument first, Item mine, Instrument second, Item other) {
        ProblemLocation place = ProblemLocation.file("instruments/" + second.id());
        boolean numbers = mine.kind().isNumber() && other.kind().isNumber();
        if (mine.kind() != other.kind() && !numbers) {
            problems.add(ProblemCode.ITEM_KIND_DIFFERS, place, mine.id(), first.id());
            return;
        }
        Set<String> open = unexplained(first, mine, second, other);
        if (!open.isEmpty()) {
            problems.add(ProblemCode.CHOICES_DIFFER, place, mine.id(), first.id(), String.join(", ", open));
        }
    }

    /** Returns the codes of either list that the other lacks, after the recodes of one of them. */
    private Set<String> unexplained(Instrument first, Item mine, Instrument second, Item other) {
        if (recodes.contains(first.id(), mine.id())) {
            return without(recoded(first, mine), names(other));
        }
        if (recodes.contains(second.id(), other.id())) {
            return without(recoded(second, other), names(mine));
        }
        Set<String> either = without(names(mine), names(other));
        either.addAll(without(names(other), names(mine)));
        return either;
    }

    private Set<String> recoded(Instrument instrument, Item item) {
        return names(item).stream()
                .map(name -> recodes.replacement(instrument.id(), item.id(), instrument.version(), name)
                        .orElse(name))
                .collect(Collectors.toSet());
    }

    /** Returns the codes of the choices; a missing code means the same in every list. */
    private static Set<String> names(Item item) {
        return Stream.ofNullable(item.choices())
                .flatMap(list -> list.choices().stream())
                .map(choice -> choice.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        Set<String> left = new TreeSet<>(codes);
        left.removeIf(code -> others.contains(code) || MissingCode.of(code).isPresent());
        return left;
    }
}
