package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vpip.instruments.instrument.Repeat;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.response.AnswersSoFar;
import org.vpip.instruments.response.Slot;

/** Cuts the parts of a questionnaire into screens, each time of a repeat by itself. Used once. */
final class Screens {
    private static final int MOST_ITEMS = 8;

    private final Asking asking;
    private final AnswersSoFar answers;
    private final List<Section> sections;
    private final List<Screen> screens = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private List<Lead> leads = new ArrayList<>();

    /** Notes that wait for the questions that they belong to. */
    private record Lead(Section section, int time, List<Slot> slots) {}

    private Screens(Asking asking, AnswersSoFar answers, List<Section> sections) {
        this.asking = asking;
        this.answers = answers;
        this.sections = sections.stream().filter(Screens::isShown).toList();
    }

    /** Every screen there is by now, those on which nothing is asked among them. */
    static List<Screen> of(Asking asking, AnswersSoFar answers, List<Section> sections) {
        Screens made = new Screens(asking, answers, sections);
        made.cut();
        return made.screens;
    }

    private static boolean isShown(Section section) {
        return section.items().stream().anyMatch(item -> item.kind().isShown());
    }

    private void cut() {
        int at = 0;
        while (at < sections.size()) {
            int end = at + 1;
            Optional<Repeat> repeat = sections.get(at).repeated();
            while (repeat.isPresent()
                    && end < sections.size()
                    && sections.get(end).repeated().equals(repeat)) {
                end++;
            }
            List<Section> together = sections.subList(at, end);
            for (int time = 1; time <= answers.times(together.get(0)); time++) {
                for (Section section : together) {
                    cut(section, time);
                }
            }
            at = end;
        }
        keepLeads(lead -> false);
    }

    /** Notes whose questions are over wait no more; what nobody has read by then is a screen of its own. */
    private void keepLeads(Predicate<Lead> still) {
        List<Lead> kept = new ArrayList<>();
        for (Lead lead : leads) {
            boolean unread = lead.slots().stream().anyMatch(slot -> !read.contains(slot.key()));
            if (still.test(lead)) {
                kept.add(lead);
            } else if (unread) {
                screens.add(new Screen(
                        key(lead.section(), 0, lead.time()),
                        lead.section(),
                        lead.time(),
                        List.of(),
                        true,
                        lead.slots()));
            }
        }
        leads = kept;
    }

    private void cut(Section section, int time) {
        List<Slot> shown = answers.slots(section, time).stream()
                .filter(slot -> slot.item().kind().isShown())
                .toList();
        keepLeads(lead -> goesBefore(lead, section));
        if (section.isOnlyRead()) {
            leads.add(
                    new Lead(section, time, shown.stream().filter(answers::asks).toList()));
            return;
        }
        List<List<Slot>> parts = parts(shown);
        for (int part = 0; part < parts.size(); part++) {
            screens.add(screen(section, part, time, parts.get(part)));
        }
        boolean asked = shown.stream().anyMatch(answers::asks);
        keepLeads(lead -> !lead.section().groups().isEmpty() || !asked);
    }

    /** A note of a group leads all that the group holds; one outside every group, what comes next. */
    private static boolean goesBefore(Lead lead, Section section) {
        List<String> around = lead.section().groups();
        return around.size() <= section.groups().size()
                && section.groups().subList(0, around.size()).equals(around);
    }

    private Screen screen(Section section, int part, int time, List<Slot> slots) {
        List<Slot> lead =
                leads.stream().flatMap(notes -> notes.slots().stream()).toList();
        boolean asks = slots.stream().anyMatch(answers::asks);
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

    /** As equal in length as can be, none longer than the most; an instrument may say how long. */
    private List<List<Slot>> parts(List<Slot> slots) {
        String told = asking.instrument().description().get("items_per_screen");
        int most = told.matches("[1-9]\\d?") ? Integer.parseInt(told) : MOST_ITEMS;
        int count = Math.max(1, (slots.size() + most - 1) / most);
        List<List<Slot>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(slots.subList(i * slots.size() / count, (i + 1) * slots.size() / count));
        }
        return parts;
    }
}
