package org.vpip.instruments.xlsform.instrument;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.xlsform.instrument.ScalesSheetReader.ScaleBounds;

/** A check that the range of a scale is the range of the answers to its items. */
record ScaleRangeCheck(SheetRow row, Problems problems) {

    void check(ScaleBounds range, List<Item> items) {
        items.forEach(item -> check(range, item));
    }

    private void check(ScaleBounds range, Item item) {
        String low = Numeral.write(range.minimum());
        String high = Numeral.write(range.maximum());
        String outside = possible(item)
                .filter(answer -> answer < range.minimum() || answer > range.maximum())
                .mapToObj(Numeral::write)
                .collect(Collectors.joining(", "));
        if (!outside.isEmpty()) {
            row.report(problems, ProblemCode.SCALE_CHOICE_OUTSIDE, "items", item.id(), outside, low, high);
        } else if (isNarrower(range, item)) {
            row.report(problems, ProblemCode.SCALE_RANGE_WIDER, "items", item.id(), low, high);
        }
    }

    /** Returns the numbers of the choices, or the ends of a slider; none for an item without limits. */
    private static DoubleStream possible(Item item) {
        ChoiceList choices = item.choices();
        return choices == null
                ? Stream.of(item.minimum(), item.maximum()).flatMapToDouble(OptionalDouble::stream)
                : choices.choices().stream().flatMapToDouble(choice -> choice.number().stream());
    }

    private static boolean isNarrower(ScaleBounds range, Item item) {
        return item.minimum().orElse(range.minimum()) > range.minimum()
                || item.maximum().orElse(range.maximum()) < range.maximum();
    }
}
