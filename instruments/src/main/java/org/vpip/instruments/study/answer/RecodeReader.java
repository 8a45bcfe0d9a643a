package org.vpip.instruments.study.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** A reader of recodes.csv: instrument, item, from_version, from, to. */
public final class RecodeReader {
    private static final List<String> COLUMNS = TableColumns.RECODES.required();

    private final Optional<Sheet> sheet;
    private final Problems problems;

    public RecodeReader(Optional<Sheet> sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** Returns the complete rows, before the instruments are known. */
    public Recodes read() {
        List<Recodes.Recode> rows = new ArrayList<>();
        sheet.ifPresent(
                table -> table.rows().stream().filter(RecodeReader::isComplete).forEach(row -> rows.add(recode(row))));
        return new Recodes(rows);
    }

    static boolean isComplete(SheetRow row) {
        return COLUMNS.stream().allMatch(row::has);
    }

    static Recodes.Recode recode(SheetRow row) {
        return new Recodes.Recode(
                new InstrumentId(row.get("instrument")),
                new ItemId(row.get("item")),
                row.get("from_version"),
                row.get("from"),
                row.get("to"));
    }

    /** Reports rows that fit no instrument, and codes that its versions do not have. */
    public void check(List<Instrument> instruments) {
        sheet.ifPresent(table -> {
            Set<List<String>> seen = new HashSet<>();
            for (RowFieldReader fields : TableColumns.RECODES.rows(table, problems)) {
                COLUMNS.forEach(fields::required);
                checkRow(fields, instruments);
                List<String> key =
                        COLUMNS.subList(0, 4).stream().map(fields::text).toList();
                if (!seen.add(key)) {
                    fields.report(ProblemCode.RECODE_TWICE, "from", fields.text("from"), fields.text("item"));
                }
            }
        });
    }

    private void checkRow(RowFieldReader fields, List<Instrument> instruments) {
        String name = fields.text("instrument");
        Optional<Instrument> instrument = instruments.stream()
                .filter(known -> known.id().value().equals(name))
                .findFirst();
        if (instrument.isEmpty()) {
            fields.report(ProblemCode.UNKNOWN_INSTRUMENT, "instrument", name);
            return;
        }
        Optional<Item> item = instrument.get().item(new ItemId(fields.text("item")));
        if (item.isEmpty()) {
            fields.report(ProblemCode.RECODE_OF_NO_ITEM, "item", fields.text("item"), name);
            return;
        }
        boolean current = fields.text("from_version").equals(instrument.get().version());
        if (current) {
            checkCode(fields, "from", names(item.stream()));
        }
        checkCode(
                fields,
                "to",
                names(instruments.stream().flatMap(any -> any.item(item.get().id()).stream())));
    }

    /** Reports a code that no choice has; without choices, any value may occur. */
    private static void checkCode(RowFieldReader fields, String column, List<String> names) {
        String code = fields.text(column);
        boolean known =
                names.isEmpty() || names.contains(code) || MissingCode.of(code).isPresent();
        if (!known && !code.isEmpty()) {
            fields.report(ProblemCode.UNKNOWN_CHOICE, column, code, String.join(", ", names));
        }
    }

    private static List<String> names(Stream<Item> items) {
        return items.flatMap(item -> Stream.ofNullable(item.choices()))
                .map(ChoiceList::choices)
                .flatMap(List::stream)
                .map(Choice::name)
                .distinct()
                .toList();
    }
}
