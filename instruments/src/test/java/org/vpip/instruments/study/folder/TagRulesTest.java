package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.engagement.activity.MessagePurpose;
import org.vpip.instruments.engagement.activity.TagRule;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Wording;

class TagRulesTest {
    private final Problems problems = new Problems();

    @Test
    void aSheetWithoutRowsHasNoTags() {
        assertThat(read()).isEqualTo(TagRules.NONE);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void wordsOfBothLanguagesLeadToOnePurposeLabelledOnce() {
        TagRules tags =
                read("#advice,advice,Advice,Conseil", "conseil,advice,,", "référence,referral,Referral,Référence");
        assertThat(problems.list()).isEmpty();
        assertThat(tags.rules())
                .containsExactly(
                        new TagRule("#advice", "advice"),
                        new TagRule("conseil", "advice"),
                        new TagRule("référence", "referral"));
        assertThat(tags.purposes())
                .containsExactly(
                        new MessagePurpose("advice", new Wording("Advice", "Conseil")),
                        new MessagePurpose("referral", new Wording("Referral", "Référence")));
    }

    @Test
    void theFirstRuleDecidesAndAccentsMayBeWrittenInTwoSigns() {
        List<TagRule> rules =
                read("#advice,advice,A,C", "référence,referral,R,R").rules();
        assertThat(TagRule.purpose(rules, "une REFE\u0301RENCE ?".replace("REFE\u0301RENCE", "RE\u0301FE\u0301RENCE")))
                .isEqualTo("referral");
        assertThat(TagRule.purpose(rules, "référence #advice")).isEqualTo("advice");
        assertThat(TagRule.purpose(rules, "références")).isEmpty();
    }

    @Test
    void everythingWrongIsToldWithItsPlace() {
        read(
                "#a,advice,Advice,Conseil",
                "#A,advice,,",
                ",advice,,",
                "#b,,,",
                "#c,two words,T,D",
                "#d,other,Other,",
                "#e,advice,Help,Conseil");
        assertThat(problems.list())
                .extracting(
                        Problem::code,
                        problem -> problem.place().row(),
                        problem -> problem.place().column())
                .containsExactly(
                        tuple(ProblemCode.ID_TWICE, 3, "tag"),
                        tuple(ProblemCode.BLANK_CELL, 4, "tag"),
                        tuple(ProblemCode.BLANK_CELL, 5, "purpose"),
                        tuple(ProblemCode.BAD_NAME, 6, "purpose"),
                        tuple(ProblemCode.MISSING_FRENCH, 7, "label_fr"),
                        tuple(ProblemCode.LABEL_DIFFERS, 8, "label_en"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private TagRules read(String... rows) {
        List<Sheet.NumberedRow> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new Sheet.NumberedRow(cells.size() + 2, Arrays.asList(row.split(",", -1))));
        }
        String name = Path.of("tags.csv").toString();
        return TagRules.read(
                Sheet.of(name, "tags", List.of("tag", "purpose", "label_en", "label_fr"), cells), problems);
    }
}
