package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.rule.OrderRule;
import org.vpip.instruments.instrument.rule.OrderRule.OrderRuleKind;

/**
 * Which parts of a questionnaire one person sees, and in which order: one of parallel forms, blocks and items in an order of
 * chance. The same person finds the same order again.
 */
final class Randomization {
    private final QuestionnaireContext asking;
    private final List<OrderRule> rules;
    private final List<Section> sections;

    private Randomization(QuestionnaireContext asking) {
        this.asking = asking;
        this.rules = asking.instrument().rules().order();
        List<Section> seen = asking.instrument().sections().stream()
                .filter(section -> !isOfAnotherForm(section))
                .toList();
        this.sections = blocks(seen).stream().map(this::inItsOrder).toList();
    }

    static Randomization of(QuestionnaireContext asking) {
        return new Randomization(asking);
    }

    /** Parts in the order of asking, those of other forms left out. */
    List<Section> sections() {
        return sections;
    }

    /** The group around that part to which nobody comes back; empty when one may. */
    Optional<String> oneWayGroup(Section section) {
        return rule(section, OrderRuleKind.NO_WAY_BACK).map(OrderRule::group);
    }

    private Optional<OrderRule> rule(Section section, OrderRuleKind kind) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && section.groups().contains(rule.group()))
                .findFirst();
    }

    private boolean isOfAnotherForm(Section section) {
        return rule(section, OrderRuleKind.PARALLEL_FORM)
                .filter(rule -> !rule.form().equals(form(rule.set())))
                .isPresent();
    }

    /** The form of a set that is this person's turn: by chance the first time, then one after the other. */
    private String form(String set) {
        Set<String> forms = new TreeSet<>();
        rules.stream()
                .filter(rule ->
                        rule.kind() == OrderRuleKind.PARALLEL_FORM && rule.set().equals(set))
                .forEach(rule -> forms.add(rule.form()));
        long start = Math.floorMod(asking.seed("form " + set), (long) forms.size());
        int turn = (int) ((start + asking.occasion()) % forms.size());
        return List.copyOf(forms).get(turn);
    }

    /** The blocks of each set change places among themselves. */
    private List<Section> blocks(List<Section> seen) {
        Map<String, List<Section>> byBlock = new LinkedHashMap<>();
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        for (Section section : seen) {
            rule(section, OrderRuleKind.RANDOM_BLOCK).ifPresent(rule -> {
                byBlock.computeIfAbsent(rule.group(), group -> new ArrayList<>())
                        .add(section);
                sets.computeIfAbsent(rule.set(), set -> new LinkedHashSet<>()).add(rule.group());
            });
        }
        Map<String, String> instead = new HashMap<>();
        sets.forEach((set, groups) -> shuffle(set, List.copyOf(groups), instead));
        List<Section> arranged = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (Section section : seen) {
            Optional<String> block = rule(section, OrderRuleKind.RANDOM_BLOCK).map(OrderRule::group);
            if (block.isEmpty()) {
                arranged.add(section);
            } else if (placed.add(block.get())) {
                arranged.addAll(byBlock.getOrDefault(instead.get(block.get()), List.of()));
            }
        }
        return arranged;
    }

    private void shuffle(String set, List<String> groups, Map<String, String> instead) {
        List<String> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(asking.seed("blocks " + set)));
        for (int i = 0; i < groups.size(); i++) {
            instead.put(groups.get(i), shuffled.get(i));
        }
    }

    private Section inItsOrder(Section section) {
        if (rule(section, OrderRuleKind.RANDOM_ITEMS).isEmpty()) {
            return section;
        }
        List<Item> items = new ArrayList<>(section.items());
        Collections.shuffle(items, new Random(asking.seed("items " + section.name())));
        return section.withItems(items);
    }
}
