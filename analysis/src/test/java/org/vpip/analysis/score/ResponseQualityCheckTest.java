package org.vpip.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.score.ResponseQualityFlag.QualityFlagKind;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.instrument.ScoringRule;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SubmissionTime;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Wording;

class ResponseQualityCheckTest {
    private static final Instrument INSTRUMENT = instrument(true);

    /** Ten rows of one matrix, 1 to 5; the last three are reversed. */
    private static Instrument instrument(boolean grid) {
        List<Choice> steps = List.of("1", "2", "3", "4", "5").stream()
                .map(name -> new Choice(name, Wording.same(name)))
                .toList();
        ChoiceList list = new ChoiceList("agree", steps);
        List<Item> items = new ArrayList<>();
        List<ItemId> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(new ItemId("q" + i));
            items.add(new Item(ids.get(i), ItemKind.SELECT_ONE, Wording.same("q"), Wording.NONE, list, false));
        }
        Scale scale = new Scale(
                new ScaleId("s"),
                Wording.same("s"),
                DesiredDirection.UP,
                new ScoringRule(ids, Set.copyOf(ids.subList(7, 10)), 7, 1, 5, Map.of()));
        return new Instrument(
                new InstrumentId("i"),
                "1",
                Wording.same("i"),
                List.of(new Section("g", Wording.NONE, grid, items)),
                List.of(scale));
    }

    private static List<QualityFlagKind> kinds(String answers, double seconds) {
        return ResponseQualityCheck.of(response("P", "t0", answers, seconds), INSTRUMENT).stream()
                .map(ResponseQualityFlag::kind)
                .toList();
    }

    private static Response response(String person, String wave, String answers, double seconds) {
        Map<ItemId, Answer> given = new HashMap<>();
        for (int i = 0; i < answers.length(); i++) {
            String name = answers.substring(i, i + 1);
            given.put(
                    new ItemId("q" + i),
                    name.equals("-")
                            ? new Answer.MissingAnswer(MissingCode.NOT_ANSWERED)
                            : new Answer.ChoiceAnswer(List.of(name)));
        }
        return new Response(
                new ParticipantId(person),
                new WaveId(wave),
                new InstrumentId("i"),
                "",
                null,
                new SubmissionTime(null, OptionalDouble.of(seconds)),
                given);
    }

    @ParameterizedTest
    @CsvSource({
        "3333333333, STRAIGHT_LINING",
        "33333333--, STRAIGHT_LINING",
        "5454545445, CONTRADICTION",
        "4444454555, CONTRADICTION",
        "1111112112, CONTRADICTION",
        "3535444354, CONTRADICTION",
        "1313222132, CONTRADICTION"
    })
    void seesSignsOfCarelessAnswers(String answers, QualityFlagKind kind) {
        assertThat(kinds(answers, 300)).containsExactly(kind);
    }

    @Test
    void theSameEndAllDownIsBoth() {
        assertThat(kinds("5555555555", 300))
                .containsExactly(QualityFlagKind.STRAIGHT_LINING, QualityFlagKind.CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource({"4534345213", "3333333-", "3333333334", "----------", "5555555---", "3343333333"})
    void ordinaryAnswersGetNoFlag(String answers) {
        assertThat(kinds(answers, 300)).isEmpty();
    }

    @Test
    void twoSecondsForEachAnsweredItemAreEnough() {
        assertThat(kinds("4534345213", 20)).isEmpty();
        assertThat(kinds("4534345213", 19.9)).containsExactly(QualityFlagKind.TOO_FAST);
        assertThat(kinds("45343-----", 10)).isEmpty();
        assertThat(kinds("----------", 0)).isEmpty();
    }

    @Test
    void onlyAMatrixHasAStraightLine() {
        assertThat(ResponseQualityCheck.of(response("P", "t0", "3333333333", 300), instrument(false)))
                .isEmpty();
    }

    @Test
    void equalNumbersWithoutAListAreNoStraightLine() {
        List<Item> numbers = new ArrayList<>();
        Map<ItemId, Answer> given = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            ItemId id = new ItemId("n" + i);
            numbers.add(new Item(id, ItemKind.INTEGER, Wording.same("n"), Wording.NONE, null, false));
            given.put(id, new Answer.NumberAnswer(0));
        }
        Instrument counts = new Instrument(
                new InstrumentId("i"),
                "1",
                Wording.same("i"),
                List.of(new Section("g", Wording.NONE, true, numbers)),
                List.of());
        Response response = new Response(new ParticipantId("P"), new WaveId("t0"), new InstrumentId("i"), null, given);
        assertThat(ResponseQualityCheck.of(response, counts)).isEmpty();
    }

    @Test
    void saysWhichListWasAnsweredAlikeAndHowOften() {
        assertThat(ResponseQualityCheck.of(response("P", "t0", "33333333--", 12), INSTRUMENT))
                .extracting(ResponseQualityFlag::detail)
                .containsExactly("agree: 8", "1.5");
    }

    @Test
    void listsTheFlagsOfAStudyByPersonAndWave() {
        Study study = aStudy().withAnswers("2", T0, "5", "5", "5")
                .withAnswers("1", T1, "1", "1", "1")
                .withAnswers("1", T0, "5", "4", "5")
                .withAnswers("3", T0, "5", "5", "1")
                .build();
        assertThat(ResponseQualityCheck.of(study))
                .extracting(flag -> flag.participant() + " " + flag.wave() + " " + flag.kind() + " " + flag.detail())
                .containsExactly("1 t0 CONTRADICTION s", "1 t1 CONTRADICTION s", "2 t0 CONTRADICTION s");
    }

    @Test
    void passesOverAResponseToAnUnknownQuestionnaire() {
        Study study = aStudy().withAnswers("1", T0, "5", "5", "5").build();
        CollectedData data = study.data();
        Study unknown = study.withData(new CollectedData(
                data.participants(),
                new Responses(List.of(response("1", "t0", "5555555555", 300))),
                data.ties(),
                data.engagement(),
                data.codes(),
                data.feedback(),
                data.received()));
        assertThat(ResponseQualityCheck.of(unknown)).isEmpty();
    }
}
