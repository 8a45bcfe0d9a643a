package org.vpip.app.questionnaire;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.vpip.app.web.Texts;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Reading;
import org.vpip.instruments.instrument.Rules;
import org.vpip.instruments.wording.Wording;

/**
 * What somebody sent back from a page.
 *
 * @param accepted by item, as text that the item reads; blank takes an answer back that the page had shown
 * @param refused by item, the key of the text that says why it cannot be taken
 * @param typed what was written for the refused items
 * @param missing required items without an answer
 */
record Reply(
        Map<String, String> accepted, Map<String, String> refused, Map<String, String> typed, Set<String> missing) {
    /** Why an answer is refused that the item's own constraint does not let pass. */
    private static final String CONSTRAINT = "error.constraint";

    private static final String MISSING = "error.missing";

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_OTHER = 500;

    /** @param course with the answers as they were when the page was shown */
    static Reply read(Page page, Course course, MultiValueMap<String, String> form) {
        Reply reply =
                new Reply(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        Set<String> shown =
                Set.of(form.getOrDefault("filled", List.of("")).get(0).split(" "));
        for (Item item : page.questions()) {
            String id = item.id().value();
            String raw = String.join(" ", form.getOrDefault(id, List.of()))
                    .replace("\0", "")
                    .strip();
            reply.take(item, raw, course);
            if (raw.isEmpty() && !shown.contains(id)) {
                reply.accepted.remove(id);
            }
        }
        return reply;
    }

    private void take(Item item, String raw, Course course) {
        String id = item.id().value();
        int longest = item.kind() == ItemKind.TEXT ? LONGEST_TEXT : LONGEST_OTHER;
        if (raw.length() > longest) {
            refuse(id, "error.too_long", raw.substring(0, longest));
        } else if (item.read(raw) instanceof Reading.Refused problem) {
            refuse(id, "error." + problem.code().name(), raw);
        } else if (!course.accepts(item, raw)) {
            refuse(id, CONSTRAINT, raw);
        } else {
            accepted.put(id, raw);
        }
        if (raw.isEmpty() && course.requires(item)) {
            missing.add(id);
        }
    }

    /**
     * What has to be mended, by item and in words.
     *
     * @param complete whether a required item without an answer is to be mended too
     */
    Map<String, String> errors(Page page, Texts texts, boolean complete) {
        Map<String, String> errors = new LinkedHashMap<>();
        refused.forEach((id, reason) -> errors.put(id, told(page, id, reason, texts)));
        if (complete) {
            missing.forEach(id -> errors.putIfAbsent(id, told(page, id, MISSING, texts)));
        }
        return errors;
    }

    /** The item's own message where it has one. */
    private static String told(Page page, String id, String reason, Texts texts) {
        Rules rules = page.items().stream()
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .map(Item::rules)
                .orElse(Rules.NONE);
        Wording own = switch (reason) {
            case CONSTRAINT -> rules.constraintMessage();
            case MISSING -> rules.requiredMessage();
            default -> Wording.NONE;
        };
        return own.isEmpty() ? texts.get(reason) : own.in(texts.language());
    }

    private void refuse(String id, String reason, String raw) {
        refused.put(id, reason);
        typed.put(id, raw);
    }
}
