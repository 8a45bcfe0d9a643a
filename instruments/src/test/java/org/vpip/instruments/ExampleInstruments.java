package org.vpip.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentDescription;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.InstrumentRules;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.instrument.ScoringRule;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.instrument.rule.OrderRule;
import org.vpip.instruments.wording.Wording;

/**
 * The questionnaires of a built study. q asks a, b and c (1 to 5, c reversed), which make the scale s. v asks about
 * three cases: worry (1 to 5) and whom (several of police, health and school, or none). A study with open answers also asks o: why, a
 * text, and why_quote (no, internal, public).
 */
final class ExampleInstruments {
    private ExampleInstruments() {}

    static Instrument scale() {
        List<Item> items =
                Stream.of("a", "b", "c").map(ExampleInstruments::rating).toList();
        Scale scale = new Scale(
                new ScaleId("s"),
                Wording.same("S"),
                DesiredDirection.UP,
                new ScoringRule(items.stream().map(Item::id).toList(), Set.of(new ItemId("c")), 2, 1, 5, Map.of()));
        return new Instrument(
                new InstrumentId("q"),
                "1",
                Wording.same("Q"),
                List.of(new Section("", Wording.NONE, false, items)),
                List.of(scale));
    }

    static Instrument cases(List<OrderRule> forms) {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            items.add(rating("v" + i + "_worry"));
        }
        ChoiceList services = choices("services", Stream.of("police", "health", "school", "none"));
        for (int i = 1; i <= 3; i++) {
            items.add(item("v" + i + "_whom", ItemKind.SELECT_MULTIPLE, "Whom", services));
        }
        return new Instrument(
                new InstrumentId("v"),
                "1",
                Wording.same("V"),
                List.of(new Section("", Wording.NONE, false, items)),
                List.of(),
                InstrumentDescription.NONE,
                new InstrumentRules(List.of(), forms, List.of()));
    }

    static Instrument open() {
        return new Instrument(
                new InstrumentId("o"),
                "1",
                Wording.same("O"),
                List.of(new Section(
                        "",
                        Wording.NONE,
                        false,
                        List.of(
                                new Item(
                                        new ItemId("why"),
                                        ItemKind.TEXT,
                                        Wording.same("Why"),
                                        Wording.NONE,
                                        null,
                                        false),
                                item(
                                        "why_quote",
                                        ItemKind.SELECT_ONE,
                                        "Quote",
                                        choices("levels", Stream.of("no", "internal", "public")))))),
                List.of());
    }

    /** Reads raw answers to the items in their order. */
    static Map<ItemId, Answer> answers(Instrument instrument, String... raw) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < raw.length; i++) {
            Item item = instrument.items().get(i);
            answers.put(item.id(), ((AnswerValidation.AcceptedAnswer) item.read(raw[i])).answer());
        }
        return answers;
    }

    private static Item rating(String id) {
        Stream<String> codes = IntStream.rangeClosed(1, 5).mapToObj(String::valueOf);
        return item(id, ItemKind.SELECT_ONE, id, choices("five", codes));
    }

    private static Item item(String id, ItemKind kind, String wording, ChoiceList choices) {
        return new Item(new ItemId(id), kind, Wording.same(wording), Wording.NONE, choices, false);
    }

    private static ChoiceList choices(String list, Stream<String> codes) {
        return new ChoiceList(
                list, codes.map(code -> new Choice(code, Wording.same(code))).toList());
    }
}
