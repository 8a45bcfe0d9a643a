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
 * The sections of a questionnaire for one person and their order: one of parallel forms, random blocks and random items. The
 * order of one person never changes.
 */
final class Randomization {
    private final QuestionnaireContext context;
    private final List<OrderRule> rules;
    private final List<Section> sections;

    private Randomization(QuestionnaireContext context) {
        this.context = context;
        this.rules = context.instrument().rules().order();
        List<Section> seen = context.instrument().sections().stream()
                .filter(section -> !isInAnotherForm(section))
                .toList();
        this.sections = blocks(seen).stream().map(this::withRandomItems).toList();
    }

    static Randomization of(QuestionnaireContext context) {
        return new Randomization(context);
    }

    /** Returns the sections in the order of the person, without those of other parallel forms. */
    List<Section> sections() {
        return sections;
    }

    /** Returns the one-way group around a section; empty when the person may come back to it. */
    Optional<String> oneWayGroup(Section section) {
        return rule(section, OrderRuleKind.NO_WAY_BACK).map(OrderRule::group);
    }

    private Optional<OrderRule> rule(Section section, OrderRuleKind kind) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && section.groups().contains(rule.group()))
                .findFirst();
    }

    private boolean isInAnotherForm(Section section) {
        return rule(section, OrderRuleKind.PARALLEL_FORM)
                .filter(rule -> !rule.form().equals(form(rule.set())))
                .isPresent();
    }

    /** Returns the parallel form of the person: random on the first occasion, then one after the other. */
    private String form(String set) {
        Set<String> forms = new TreeSet<>();
        rules.stream()
                .filter(rule ->
                        rule.kind() == OrderRuleKind.PARALLEL_FORM && rule.set().equals(set))
                .forEach(rule -> forms.add(rule.form()));
        long start = Math.floorMod(context.seed("form " + set), (long) forms.size());
        int turn = (int) ((start + context.occasion()) % forms.size());
        return List.copyOf(forms).get(turn);
    }

    /** Returns the sections with the blocks of each set in random order. */
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
        Map<String, String> shuffledBlocks = new HashMap<>();
        sets.forEach((set, groups) -> shuffle(set, List.copyOf(groups), shuffledBlocks));
        List<Section> arranged = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (Section section : seen) {
            Optional<String> block = rule(section, OrderRuleKind.RANDOM_BLOCK).map(OrderRule::group);
            if (block.isEmpty()) {
                arranged.add(section);
            } else if (placed.add(block.get())) {
                arranged.addAll(byBlock.getOrDefault(shuffledBlocks.get(block.get()), List.of()));
            }
        }
        return arranged;
    }

    private void shuffle(String set, List<String> groups, Map<String, String> shuffledBlocks) {
        List<String> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(context.seed("blocks " + set)));
        for (int i = 0; i < groups.size(); i++) {
            shuffledBlocks.put(groups.get(i), shuffled.get(i));
        }
    }

    private Section withRandomItems(Section section) {
        if (rule(section, OrderRuleKind.RANDOM_ITEMS).isEmpty()) {
            return section;
        }
        List<Item> items = new ArrayList<>(section.items());
        Collections.shuffle(items, new Random(context.seed("items " + section.name())));
        return section.withItems(items);
    }
}
