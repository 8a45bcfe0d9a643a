package org.vpip.instruments.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.FormFixture;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.wording.Language;

/** What is asked next, by the rules and the answers so far. */
class ResponseStateTest {
    private static final String SURVEY = """
            type,name,label::en,label::fr,relevant,constraint,required,calculation
            select_one agree,a,A,A,,,,
            text,why,Why,Pourquoi,${a} = '3',,${a} = '3',
            begin_group,g,G,G,${a} != '1',,,
            integer,n,N,N,,. > 0 and . < 10,,
            begin_group,h,H,H,${n} > 5,,,
            text,deep,Deep,Profond,,,,
            end_group,,,,,,,
            end_group,,,,,,,
            calculate,double,,,,,,${n} * 2
            text,odd,Odd,Drôle,date('never') = today(),,,
            select_multiple colours,c,You said ${a} and ${double},C,,,,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Instrument instrument() {
        return FormFixture.survey(SURVEY).read(folder);
    }

    private ResponseState after(Map<String, String> answers) {
        return new ResponseState(
                instrument(),
                answers,
                Language.FRENCH,
                ZonedDateTime.parse("2026-03-15T10:00Z"),
                RandomGenerator.of("L64X128MixRandom"));
    }

    private List<String> asked(Map<String, String> answers) {
        ResponseState soFar = after(answers);
        return instrument().items().stream()
                .filter(item -> soFar.isAsked(ItemInstance.of(item)))
                .map(item -> item.id().value())
                .toList();
    }

    private ItemInstance item(String name) {
        return instrument().items().stream()
                .filter(item -> item.id().value().equals(name))
                .findFirst()
                .map(ItemInstance::of)
                .orElseThrow();
    }

    @Test
    void theFormIsWithoutProblems() {
        assertThat(FormFixture.survey(SURVEY).problems(folder)).isEmpty();
    }

    @Test
    void conditionsOfItemsAndOfEveryGroupAroundThemCount() {
        assertThat(asked(Map.of())).containsExactly("a", "n", "double", "odd", "c");
        assertThat(asked(Map.of("a", "3", "n", "7"))).containsExactly("a", "why", "n", "deep", "double", "odd", "c");
        assertThat(asked(Map.of("a", "1", "n", "7"))).containsExactly("a", "double", "odd", "c");
    }

    @Test
    void anAnswerToWhatIsNotAskedAnyMoreCountsAsBlank() {
        assertThat(after(Map.of("a", "1", "n", "7")).pipedText("${double}", item("c")))
                .isEqualTo("…");
        assertThat(after(Map.of("a", "2", "n", "7")).pipedText("${double}", item("c")))
                .isEqualTo("14");
    }

    @Test
    void aConstraintLooksAtTheNewAnswerAndLetsABlankOnePass() {
        ResponseState soFar = after(Map.of());
        assertThat(soFar.accepts(item("n"), "9")).isTrue();
        assertThat(soFar.accepts(item("n"), "10")).isFalse();
        assertThat(soFar.accepts(item("n"), "2,5")).isTrue();
        assertThat(soFar.accepts(item("n"), "")).isTrue();
        assertThat(soFar.accepts(item("why"), "anything")).isTrue();
    }

    @Test
    void anItemMayBeRequiredByARule() {
        assertThat(after(Map.of("a", "3")).isRequired(item("why"))).isTrue();
        assertThat(after(Map.of("a", "2")).isRequired(item("why"))).isFalse();
    }

    @Test
    void textsShowLabelsOfChoicesInTheirLanguage() {
        assertThat(after(Map.of("a", "3", "n", "2"))
                        .pipedText(item("c").item().label().english(), item("c")))
                .isEqualTo("You said D’accord and 4");
        assertThat(after(Map.of("c", "red blue")).pipedText("${c} ${nobody}", item("c")))
                .isEqualTo("Rouge, Bleu …");
    }

    @Test
    void inTheEndSkippedItemsSaySoAndCalculationsHaveTheirResult() {
        assertThat(after(Map.of("a", "1", "n", "7")).resolvedAnswers())
                .isEqualTo(Map.of("why", "", "n", "-98", "deep", "", "double", ""));
        assertThat(after(Map.of("a", "3", "n", "4")).resolvedAnswers()).isEqualTo(Map.of("deep", "", "double", "8"));
    }

    @Test
    void aFilterLeavesTheChoicesThatFitTheAnswers() {
        Instrument filtered = FormFixture.survey("""
                type,name,label,choice_filter
                integer,from,From,
                select_multiple levels,level,Level,number >= ${from}
                text,why,Why,
                """).with("choices", """
                list_name,name,label,number
                levels,low,Low,1
                levels,mid,Mid,2
                levels,high,High,3
                """).read(folder);
        ResponseState two = new ResponseState(
                filtered,
                Map.of("from", "2"),
                Language.ENGLISH,
                ZonedDateTime.parse("2026-03-15T10:00Z"),
                RandomGenerator.of("L64X128MixRandom"));
        ItemInstance level = ItemInstance.of(filtered.items().get(1));
        assertThat(two.choices(level)).extracting(Choice::name).containsExactly("mid", "high");
        assertThat(two.choices(ItemInstance.of(filtered.items().get(2)))).isEmpty();
        assertThat(two.accepts(level, " high  mid ")).isTrue();
        assertThat(two.accepts(level, "low")).isFalse();
        assertThat(two.accepts(level, "low high")).isFalse();
        assertThat(two.accepts(level, " ")).isTrue();
    }

    @Test
    void aDateThatCannotBeReadCountsAsBlank() {
        Instrument dated = FormFixture.survey("type,name,label\ndate,day,Day\n").read(folder);
        ItemInstance day = ItemInstance.of(dated.items().get(0));
        assertThat(answer(dated, day, "2026-03-15")).isEqualTo("2026-03-15");
        assertThat(answer(dated, day, "some day")).isEmpty();
    }

    private static String answer(Instrument instrument, ItemInstance slot, String typed) {
        return new ResponseState(
                        instrument,
                        Map.of(slot.key(), typed),
                        Language.ENGLISH,
                        ZonedDateTime.parse("2026-03-15T10:00Z"),
                        RandomGenerator.of("L64X128MixRandom"))
                .answerTo(slot);
    }

    @Test
    void keepsAnAnswerToAnItemThatTheFormNoLongerHas() {
        assertThat(after(Map.of("retired", "3")).resolvedAnswers()).doesNotContainKey("retired");
        assertThat(after(Map.of("retired~1", "3")).resolvedAnswers()).containsEntry("retired~1", "");
    }
}
