package org.vpip.instruments.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.RepeatGroup;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.wording.Wording;

class ChoiceRepeatTest {
    private static final String COUNT = "count-selected(${contact})";

    private static RepeatGroup repeat(@Nullable String count) {
        return new RepeatGroup("alter", count == null ? null : Expression.parse(count));
    }

    private static Instrument instrument() {
        Item often = new Item(new ItemId("often"), ItemKind.INTEGER, Wording.NONE, Wording.NONE, null, false);
        Section section =
                new Section("alter", Wording.NONE, false, List.of(often), List.of(), List.of("alter"), repeat(COUNT));
        return new Instrument(new InstrumentId("n"), "1", Wording.NONE, List.of(section), List.of());
    }

    private static Map<String, String> moved(Map<String, String> before, String now) {
        Map<String, String> after = new HashMap<>(before);
        after.put("contact", now);
        return ChoiceRepeat.realignedAnswers(instrument(), before, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "${n}", "count-selected(${contact}) + 1"})
    void isNoRepeatWithAnotherCount(String count) {
        assertThat(ChoiceRepeat.of(repeat(count))).isEmpty();
        assertThat(ChoiceRepeat.of(repeat(null))).isEmpty();
    }

    @Test
    void eachTimeIsAboutOneChoice() {
        ChoiceRepeat asked = ChoiceRepeat.of(repeat(COUNT)).orElseThrow();
        assertThat(asked.choiceAt(1, Map.of("contact", " A  B "))).isEqualTo("A");
        assertThat(asked.choiceAt(2, Map.of("contact", " A  B "))).isEqualTo("B");
        assertThat(asked.choiceAt(0, Map.of("contact", "A B"))).isEmpty();
        assertThat(asked.choiceAt(3, Map.of("contact", "A B"))).isEmpty();
        assertThat(asked.choiceAt(1, Map.of())).isEmpty();
    }

    @Test
    void keepsAnswersWithTheirPersonWhenTheListChanges() {
        Map<String, String> before = Map.of("contact", "A B", "often~1", "1", "often~2", "5");
        assertThat(moved(before, "B")).isEqualTo(Map.of("often~1", "5", "often~2", ""));
    }

    @Test
    void whoIsAddedBeforeOthersHasNoAnswersOfTheirs() {
        Map<String, String> before = Map.of("contact", "B", "often~1", "5");
        assertThat(moved(before, "A B")).isEqualTo(Map.of("often~1", "", "often~2", "5"));
    }

    @Test
    void nothingMovesWhileTheListStaysAsItIs() {
        assertThat(moved(Map.of("contact", "A B", "often~1", "1"), "A B")).isEmpty();
    }

    @Test
    void anEmptyListLeavesNothing() {
        assertThat(moved(Map.of("contact", "A", "often~1", "1"), "")).isEqualTo(Map.of("often~1", ""));
    }
}
