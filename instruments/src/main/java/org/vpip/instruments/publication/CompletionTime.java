package org.vpip.instruments.publication;

import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.rule.ItemRule;

/**
 * How long it takes to fill in an instrument, by a rule of thumb: 7 seconds for a row of a matrix, 12 for a single choice,
 * a number or a day, 20 for several choices or a ranking, 45 for an open answer, 5 for reading a note. What is asked of some
 * people only counts half. Of parallel forms everybody sees one; here all count, so that the estimate is an upper limit.
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

    /** Whole minutes, rounded up; at least 1. */
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

    /**
     * Seconds for one item that is asked. A list of members takes 4 for each name.
     *
     * @param grid whether it is a row of a matrix
     */
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
