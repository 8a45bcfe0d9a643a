package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.vpip.instruments.wording.Language;

/** Somebody who answers whatever stands on a page; the same seed answers alike. The first number is mistyped. */
final class BrowserRespondent {
    private static final List<String> NUMBERS = List.of("2", "1", "2015", "40", "0", "10");
    private static final List<String> DAYS = List.of("2026-03-15", "2020-03-15");
    private static final Map<Language, List<String>> FRUITFUL = Map.of(
            Language.ENGLISH, List.of("yes", "practitioner", "fv", "held", "chair"),
            Language.FRENCH, List.of("yes", "other", "held", "coordinator"));
    private static final int MOST_TICKS = 3;

    private final Browser browser;
    private final Random random;
    private final Language language;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Set<String> askedItems = new LinkedHashSet<>();
    private boolean mistyped;

    BrowserRespondent(Browser browser, long seed, Language language) {
        this.browser = browser;
        this.random = new Random(seed);
        this.language = language;
    }

    /** Everything that was asked so far. */
    Set<String> askedItems() {
        return Collections.unmodifiableSet(askedItems);
    }

    /** Answers what is not answered yet, and otherwise what was refused. */
    void fill() {
        List<List<Object>> actions = new ArrayList<>();
        for (DisplayedPage.DisplayedQuestion box : DisplayedPage.of(browser).boxes()) {
            askedItems.add(box.key());
            if (box.isRefused() || !box.isAnswered()) {
                int attempt = attempts.merge(box.key(), 1, Integer::sum) - 1;
                actions.add(List.of(box.key(), answer(box, attempt)));
            }
        }
        browser.run(DisplayedPage.script("fill.js"), actions);
    }

    private List<String> answer(DisplayedPage.DisplayedQuestion box, int attempt) {
        return switch (box.kind()) {
            case "one" -> List.of(one(box.options(), attempt));
            case "many" -> many(box.options(), attempt);
            case "rank" -> box.options();
            case "number" -> List.of(number(attempt));
            case "date" -> List.of(DAYS.get(attempt));
            case "time" -> List.of("13:30");
            case "datetime-local" -> List.of("2026-03-15T13:30");
            default -> List.of(language == Language.FRENCH ? "C’est utile, on s’appelle." : "It’s useful: we call.");
        };
    }

    /** What brings up more questions, if it is offered; after a refusal, the next one. */
    private String one(List<String> options, int attempt) {
        Optional<String> fruitful = FRUITFUL.getOrDefault(language, List.of()).stream()
                .filter(options::contains)
                .findFirst();
        if (attempt == 0 && fruitful.isPresent()) {
            return fruitful.get();
        }
        int start = random.nextInt(options.size());
        return options.get((start + attempt) % options.size());
    }

    private List<String> many(List<String> options, int attempt) {
        List<String> shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, random);
        if (attempt == 0 && options.contains("other")) {
            return List.of("other");
        }
        int most = attempt == 0 ? 1 + random.nextInt(MOST_TICKS) : 1;
        return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
    }

    private String number(int attempt) {
        if (!mistyped) {
            mistyped = true;
            return "1o";
        }
        return NUMBERS.get(attempt % NUMBERS.size());
    }
}
