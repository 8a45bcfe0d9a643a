package org.vpip.instruments.study.folder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.Answer.TextAnswer;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.CodedTheme;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.ThemeCoding;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;

/** A reader of the themes of open answers. Each theme must belong to an answer that its participant wrote. */
final class ThemeReader {
    static final String PLACE = "themes.csv";

    private final Optional<Memberships> people;
    private final Optional<? extends Set<WaveId>> waves;
    private final List<Instrument> instruments;
    private final Optional<ChoiceList> codebook;
    private final Problems problems;
    private final Map<List<String>, Spelling> spellings = new HashMap<>();
    private final Map<CodedTheme, Integer> rows = new HashMap<>();
    private final Map<CodedTheme, Integer> given = new HashMap<>();

    /** The first spelling of a code, and its row. */
    private record Spelling(String code, int row) {}

    /** @param people empty when the sheet of participants is missing: then no person is called unknown */
    ThemeReader(
            Optional<Memberships> people,
            Optional<? extends Set<WaveId>> waves,
            List<Instrument> instruments,
            Optional<ChoiceList> codebook,
            Problems problems) {
        this.people = people;
        this.waves = waves;
        this.instruments = instruments;
        this.codebook = codebook;
        this.problems = problems;
    }

    ThemeCoding read(Optional<Sheet> sheet, Responses responses) {
        List<CodedTheme> themes = new ArrayList<>();
        Map<List<Object>, Response> answered = responses.all().stream()
                .collect(Collectors.toMap(ThemeReader::key, response -> response, (one, other) -> one));
        for (RowFieldReader fields :
                sheet.map(table -> TableColumns.THEMES.rows(table, problems)).orElse(List.of())) {
            CodedTheme theme = theme(fields);
            boolean placed = isPlaced(fields, theme);
            boolean coded = isCoded(fields, theme);
            if (placed && isAnswered(fields, theme, answered) && coded && isNew(fields, theme)) {
                themes.add(theme);
            }
        }
        return new ThemeCoding(themes, codebook);
    }

    private static List<Object> key(Response response) {
        return List.of(response.participant(), response.wave(), response.instrument());
    }

    private static CodedTheme theme(RowFieldReader fields) {
        return new CodedTheme(
                new ParticipantId(fields.text("participant")),
                new WaveId(fields.text("wave")),
                new InstrumentId(fields.text("instrument")),
                new ItemId(fields.text("item")),
                fields.text("coder"),
                fields.text("theme"));
    }

    /** Returns whether the person, the wave and the open question exist; reports each that does not. */
    private boolean isPlaced(RowFieldReader fields, CodedTheme theme) {
        boolean person = ReferenceValidation.isKnown(
                fields, "participant", theme.participant(), people.map(all -> Set.copyOf(all.ids())));
        boolean wave = ReferenceValidation.isKnown(fields, "wave", theme.wave(), waves);
        boolean named = !fields.required("item").isEmpty();
        Optional<Instrument> instrument = instrument(fields, theme.instrument());
        boolean open = instrument
                .flatMap(one -> one.item(theme.item()))
                .filter(item -> item.kind() == ItemKind.TEXT)
                .isPresent();
        if (named && instrument.isPresent() && !open) {
            fields.report(ProblemCode.THEME_NAMES_NO_TEXT, "item", theme.item(), theme.instrument());
        }
        return person && wave && named && open;
    }

    private Optional<Instrument> instrument(RowFieldReader fields, InstrumentId id) {
        Optional<Instrument> found =
                instruments.stream().filter(one -> one.id().equals(id)).findFirst();
        if (!fields.required("instrument").isEmpty() && found.isEmpty()) {
            fields.report(ProblemCode.UNKNOWN_INSTRUMENT, "instrument", id);
        }
        return found;
    }

    private static boolean isAnswered(RowFieldReader fields, CodedTheme theme, Map<List<Object>, Response> answered) {
        Response response = answered.get(List.of(theme.participant(), theme.wave(), theme.instrument()));
        boolean written = response != null
                && response.answers().get(theme.item()) instanceof TextAnswer text
                && !text.text().isBlank();
        if (!written) {
            fields.report(
                    ProblemCode.THEME_WITHOUT_ANSWER,
                    "participant",
                    theme.participant(),
                    theme.item(),
                    theme.instrument(),
                    theme.wave());
        }
        return written;
    }

    /** Returns whether coder and theme are filled in, spelt as before, and the theme in the codebook. */
    private boolean isCoded(RowFieldReader fields, CodedTheme theme) {
        boolean coder = !fields.required("coder").isEmpty() && isSpeltAlike(fields, "coder");
        boolean filled = !fields.required("theme").isEmpty();
        boolean listed = theme.isNone()
                || codebook.filter(list -> list.named(theme.theme()).isEmpty()).isEmpty();
        if (filled && !listed) {
            fields.report(ProblemCode.UNKNOWN_CODE, "theme", theme.theme(), ThemeCoding.CODEBOOK);
        }
        return coder && filled && listed && isSpeltAlike(fields, "theme");
    }

    private boolean isSpeltAlike(RowFieldReader fields, String column) {
        String code = fields.text(column);
        Spelling first = spellings.computeIfAbsent(
                List.of(column, plain(code)),
                plain -> new Spelling(code, fields.row().number()));
        if (!first.code().equals(code)) {
            fields.report(ProblemCode.SPELT_OTHERWISE, column, code, first.row(), first.code());
        }
        return first.code().equals(code);
    }

    /** Returns a code without capitals, spaces and accents. */
    private static String plain(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{M}\\p{Cf}]+", "");
    }

    /** Returns whether no earlier row of the coder says the same of the answer, or contradicts it. */
    private boolean isNew(RowFieldReader fields, CodedTheme theme) {
        Integer first = rows.putIfAbsent(theme, fields.row().number());
        if (first != null) {
            fields.report(ProblemCode.THEME_TWICE, "theme", theme.coder(), theme.theme(), first);
            return false;
        }
        Integer contradicting =
                theme.isNone() ? given.get(theme.withTheme("")) : rows.get(theme.withTheme(CodedTheme.NONE));
        if (contradicting != null) {
            fields.report(ProblemCode.THEME_BESIDE_NONE, "theme", theme.coder(), contradicting);
        }
        if (!theme.isNone()) {
            given.putIfAbsent(theme.withTheme(""), fields.row().number());
        }
        return contradicting == null;
    }
}
