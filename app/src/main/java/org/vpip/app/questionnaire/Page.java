package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.wording.Wording;

/**
 * What is asked on one screen: a section of the instrument, or a part of a long one.
 *
 * @param number from 0
 */
public record Page(int number, Wording title, List<Item> items) {
    private static final int MOST_ITEMS = 10;

    public Page {
        items = List.copyOf(items);
    }

    public static List<Page> of(Instrument instrument) {
        List<Page> pages = new ArrayList<>();
        for (Section section : instrument.sections()) {
            List<Item> shown = section.items().stream()
                    .filter(item -> item.kind().isShown())
                    .toList();
            for (List<Item> part : parts(shown)) {
                pages.add(new Page(pages.size(), section.label(), part));
            }
        }
        return pages;
    }

    /** As equal in length as can be, none longer than the most. */
    private static List<List<Item>> parts(List<Item> items) {
        int count = (items.size() + MOST_ITEMS - 1) / MOST_ITEMS;
        List<List<Item>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(items.subList(i * items.size() / count, (i + 1) * items.size() / count));
        }
        return parts;
    }

    /** The same page with some of its items. */
    Page with(List<Item> some) {
        return new Page(number, title, some);
    }

    /** Items that want an answer, without notes. */
    public List<Item> questions() {
        return items.stream().filter(item -> item.kind() != ItemKind.NOTE).toList();
    }
}
