package org.vpip.app.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.expression.EvaluationContext;
import org.vpip.instruments.expression.Expression;
import org.vpip.instruments.expression.NamedAnswerContext;
import org.vpip.instruments.expression.value.ExpressionValue;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.rule.ItemRule;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.tabular.SheetCollectionWriter;
import org.vpip.instruments.xlsform.instrument.InstrumentReader;

/** Reading a large workbook, and following all the conditions of a form for one person's answers. */
public final class InstrumentBenchmarks {
    private static final int ITEMS = 5_000;
    private static final int CONDITIONS = 125;

    private InstrumentBenchmarks() {}

    /** Reads a workbook of 5,000 bilingual items. */
    public static Map<String, Object> workbook(Path folder) throws Exception {
        Path file = folder.resolve("large.xlsx");
        SheetCollectionWriter.writeWorkbook(sheets(ITEMS, 0), file);
        return new Benchmark("workbook", ITEMS + " items, 10 to a group", 1, 5, () -> read(file)).measure();
    }

    /** Evaluates every condition of the form once; of a made-up one with 125 conditions when none is given. */
    public static Map<String, Object> rules(Path folder, List<Path> forms) throws Exception {
        Path file = forms.isEmpty() ? folder.resolve("rules.xlsx") : forms.get(0);
        if (forms.isEmpty()) {
            SheetCollectionWriter.writeWorkbook(sheets(CONDITIONS + 1, CONDITIONS), file);
        }
        Instrument instrument = read(file);
        List<Expression> conditions = conditions(instrument);
        EvaluationContext context = context(instrument);
        return new Benchmark(
                        "rules",
                        conditions.size() + " conditions of " + file.getFileName(),
                        2_000,
                        501,
                        () -> conditions.forEach(condition -> condition.isTrue(context)))
                .measure();
    }

    private static Instrument read(Path file) {
        return InstrumentReader.read(new InstrumentId("form"), file, file.toString(), new Problems());
    }

    private static List<Expression> conditions(Instrument instrument) {
        Stream<Expression> ofGroups = instrument.sections().stream()
                .map(Section::relevant)
                .flatMap(List::stream)
                .distinct();
        Stream<Expression> ofItems =
                instrument.items().stream().flatMap(item -> item.rules().of(ItemRule.RELEVANT).stream());
        return Stream.concat(ofGroups, ofItems).toList();
    }

    /** The first choice of every question that has some, and a number elsewhere. */
    private static EvaluationContext context(Instrument instrument) {
        Map<String, ExpressionValue> answers = new HashMap<>();
        instrument.items().forEach(item -> answers.put(item.id().value(), answer(item.choices())));
        conditions(instrument).stream()
                .flatMap(condition -> condition.names().stream())
                .forEach(name -> answers.putIfAbsent(name, ExpressionValue.BLANK));
        return EvaluationContext.of(
                new NamedAnswerContext(answers, Map.of()),
                ZonedDateTime.now(Clock.systemUTC()),
                RandomGenerator.getDefault());
    }

    private static ExpressionValue answer(@Nullable ChoiceList list) {
        return list == null || list.choices().isEmpty()
                ? ExpressionValue.of(1.0)
                : ExpressionValue.of(list.choices().get(0).name());
    }

    private static List<Sheet> sheets(int items, int conditions) throws IOException {
        List<NumberedRow> rows = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            if (i % 10 == 0) {
                add(rows, "begin_group", "g" + i, "Group " + i, "Groupe " + i, "");
            }
            String rule = i > 0 && i <= conditions ? "${q" + (i - 1) + "} = '1' and ${q0} != ''" : "";
            add(rows, "select_one yn", "q" + i, "Question number " + i, "Question numéro " + i, rule);
            if (i % 10 == 9 || i == items - 1) {
                add(rows, "end_group", "", "", "", "");
            }
        }
        List<String> survey = List.of("type", "name", "label::English (en)", "label::French (fr)", "relevant");
        List<String> choices = List.of("list_name", "name", "label::English (en)", "label::French (fr)");
        List<NumberedRow> lists = List.of(
                new NumberedRow(2, List.of("yn", "1", "Yes", "Oui")),
                new NumberedRow(3, List.of("yn", "0", "No", "Non")));
        return List.of(Sheet.of("survey", "survey", survey, rows), Sheet.of("choices", "choices", choices, lists));
    }

    private static void add(List<NumberedRow> rows, String... cells) {
        rows.add(new NumberedRow(rows.size() + 2, List.of(cells)));
    }

    /** Names of the tasks, in the order in which they run. */
    public static Map<String, Object> run(List<String> tasks, Path folder, List<Path> forms) throws Exception {
        Map<String, Object> results = new LinkedHashMap<>();
        if (tasks.contains("workbook")) {
            results.put("workbook", workbook(folder));
        }
        if (tasks.contains("rules")) {
            results.put("rules", rules(folder, forms));
        }
        return results;
    }
}
