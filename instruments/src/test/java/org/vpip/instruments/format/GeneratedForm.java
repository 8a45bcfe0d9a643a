package org.vpip.instruments.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormCells;
import org.vpip.instruments.form.FormChoice;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.FormItem.Kind;
import org.vpip.instruments.form.ItemType;
import org.vpip.instruments.form.Texts;

/** A form made up at random, with everything that makes writing and reading hard: odd signs, nesting, languages, blanks. */
final class GeneratedForm {
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
    private static final List<ItemType> TYPES = List.of(
            ItemType.TEXT,
            ItemType.INTEGER,
            ItemType.DECIMAL,
            ItemType.DATE,
            ItemType.TIME,
            ItemType.DATE_TIME,
            ItemType.NOTE,
            ItemType.SELECT_ONE,
            ItemType.SELECT_MULTIPLE,
            ItemType.RANK,
            ItemType.RANGE,
            ItemType.CALCULATE,
            ItemType.HIDDEN,
            ItemType.ACKNOWLEDGE,
            ItemType.GEOPOINT,
            ItemType.START);

    private final Random random;
    private final List<FormItem> items = new ArrayList<>();
    private final Map<String, List<FormChoice>> lists = new LinkedHashMap<>();

    private GeneratedForm(long seed) {
        this.random = new Random(seed);
    }

    static Form of(long seed) {
        return new GeneratedForm(seed).form();
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

    private Texts texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(LANGUAGES.get(0), word() + " " + random.nextInt(1_000));
        for (String language : LANGUAGES) {
            if (random.nextInt(3) > 0) {
                texts.put(language, word() + " " + word());
            }
        }
        return new Texts(texts);
    }

    private List<FormChoice> choices() {
        List<FormChoice> choices = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            Map<String, String> filters = random.nextBoolean() ? Map.of() : Map.of("region", word());
            Map<String, Texts> media = random.nextInt(4) > 0 ? Map.of() : Map.of("image", Texts.plain(i + ".png"));
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
                Kind kind = random.nextBoolean() ? Kind.GROUP : Kind.REPEAT;
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
        ItemType type = TYPES.get(random.nextInt(TYPES.size()));
        Map<String, String> cells = cells();
        Map<String, Texts> texts = new LinkedHashMap<>();
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
        if (type == ItemType.CALCULATE) {
            cells.put("calculation", random.nextBoolean() ? "1 + 2" : "once(today())");
        }
        String list = type.hasList() ? "list" + random.nextInt(lists.size()) : "";
        Map<String, String> parameters =
                type == ItemType.RANGE ? Map.of("start", "0", "end", "10", "step", "1") : Map.of();
        boolean orOther = type == ItemType.SELECT_ONE && random.nextInt(6) == 0;
        return new FormItem(name, path, Kind.QUESTION, type, list, orOther, new FormCells(texts, cells, parameters));
    }
}
