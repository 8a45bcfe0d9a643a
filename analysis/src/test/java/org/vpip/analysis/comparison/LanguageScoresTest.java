package org.vpip.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.finding.details.LanguageDetails.ItemDifference;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageConclusion;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.reliability.AlphaDifference;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.wording.Language;

/** {@code languages.R} beside {@code answers.csv} wrote the expected values, by lm, sandwich, clubSandwich and Feldt's limits. */
class LanguageScoresTest {
    private static final Map<String, List<ReferenceRow>> ANSWERS = ReferenceTable.rows("languages/answers.csv").stream()
            .collect(Collectors.groupingBy(row -> row.text("case")));

    static Stream<ReferenceRow> alphas() {
        return ReferenceTable.rows("languages/alphas-expected.csv").stream();
    }

    static Stream<String> compared() {
        return ReferenceTable.rows("languages/items-expected.csv").stream()
                .map(row -> row.text("case"))
                .distinct();
    }

    private static LanguageScores scores(String example) {
        List<ReferenceRow> people = ANSWERS.getOrDefault(example, List.of());
        List<String> items = Stream.of("i1", "i2", "i3", "i4", "i5")
                .filter(item -> !people.get(0).text(item).isEmpty())
                .toList();
        return new LanguageScores(
                items.stream().map(ItemId::new).toList(),
                items.stream()
                        .map(item -> people.stream()
                                .mapToDouble(row -> row.number(item))
                                .toArray())
                        .toArray(double[][]::new),
                people.stream()
                        .map(row -> Language.of(row.text("language")).orElseThrow())
                        .toList(),
                people.stream()
                        .map(row -> new CommunityId(row.text("community")))
                        .toList());
    }

    private static void assertNumber(ReferenceRow row, String column, OptionalDouble actual) {
        if (row.text(column).isEmpty()) {
            assertThat(actual).as("%s in %s", column, row).isEmpty();
        } else {
            assertThat(actual.orElse(Double.NaN))
                    .as("%s in %s", column, row)
                    .isCloseTo(row.number(column), within(1e-8 * Math.max(1, Math.abs(row.number(column)))));
        }
    }

    private static <T> OptionalDouble number(Optional<T> from, Function<T, Double> value) {
        return from.stream().mapToDouble(value::apply).findFirst();
    }

    @ParameterizedTest
    @MethodSource("alphas")
    void comparesAlphasAsRDoes(ReferenceRow row) {
        LanguageScores scores = scores(row.text("case"));
        Optional<AlphaDifference> difference =
                AlphaDifference.of(scores.scale(Language.FRENCH), scores.scale(Language.ENGLISH));

        assertNumber(row, "english", scores.scale(Language.ENGLISH).alpha());
        assertNumber(row, "french", scores.scale(Language.FRENCH).alpha());
        assertNumber(row, "difference", number(difference, AlphaDifference::value));
        assertNumber(row, "low", number(difference, found -> found.interval().low()));
        assertNumber(row, "high", number(difference, found -> found.interval().high()));
    }

    @ParameterizedTest
    @MethodSource("compared")
    void comparesItemsAsRDoes(String example) {
        LanguageScores scores = scores(example);
        List<ReferenceRow> expected = ReferenceTable.rows("languages/items-expected.csv", example);
        List<ItemDifference> found = scores.differences();

        assertThat(found).hasSameSizeAs(expected);
        for (int item = 0; item < expected.size(); item++) {
            ReferenceRow row = expected.get(item);
            assertThat(found.get(item).item().value()).isEqualTo(row.text("item"));
            assertNumber(row, "difference", found.get(item).difference());
            assertNumber(row, "g", found.get(item).standardized());
            if (scores.smaller() >= 8) {
                assertNumber(row, "low", number(found.get(item).interval(), Interval::low));
                assertNumber(row, "high", number(found.get(item).interval(), Interval::high));
            } else {
                assertThat(found.get(item).interval()).isEmpty();
            }
            if (scores.smaller() >= 12) {
                assertNumber(row, "p", found.get(item).p());
            } else {
                assertThat(found.get(item).p()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "one_shifted, DIFFERENT UNDECIDED UNDECIDED UNDECIDED",
        "many_people, SMALL SMALL SMALL SMALL",
        "thirty_in_french, DIFFERENT UNDECIDED DIFFERENT DIFFERENT",
        "twenty_nine_in_french, NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE",
        "two_in_each, NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE",
        "equal_items, NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE",
        "rest_tells_language, NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE",
        "a_community_each, NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE"
    })
    void concludesFromThirtyPeopleInEachLanguage(String example, String conclusions) {
        assertThat(scores(example).differences())
                .extracting(item -> item.conclusion().name())
                .containsExactly(conclusions.split(" "));
    }

    @Test
    void aShiftOfAllItemsIsNotSeen() {
        assertThat(scores("all_shifted").differences())
                .extracting(ItemDifference::conclusion)
                .doesNotContain(LanguageConclusion.DIFFERENT);
    }
}
