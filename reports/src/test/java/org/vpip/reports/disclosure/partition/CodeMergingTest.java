package org.vpip.reports.disclosure.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vpip.reports.disclosure.partition.AttributeSizes.AttributeTable;

class CodeMergingTest {
    private static final String NOTHING = "";

    @Test
    void mergesASmallGroupWithTheNextThatNeedsCover() {
        assertThat(merged(5, 0, 20, 5, 1)).isEqualTo("b+c");
        assertThat(merged(5, 0, 20, 4, 4)).isEqualTo("b+c");
        assertThat(merged(10, 0, 22, 10, 8)).isEqualTo("b+c");
    }

    @Test
    void addsTheNextSmallestUntilThereAreEnough() {
        assertThat(merged(5, 0, 9, 7, 6, 3)).isEqualTo("c+d");
        assertThat(merged(5, 0, 12, 9, 1)).isEqualTo("b+c");
        assertThat(merged(5, 0, 30, 2, 1, 1)).isEqualTo("a+b+c+d");
    }

    @Test
    void takesTheFirstOfTheListWhereSizesAreEqual() {
        assertThat(merged(5, 0, 9, 6, 6, 3)).isEqualTo("b+d");
        assertThat(merged(5, 0, 6, 6, 9, 3)).isEqualTo("a+d");
    }

    @Test
    void mergesNothingWhereEveryGroupIsEnough() {
        assertThat(merged(5, 0, 20, 6, 5)).isEqualTo(NOTHING);
        assertThat(merged(10, 0, 20, 10)).isEqualTo(NOTHING);
        assertThat(merged(5, 5, 20, 6)).isEqualTo(NOTHING);
        assertThat(merged(5, 0, 20, 6, 0)).isEqualTo(NOTHING);
    }

    @Test
    void mergesPeopleWithoutAValueWhereTheyAreFew() {
        assertThat(merged(5, 2, 20, 5)).isEqualTo("b+?");
        assertThat(merged(5, 2, 12, 8)).isEqualTo("b+?");
        assertThat(merged(5, 5, 20, 6, 3)).isEqualTo("c+?");
        assertThat(merged(5, 9, 20, 6, 3)).isEqualTo("b+c");
    }

    @Test
    void hidesCodesWithoutPeopleAmongTheMergedOnes() {
        assertThat(merged(5, 0, 20, 0, 5, 1, 0)).isEqualTo("b+c+d+e");
    }

    @Test
    void leavesMoreGroupsWhereTheRestWouldBeMostPeople() {
        // all groups of five or fewer would be 21 of 21: one of them is enough to cover the one
        assertThat(merged(5, 0, 5, 5, 5, 5, 1)).isEqualTo("a+e");
        assertThat(merged(5, 0, 12, 5, 5, 5, 1)).isEqualTo("b+e");
        assertThat(merged(5, 0, 20, 5, 5, 1)).isEqualTo("b+c+d");
        assertThat(merged(5, 20, 5, 5, 1)).isEqualTo("a+c");
    }

    @Test
    void returnsAMergeThatLeavesNoGroupOutside() {
        assertThat(merged(5, 0, 6, 4)).isEqualTo("a+b");
        assertThat(merged(5, 0, 3)).isEqualTo(NOTHING);
    }

    @Test
    void goesByTheSmallestNumberInAnyTable() {
        AttributeTable many = table(0, 20, 9, 8);
        AttributeTable few = table(0, 18, 8, 3);
        assertThat(written(merging(5, List.of(many, few), 3, Map.of()))).isEqualTo("b+c");
        assertThat(written(merging(5, List.of(many), 3, Map.of()))).isEqualTo(NOTHING);
    }

    @Test
    void mergesARegionWithItsPartOfTheCountry() {
        Map<String, String> parts = Map.of("a", "east", "b", "east", "c", "east", "e", "west", "f", "west");
        // east 2 + 1 + 6, d alone, west 9 + 7
        assertThat(written(merging(5, List.of(table(0, 2, 1, 6, 12, 9, 7)), 6, parts)))
                .isEqualTo("east:a+b+c");
        // west has five only: what is small in it is left over, and needs the next smallest
        assertThat(written(merging(5, List.of(table(0, 2, 1, 6, 12, 3, 2)), 6, parts)))
                .isEqualTo("east:a+b+c e+f");
        assertThat(written(merging(5, List.of(table(0, 2, 1, 6, 12, 1, 0)), 6, parts)))
                .isEqualTo("east:a+b+c d+e+f");
    }

    @Test
    void mergesThirteenRegionsOfTwentyFourPeople() {
        Map<String, String> parts = new HashMap<>();
        Stream.of("a", "b", "c", "d").forEach(code -> parts.put(code, "atlantic"));
        Stream.of("g", "h", "i").forEach(code -> parts.put(code, "prairies"));
        Stream.of("k", "l", "m").forEach(code -> parts.put(code, "north"));
        assertThat(written(merging(5, List.of(table(0, 2, 0, 3, 2, 6, 8, 1, 0, 1, 0, 1, 0, 0)), 13, parts)))
                .isEqualTo("atlantic:a+b+c+d e+g+h+i+j+k+l+m");
    }

    private static String merged(int fewest, int unknown, int... people) {
        return written(merging(fewest, List.of(table(unknown, people)), people.length, Map.of()));
    }

    private static CodeMerging merging(int fewest, List<AttributeTable> tables, int codes, Map<String, String> parts) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < codes; i++) {
            names.add(name(i));
        }
        return new CodeMerging(names, new AttributeSizes(tables), fewest, parts);
    }

    private static AttributeTable table(int unknown, int... people) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < people.length; i++) {
            if (people[i] > 0) {
                counts.put(name(i), people[i]);
            }
        }
        return new AttributeTable(counts, unknown);
    }

    private static String name(int place) {
        return String.valueOf((char) ('a' + place));
    }

    private static String written(CodeMerging merging) {
        return merging.merge()
                .map(merged -> {
                    List<String> groups = new ArrayList<>();
                    merged.named().forEach((part, codes) -> groups.add(part + ":" + String.join("+", codes)));
                    String rest = String.join("+", merged.remainder()) + (merged.unknown() ? "+?" : "");
                    groups.add(rest);
                    return String.join(" ", groups).strip();
                })
                .orElse(NOTHING);
    }
}
