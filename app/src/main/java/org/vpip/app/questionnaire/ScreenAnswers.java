package org.vpip.app.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.app.web.FormPost;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.AnswerValidation;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.rule.ItemRules;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.wording.Wording;

/**
 * What somebody sent back from a screen.
 *
 * @param accepted by slot, as text that the item reads; blank takes an answer back that the page had shown
 * @param rejected by slot, the key of the text that says why it cannot be taken
 * @param typed what was written for the refused slots
 * @param missing required slots without an answer
 */
record ScreenAnswers(
        Map<String, String> accepted, Map<String, String> rejected, Map<String, String> typed, Set<String> missing) {
    /** Why an answer is refused that the item's own constraint does not let pass. */
    private static final String CONSTRAINT = "error.constraint";

    private static final String MISSING = "error.missing";

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST = 15_000;
    private static final int LONGEST_OTHER = 500;
    private static final int LONGEST_ECHO = 30;

    /**
     * @param slots what is asked on the screen
     * @param course with the answers of the form among the others
     */
    static ScreenAnswers read(List<ItemInstance> slots, QuestionnaireFlow course, FormPost form) {
        ScreenAnswers reply = new ScreenAnswers(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        Set<String> shown = Set.of(form.first("filled").split(" "));
        for (ItemInstance slot : slots) {
            String raw = raw(slot, form);
            reply.take(slot, raw, course);
            if (raw.isEmpty() && !shown.contains(slot.key())) {
                reply.accepted.remove(slot.key());
            }
        }
        return reply;
    }

    /** What the form says to that slot, several choices with blanks between. */
    static String raw(ItemInstance slot, FormPost form) {
        List<String> parts = new ArrayList<>(form.all(slot.key()));
        parts.removeIf(String::isBlank);
        return String.join(" ", parts).replace("\0", "").strip();
    }

    private void take(ItemInstance slot, String raw, QuestionnaireFlow course) {
        String key = slot.key();
        Item item = slot.item();
        if (raw.length() > longest(item.kind())) {
            refuse(key, "error.too_long", raw.substring(0, longest(item.kind())));
        } else if (item.read(raw) instanceof AnswerValidation.RejectedAnswer problem) {
            refuse(key, "error." + problem.code().name(), raw);
        } else if (isHiddenCode(item, raw) || !course.accepts(slot, raw)) {
            refuse(key, CONSTRAINT, raw);
        } else {
            accepted.put(key, raw);
        }
        if (raw.isEmpty() && course.isRequired(slot)) {
            missing.add(key);
        }
    }

    private static int longest(ItemKind kind) {
        return switch (kind) {
            case TEXT -> LONGEST_TEXT;
            case SELECT_MULTIPLE, RANK -> LONGEST_LIST;
            case INTEGER, DECIMAL, RANGE, DATE, TIME, DATE_TIME, ACKNOWLEDGE, SELECT_ONE, NOTE, CALCULATE, HIDDEN ->
                LONGEST_OTHER;
        };
    }

    /** Codes for missing answers are for files; on a page only those count that are offered. */
    private static boolean isHiddenCode(Item item, String raw) {
        ChoiceList choices = item.choices();
        boolean offered = choices != null && choices.named(raw).isPresent();
        return item.kind() != ItemKind.TEXT && !offered && MissingCode.of(raw).isPresent();
    }

    /**
     * What has to be mended, by slot and in words.
     *
     * @param complete whether a required slot without an answer is to be mended too
     */
    Map<String, String> errors(List<ItemInstance> slots, PageTexts texts, boolean complete) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (ItemInstance slot : slots) {
            String reason = rejected.get(slot.key());
            if (reason != null) {
                errors.put(slot.key(), told(slot, reason, texts));
            } else if (complete && missing.contains(slot.key())) {
                errors.put(slot.key(), told(slot, MISSING, texts));
            }
        }
        return errors;
    }

    /** The item's own message where it has one; else what to do, and what was written. */
    private String told(ItemInstance slot, String reason, PageTexts texts) {
        ItemRules rules = slot.item().rules();
        String written = typed.getOrDefault(slot.key(), "");
        String shown = written.length() > LONGEST_ECHO ? written.substring(0, LONGEST_ECHO) + "…" : written;
        Wording own = switch (reason) {
            case CONSTRAINT -> rules.constraintMessage();
            case MISSING -> rules.requiredMessage();
            default -> Wording.NONE;
        };
        return own.isEmpty() ? texts.get(reason, shown) : own.in(texts.language());
    }

    private void refuse(String key, String reason, String raw) {
        rejected.put(key, reason);
        typed.put(key, raw);
    }
}
