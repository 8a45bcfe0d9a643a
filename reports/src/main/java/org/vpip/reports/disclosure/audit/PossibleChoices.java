package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** The choices that any one person of an atom may have made, as far as solutions are known or found near to them. */
final class PossibleChoices {
    private final AttackerModel model;
    private final VariableDomain domain;
    private final Map<String, LinearForm> counts;
    private final ToDoubleFunction<String> needed;
    private final TreeSet<Double> possible = new TreeSet<>();

    /**
     * @param counts how many people of the atom made each choice
     * @param needed how many must have made a choice for one of the others to have made it
     */
    PossibleChoices(
            AttackerModel model,
            VariableDomain domain,
            Map<String, LinearForm> counts,
            ToDoubleFunction<String> needed) {
        this.model = model;
        this.domain = domain;
        this.counts = counts;
        this.needed = needed;
    }

    /** Returns how many people of these atoms made each choice. */
    static Map<String, LinearForm> counts(AttackerModel model, BitSet atom, VariableDomain domain) {
        Map<String, LinearForm> counts = new LinkedHashMap<>();
        domain.choices().forEach(choice -> counts.put(choice, model.count(atom, domain.variable(), choice)));
        return counts;
    }

    /** Returns whether two choices are possible whose scores differ enough. */
    boolean areWide() {
        List<String> open = new ArrayList<>();
        counts.forEach((choice, form) -> {
            if (model.isKnownToReach(form, needed.applyAsDouble(choice))) {
                possible.add(place(choice));
            } else {
                open.add(choice);
            }
        });
        open.sort(Comparator.comparingDouble(choice -> -distance(place(choice))));
        for (String choice : open) {
            if (isWide()) {
                return true;
            }
            if (model.isNear(Objects.requireNonNull(counts.get(choice)), needed.applyAsDouble(choice))) {
                possible.add(place(choice));
            }
        }
        return isWide();
    }

    /** Returns the range of the scores that were found to be possible. */
    PossibleRange found() {
        return possible.isEmpty() ? PossibleRange.UNDECIDED : new PossibleRange(possible.first(), possible.last());
    }

    /** Returns the score of a choice, or its position where it has none. */
    private double place(String choice) {
        return domain.score(choice).orElse(domain.choices().indexOf(choice));
    }

    private double distance(double place) {
        return possible.isEmpty() ? 0 : Math.max(possible.first() - place, place - possible.last());
    }

    private boolean isWide() {
        return possible.size() > 1 && (domain.scores().isEmpty() || domain.isWide(found(), 1));
    }
}
