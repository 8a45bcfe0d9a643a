package org.vpip.instruments.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormCells;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.FormItemKind;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;

/** A form made up at random, with everything that makes writing and reading hard: odd signs, nesting, languages, blanks. */
final class RandomForm {
    private static final List<String> LANGUAGES = List.of("English (en)", "French (fr)", "Inuktitut (iu)");
    private static final List<String> WORDS = List.of(
            "l’école",
            "participant·e",
            "« oui »",
            "a, b; c",
            "\"quoted\"",
            "x | y",
            "=1+1",
            "-5",
            "+ plus",
            "@home",
            "'tis",
            "a = b",
            "two\nlines",
            "tab\there",
            "100 %",
            "\\n",
            "ᐃᓄᒃᑎᑐᑦ",
            "<b>bold</b>",
            "&amp;",
            "_x0041_",
            "0",
            "TRUE",
            "1e5",
            "{x}");
    private static final List<QuestionType> TYPES = List.of(
            QuestionType.TEXT,
            QuestionType.INTEGER,
            QuestionType.DECIMAL,
            QuestionType.DATE,
            QuestionType.TIME,
            QuestionType.DATE_TIME,
            QuestionType.NOTE,
            QuestionType.SELECT_ONE,
            QuestionType.SELECT_MULTIPLE,
            QuestionType.RANK,
            QuestionType.RANGE,
            QuestionType.CALCULATE,
            QuestionType.HIDDEN,
            QuestionType.ACKNOWLEDGE,
            QuestionType.GEOPOINT,
            QuestionType.START);

    private final Random random;
    private final List<FormItem> items = new ArrayList<>();
    private final Map<String, List<FormChoice>> lists = new LinkedHashMap<>();

    private RandomForm(long seed) {
        this.random = new Random(seed);
    }

    static Form of(long seed) {
        return new RandomForm(seed).form();
    }

    private Form form() {
        for (int i = 0; i <= random.nextInt(3); i++) {
            lists.put("list" + i, choices());
        }
        fill("", 2 + random.nextInt(8), 0);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("version", String.valueOf(random.nextInt(100)));
        if (random.nextBoolean()) {
            settings.put("default_language", LANGUAGES.get(random.nextInt(2)));
        }
        return new Form("form", random.nextBoolean() ? "form" : "Title " + word(), settings, items, lists, Map.of());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private MultilingualText texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(LANGUAGES.get(0), word() + " " + random.nextInt(1_000));
        for (String language : LANGUAGES) {
            if (random.nextInt(3) > 0) {
                texts.put(language, word() + " " + word());
            }
        }
        return new MultilingualText(texts);
    }

    private List<FormChoice> choices() {
        List<FormChoice> choices = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            Map<String, String> filters = random.nextBoolean() ? Map.of() : Map.of("region", word());
            Map<String, MultilingualText> media =
                    random.nextInt(4) > 0 ? Map.of() : Map.of("image", MultilingualText.plain(i + ".png"));
            choices.add(
                    new FormChoice(random.nextBoolean() ? String.valueOf(-90 - i) : "c" + i, texts(), media, filters));
        }
        return choices;
    }

    private void fill(String parent, int count, int depth) {
        for (int i = 0; i < count; i++) {
            boolean group = depth < 3 && random.nextInt(5) == 0;
            String name = (group ? "g" : "Q") + items.size();
            String path = parent + "/" + name;
            if (group) {
                FormItemKind kind = random.nextBoolean() ? FormItemKind.GROUP : FormItemKind.REPEAT;
                items.add(new FormItem(
                        name, path, kind, null, "", false, new FormCells(Map.of("label", texts()), cells(), Map.of())));
                fill(path, random.nextInt(4), depth + 1);
            } else {
                items.add(question(name, path));
            }
        }
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        if (random.nextInt(3) == 0 && !items.isEmpty()) {
            String earlier = items.get(random.nextInt(items.size())).name();
            cells.put(
                    "relevant",
                    "${" + earlier + "} = '" + random.nextInt(5) + "' or not(selected(${" + earlier + "}, 'a'))");
        }
        if (random.nextInt(4) == 0) {
            cells.put(
                    "appearance",
                    List.of("minimal", "multiline", "table-list", "w2 minimal").get(random.nextInt(4)));
        }
        if (random.nextInt(5) == 0) {
            cells.put("x_own", word());
        }
        return cells;
    }

    private FormItem question(String name, String path) {
        QuestionType type = TYPES.get(random.nextInt(TYPES.size()));
        Map<String, String> cells = cells();
        Map<String, MultilingualText> texts = new LinkedHashMap<>();
        texts.put("label", texts());
        if (random.nextInt(3) == 0) {
            texts.put("hint", texts());
        }
        if (random.nextInt(6) == 0) {
            texts.put("constraint_message", texts());
            cells.put(
                    "constraint",
                    List.of(". >= 1 and . <= 9", ". < today()", "regex(., '[a-z]+')")
                            .get(random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            cells.put("required", List.of("yes", "true()", "${Q0} = 1").get(random.nextInt(3)));
        }
        if (type == QuestionType.CALCULATE) {
            cells.put("calculation", random.nextBoolean() ? "1 + 2" : "once(today())");
        }
        String list = type.hasList() ? "list" + random.nextInt(lists.size()) : "";
        Map<String, String> parameters =
                type == QuestionType.RANGE ? Map.of("start", "0", "end", "10", "step", "1") : Map.of();
        boolean orOther = type == QuestionType.SELECT_ONE && random.nextInt(6) == 0;
        return new FormItem(
                name, path, FormItemKind.QUESTION, type, list, orOther, new FormCells(texts, cells, parameters));
    }
}
