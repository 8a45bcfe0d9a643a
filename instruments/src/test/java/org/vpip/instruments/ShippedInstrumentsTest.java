package org.vpip.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.publication.PublicationCheck;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Typography;
import org.vpip.instruments.wording.Wording;
import org.vpip.instruments.xlsform.instrument.InstrumentReader;

/** The questionnaires that come with the program: whole, bilingual, and one wording for one item wherever it is asked. */
class ShippedInstrumentsTest {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,25}");

    static List<Path> shipped() {
        return SharedFiles.shipped();
    }

    private static Instrument read(Path folder, Problems problems) {
        InstrumentId id = new InstrumentId(String.valueOf(folder.getFileName()));
        return InstrumentReader.read(id, folder, id.value(), problems);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void canBePublished(Path folder) {
        Problems problems = new Problems();
        Instrument instrument = read(folder, problems);
        PublicationCheck.check(instrument, instrument.id().value(), problems);
        assertThat(problems.list().stream().map(problem -> problem.in(Language.ENGLISH)))
                .isEmpty();
        assertThat(instrument.description().get("status")).isEqualTo("draft, not yet validated");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesFitEveryProgramThatReadsTheData(Path folder) {
        assertThat(read(folder, new Problems()).items())
                .allSatisfy(item -> assertThat(item.id().value())
                        .matches(NAME)
                        .doesNotContain("__")
                        .doesNotEndWith("_"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void frenchIsSetAsCanadianFrenchIsPrinted(Path folder) {
        for (Wording wording : wordings(read(folder, new Problems()))) {
            assertThat(wording.french()).isEqualTo(Typography.set(wording.french(), Language.FRENCH));
            assertThat(wording.french()).doesNotContain("(e)", "(s)", "(ne)", "'");
            assertThat(wording.english()).doesNotContain("'");
        }
    }

    /** "Anonymous" is no word for answers that are kept under a code. */
    @ParameterizedTest
    @MethodSource("shipped")
    void nothingThatIsLinkedIsCalledAnonymous(Path folder) {
        Instrument instrument = read(folder, new Problems());
        if (instrument.description().isLinked()) {
            assertThat(wordings(instrument)).allSatisfy(wording -> {
                assertThat(wording.english()).doesNotContainIgnoringCase("anonym");
                assertThat(wording.french()).doesNotContainIgnoringCase("anonym");
            });
        }
    }

    private static List<Wording> wordings(Instrument instrument) {
        List<Wording> wordings = new ArrayList<>(List.of(instrument.title()));
        instrument.sections().forEach(section -> wordings.add(section.label()));
        for (Item item : instrument.items()) {
            wordings.addAll(List.of(item.label(), item.hint(), item.rules().constraintMessage()));
            choices(item).forEach(choice -> wordings.add(choice.label()));
        }
        instrument.scales().forEach(scale -> wordings.add(scale.label()));
        return wordings;
    }

    private static Stream<Choice> choices(Item item) {
        ChoiceList list = item.choices();
        return list == null ? Stream.of() : list.choices().stream();
    }

    @Test
    void oneItemHasOneWordingAndOneListWhereverItIsAsked() {
        Map<String, String> first = new LinkedHashMap<>();
        for (Path folder : shipped()) {
            for (Item item : read(folder, new Problems()).items()) {
                String meaning = item.kind() + " " + item.label() + " " + item.choices();
                assertThat(first.computeIfAbsent(item.id().value(), id -> meaning))
                        .as("%s in %s", item.id(), folder.getFileName())
                        .isEqualTo(meaning);
            }
        }
        assertThat(first.size()).isGreaterThan(250);
    }

    @Test
    void oneScaleIsScoredInOneWayWhereverItIsUsed() {
        Map<String, Scale> first = new LinkedHashMap<>();
        for (Path folder : shipped()) {
            for (Scale scale : read(folder, new Problems()).scales()) {
                Scale known = first.computeIfAbsent(scale.id().value(), id -> scale);
                assertThat(known.hasSameScoring(scale))
                        .as("%s in %s", scale.id(), folder.getFileName())
                        .isTrue();
            }
        }
    }

    @Test
    void everyDefinitionIsThere() {
        assertThat(shipped().stream()
                        .map(folder ->
                                read(folder, new Problems()).description().get("code")))
                .contains("BL", "PO", "RP", "FU", "SF", "NW", "VG", "TI", "TN", "TE", "EX", "JR", "FL", "VS");
    }

    @Test
    void consentTextsAndGlossaryAreBilingual() {
        Problems problems = new Problems();
        Path resources = Path.of("src", "main", "resources");
        Sheet consent = SheetReader.read(resources.resolve("consent/consent.csv"), "consent.csv", problems)
                .get(0);
        assertThat(consent.rows())
                .extracting((SheetRow row) -> row.get("tier"))
                .containsExactly(
                        "survey", "network", "named", "attendance", "online", "quotes", "recontact", "sharing");
        assertThat(consent.rows())
                .allSatisfy(row -> assertThat(List.of(
                                row.has("question_en"),
                                row.has("question_fr"),
                                row.has("consequence_en"),
                                row.has("consequence_fr")))
                        .containsOnly(true));
        assertThat(consent.rows().stream().filter(row -> row.has("text_en")))
                .hasSize(5)
                .allSatisfy(row -> {
                    assertThat(row.get("text_en").split("\\s+")).hasSizeBetween(60, 125);
                    assertThat(row.get("text_fr").split("\\s+")).hasSizeBetween(60, 145);
                });
        Sheet terms = SheetReader.read(resources.resolve("glossary/terms.csv"), "terms.csv", problems)
                .get(0);
        assertThat(terms.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.has("en") && row.has("fr")).isTrue());
        assertThat(problems.isEmpty()).isTrue();
    }
}
