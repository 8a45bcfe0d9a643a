package org.vpip.instruments.publication;

import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.rule.ItemRule;

/**
 * The time to complete an instrument, by a rule of thumb in seconds. A row of a matrix counts 7, a single choice, a
 * number or a day 12, several choices or a ranking 20. An open answer counts 45, and reading a note 5. Conditional
 * items count half. All parallel forms count, although each person sees one, so the estimate is an upper limit.
 */
public final class CompletionTime {
    private static final int MATRIX_ROW = 7;
    private static final int SINGLE = 12;
    private static final int SEVERAL = 20;
    private static final int OPEN = 45;
    private static final int NOTE = 5;
    private static final int NAME = 4;
    private static final int SECONDS_A_MINUTE = 60;

    private CompletionTime() {}

    /** Returns minutes, rounded up; at least 1. */
    public static int minutes(Instrument instrument) {
        double seconds = instrument.sections().stream()
                .flatMapToDouble(section -> section.items().stream().mapToDouble(item -> seconds(section, item)))
                .sum();
        return Math.max(1, (int) Math.ceil(seconds / SECONDS_A_MINUTE));
    }

    private static double seconds(Section section, Item item) {
        boolean askedOfSome = item.rules().of(ItemRule.RELEVANT).isPresent();
        return seconds(item, section.grid()) * (askedOfSome ? 0.5 : 1);
    }

    /** Returns the seconds for one item, shorter in a matrix; a list of members needs 4 for each name. */
    public static int seconds(Item item, boolean grid) {
        ChoiceList choices = item.choices();
        if (choices != null && choices.name().equals(ChoiceList.ROSTER)) {
            return NAME * choices.choices().size();
        }
        return switch (item.kind()) {
            case SELECT_ONE -> grid ? MATRIX_ROW : SINGLE;
            case INTEGER, DECIMAL, RANGE, DATE, TIME, DATE_TIME, ACKNOWLEDGE -> SINGLE;
            case SELECT_MULTIPLE, RANK -> SEVERAL;
            case TEXT -> OPEN;
            case NOTE -> NOTE;
            case CALCULATE, HIDDEN -> 0;
        };
    }
}
