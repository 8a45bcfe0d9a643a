package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vpip.instruments.instrument.RepeatGroup;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.response.ResponseState;

/** A single-use partition of sections into screens, one set of screens for each repeat instance. */
final class ScreenPartitioner {
    private static final int MAXIMUM_ITEMS = 8;

    private final QuestionnaireContext context;
    private final ResponseState answers;
    private final List<Section> sections;
    private final List<Screen> screens = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private List<ScreenIntroduction> leads = new ArrayList<>();

    /** Notes that precede later questions. */
    private record ScreenIntroduction(Section section, int instance, List<ItemInstance> slots) {}

    private ScreenPartitioner(QuestionnaireContext context, ResponseState answers, List<Section> sections) {
        this.context = context;
        this.answers = answers;
        this.sections = sections.stream().filter(ScreenPartitioner::isShown).toList();
    }

    /** Returns all screens, including those without a question for the person. */
    static List<Screen> of(QuestionnaireContext context, ResponseState answers, List<Section> sections) {
        ScreenPartitioner partitioner = new ScreenPartitioner(context, answers, sections);
        partitioner.cut();
        return partitioner.screens;
    }

    private static boolean isShown(Section section) {
        return section.items().stream().anyMatch(item -> item.kind().isShown());
    }

    private void cut() {
        int at = 0;
        while (at < sections.size()) {
            int end = at + 1;
            Optional<RepeatGroup> repeat = sections.get(at).repeated();
            while (repeat.isPresent()
                    && end < sections.size()
                    && sections.get(end).repeated().equals(repeat)) {
                end++;
            }
            List<Section> together = sections.subList(at, end);
            for (int time = 1; time <= answers.instanceCount(together.get(0)); time++) {
                for (Section section : together) {
                    cut(section, time);
                }
            }
            at = end;
        }
        keepLeads(lead -> false);
    }

    /** Drops the notes whose questions are past; notes that no screen has shown become a screen of their own. */
    private void keepLeads(Predicate<ScreenIntroduction> still) {
        List<ScreenIntroduction> kept = new ArrayList<>();
        for (ScreenIntroduction lead : leads) {
            boolean unread = lead.slots().stream().anyMatch(slot -> !read.contains(slot.key()));
            if (still.test(lead)) {
                kept.add(lead);
            } else if (unread) {
                screens.add(new Screen(
                        key(lead.section(), 0, lead.instance()),
                        lead.section(),
                        lead.instance(),
                        List.of(),
                        true,
                        lead.slots()));
            }
        }
        leads = kept;
    }

    private void cut(Section section, int time) {
        List<ItemInstance> shown = ItemInstance.of(section, time).stream()
                .filter(slot -> slot.item().kind().isShown())
                .toList();
        keepLeads(lead -> belongsBefore(lead, section));
        if (section.hasOnlyNotes()) {
            leads.add(new ScreenIntroduction(
                    section, time, shown.stream().filter(answers::isAsked).toList()));
            return;
        }
        List<List<ItemInstance>> parts = parts(shown);
        for (int part = 0; part < parts.size(); part++) {
            screens.add(screen(section, part, time, parts.get(part)));
        }
        boolean asked = shown.stream().anyMatch(answers::isAsked);
        keepLeads(lead -> !lead.section().groups().isEmpty() || !asked);
    }

    /** Returns whether notes belong before a section: in their own group, or anywhere when they have no group. */
    private static boolean belongsBefore(ScreenIntroduction lead, Section section) {
        List<String> around = lead.section().groups();
        return around.size() <= section.groups().size()
                && section.groups().subList(0, around.size()).equals(around);
    }

    private Screen screen(Section section, int part, int time, List<ItemInstance> slots) {
        List<ItemInstance> lead =
                leads.stream().flatMap(notes -> notes.slots().stream()).toList();
        boolean asks = slots.stream().anyMatch(answers::isAsked);
        boolean isNew = lead.stream().anyMatch(slot -> !read.contains(slot.key()));
        if (asks) {
            lead.forEach(slot -> read.add(slot.key()));
        }
        return new Screen(key(section, part, time), section, time, lead, isNew, slots);
    }

    private String key(Section section, int part, int time) {
        String first = section.items().get(0).id().value();
        return first + "." + part + (section.repeated().isPresent() ? "." + time : "");
    }

    /** Splits items into parts of nearly equal length; an instrument may set the maximum length. */
    private List<List<ItemInstance>> parts(List<ItemInstance> slots) {
        String setting = context.instrument().description().get("items_per_screen");
        int maximum = setting.matches("[1-9]\\d?") ? Integer.parseInt(setting) : MAXIMUM_ITEMS;
        int count = Math.max(1, (slots.size() + maximum - 1) / maximum);
        List<List<ItemInstance>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(slots.subList(i * slots.size() / count, (i + 1) * slots.size() / count));
        }
        return parts;
    }
}
