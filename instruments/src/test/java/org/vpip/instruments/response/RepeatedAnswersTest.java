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
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** What is asked about each ticked name, and what is left when one of them is forgotten. */
class RepeatedAnswersTest {
    private static final String SURVEY = """
            type,name,label::en,label::fr,relevant,constraint,calculation,repeat_count
            select_one agree,any,A,A,,,,
            select_multiple_from_file roster.csv,contact,Who,Qui,${any} = '3',,,
            begin_repeat,alter,Alter,Alter,${any} = '3',,,count-selected(${contact})
            calculate,alter_id,,,,,"selected-at(${contact}, position(..) - 1)",
            calculate,alter_name,,,,,"jr:choice-name(${alter_id}, '${contact}')",
            select_one agree,trust,Trust in ${alter_name},Confiance en ${alter_name},,,,
            text,why,Why,Pourquoi,${trust} = '1',,,
            end_repeat,,,,,,,
            integer,sum,S,S,,. <= sum(${trust}),,
            """;

    private static final Map<String, String> THREE = Map.of(
            "any", "3", "contact", "P-A P-B P-C", "trust~1", "1", "why~1", "first", "trust~2", "2", "trust~3", "3");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Instrument instrument() {
        ChoiceList members = new ChoiceList(
                ChoiceList.ROSTER,
                List.of(
                        new Choice("P-A", Wording.same("Ada")),
                        new Choice("P-B", Wording.same("Ben")),
                        new Choice("P-C", Wording.same("Cléo"))));
        return FormFixture.survey(SURVEY).read(folder).withRoster(members);
    }

    private ResponseState after(Map<String, String> answers) {
        return new ResponseState(
                instrument(),
                answers,
                Language.FRENCH,
                ZonedDateTime.parse("2026-03-15T10:00Z"),
                RandomGenerator.of("L64X128MixRandom"));
    }

    private Item item(String name) {
        return instrument().items().stream()
                .filter(item -> item.id().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Section section(String item) {
        return instrument().sections().stream()
                .filter(section -> section.items().contains(item(item)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRosterIsAListThatIsOpenUntilSomebodyIsAsked() {
        assertThat(FormFixture.survey(SURVEY).problems(folder)).isEmpty();
        Item open = FormFixture.survey(SURVEY).read(folder).items().stream()
                .filter(asked -> asked.id().value().equals("contact"))
                .findFirst()
                .orElseThrow();
        assertThat(open.kind()).isEqualTo(ItemKind.SELECT_MULTIPLE);
        assertThat(open.choices()).extracting(ChoiceList::isOpen).isEqualTo(true);
        assertThat(item("contact").choices()).extracting(ChoiceList::isOpen).isEqualTo(false);
    }

    @Test
    void aRepeatIsAskedAsOftenAsItsCountAndNamesWhomItIsAbout() {
        assertThat(after(Map.of()).instanceCount(section("trust"))).isZero();
        ResponseState three = after(THREE);
        assertThat(three.instanceCount(section("trust"))).isEqualTo(3);
        assertThat(three.pipedText(item("trust").label().french(), new ItemInstance(item("trust"), 2)))
                .isEqualTo("Confiance en Ben");
        assertThat(three.isAsked(new ItemInstance(item("trust"), 3))).isTrue();
        assertThat(three.isAsked(new ItemInstance(item("trust"), 4))).isFalse();
    }

    @Test
    void aRuleInARepeatLooksAtItsOwnTime() {
        assertThat(after(THREE).isAsked(new ItemInstance(item("why"), 1))).isTrue();
        assertThat(after(THREE).isAsked(new ItemInstance(item("why"), 2))).isFalse();
        assertThat(after(THREE).accepts(ItemInstance.of(item("sum")), "6")).isTrue();
        assertThat(after(THREE).accepts(ItemInstance.of(item("sum")), "7")).isFalse();
    }

    @Test
    void dropsAnswersOfInstancesThatNoLongerExist() {
        assertThat(after(Map.of("any", "3", "contact", "P-A", "trust~1", "1", "trust~2", "2"))
                        .resolvedAnswers())
                .containsEntry("trust~2", "")
                .containsEntry("alter_id~1", "P-A")
                .doesNotContainKey("trust~1");
    }

    @Test
    void forgettingSomebodyMovesTheOthersUp() {
        assertThat(AnswerErasure.of(instrument(), THREE, new ParticipantId("P-A")))
                .isEqualTo(Map.of("any", "3", "contact", "P-B P-C", "trust~1", "2", "trust~2", "3"));
        assertThat(AnswerErasure.of(instrument(), THREE, new ParticipantId("P-C")))
                .isEqualTo(Map.of("any", "3", "contact", "P-A P-B", "trust~1", "1", "why~1", "first", "trust~2", "2"));
        assertThat(AnswerErasure.of(instrument(), THREE, new ParticipantId("P-D")))
                .isEqualTo(THREE);
        Map<String, String> one = Map.of("any", "3", "contact", "P-B", "trust~1", "2");
        assertThat(AnswerErasure.of(instrument(), one, new ParticipantId("P-B")))
                .isEqualTo(Map.of("any", "3", "contact", ""));
    }

    @Test
    void forgettingTakesTheNameFromListsOfMembersOnly() {
        Map<String, String> typed = Map.of("any", "P-A", "contact", "P-A P-B", "sum", "P-A 2", "retired", "P-A");
        assertThat(AnswerErasure.of(instrument(), typed, new ParticipantId("P-A")))
                .isEqualTo(Map.of("any", "P-A", "contact", "P-B", "sum", "P-A 2", "retired", "P-A"));
    }

    @Test
    void forgettingTakesNoTextThatOnlySpellsTheName() {
        Map<String, String> quoted = Map.of("any", "3", "contact", "P-A P-B", "trust~1", "1", "why~1", "P-B");
        assertThat(AnswerErasure.of(instrument(), quoted, new ParticipantId("P-B")))
                .isEqualTo(Map.of("any", "3", "contact", "P-A", "trust~1", "1", "why~1", "P-B"));
    }

    @Test
    void asksARepeatNoOftenerThanItsNetworkAllows() {
        Instrument limited = FormFixture.survey(SURVEY).with("_networks", """
                        network,relation,item,kind,label::en,label::fr,limit
                        members,contact,contact,contact,C,C,
                        members,trust,trust,trust,T,T,2
                        """).read(folder);
        ResponseState three = new ResponseState(
                limited,
                THREE,
                Language.FRENCH,
                ZonedDateTime.parse("2026-03-15T10:00Z"),
                RandomGenerator.of("L64X128MixRandom"));
        assertThat(limited.rules().networks()).hasSize(2);
        assertThat(three.instanceCount(limited.sections().stream()
                        .filter(section -> section.repeated().isPresent())
                        .findFirst()
                        .orElseThrow()))
                .isEqualTo(2);
    }

    @Test
    void aHeadingInARepeatNamesWhomItIsAbout() {
        assertThat(after(THREE).pipedText("${alter_name}", section("trust"), 3)).isEqualTo("Cléo");
        assertThat(after(THREE).pipedText("${any}", section("any"), 3)).isEqualTo("D’accord");
    }

    @Test
    void aRuleOutsideARepeatSeesEveryTimeOfIt() {
        Instrument counted = FormFixture.survey(SURVEY
                        + "calculate,times,,,,,count(${alter}),\ncalculate,trusts,,,,,count(${trust}),\n"
                        + "calculate,second,,,,,\"indexed-repeat(${trust}, ${alter}, 2)\",\n"
                        + "calculate,unclear,,,,,${trust} + 1,\n")
                .read(folder);
        Map<String, String> resolved = new ResponseState(
                        counted,
                        THREE,
                        Language.FRENCH,
                        ZonedDateTime.parse("2026-03-15T10:00Z"),
                        RandomGenerator.of("L64X128MixRandom"))
                .resolvedAnswers();
        assertThat(resolved)
                .containsEntry("times", "3")
                .containsEntry("trusts", "3")
                .containsEntry("second", "2")
                .containsEntry("unclear", "");
    }
}
