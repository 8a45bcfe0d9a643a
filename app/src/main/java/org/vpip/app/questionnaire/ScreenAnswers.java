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
 * The submitted answers of a screen, by item instance.
 *
 * @param accepted as text that the item reads; a blank deletes an answer that the page had shown
 * @param rejected key of the text with the reason
 * @param typed text of the rejected answers
 * @param missing required items without an answer
 */
record ScreenAnswers(
        Map<String, String> accepted, Map<String, String> rejected, Map<String, String> typed, Set<String> missing) {
    /** The reason for an answer that violates the constraint of its item. */
    private static final String CONSTRAINT = "error.constraint";

    private static final String MISSING = "error.missing";

    /** The reason for an answer that another device changed meanwhile. */
    private static final String CONTESTED = "error.contested";

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST = 15_000;
    private static final int LONGEST_OTHER = 500;
    private static final int LONGEST_ECHO = 30;

    /**
     * Reads the answers of a screen.
     *
     * @param slots items of the screen
     * @param flow the flow that includes the answers of the form
     */
    static ScreenAnswers read(List<ItemInstance> slots, QuestionnaireFlow flow, FormPost form) {
        ScreenAnswers answers = new ScreenAnswers(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        Set<String> shown = Set.of(form.first("filled").split(" "));
        for (ItemInstance slot : slots) {
            String raw = raw(slot, form);
            answers.add(slot, raw, flow);
            if (raw.isEmpty() && !shown.contains(slot.key())) {
                answers.accepted.remove(slot.key());
            }
        }
        return answers;
    }

    /** Returns the answer of a form to an item, several choices separated by blanks; blank for a choice taken back. */
    static String raw(ItemInstance slot, FormPost form) {
        if (form.first(SubmissionHandler.RETRACTION).equals(slot.key())) {
            return "";
        }
        List<String> parts = new ArrayList<>(form.all(slot.key()));
        parts.removeIf(String::isBlank);
        return String.join(" ", parts).replace("\0", "").strip();
    }

    private void add(ItemInstance slot, String raw, QuestionnaireFlow flow) {
        String key = slot.key();
        Item item = slot.item();
        if (raw.length() > longest(item.kind())) {
            reject(key, "error.too_long", raw.substring(0, longest(item.kind())));
        } else if (item.read(raw) instanceof AnswerValidation.RejectedAnswer problem) {
            reject(key, "error." + problem.code().name(), raw);
        } else if (isHiddenCode(item, raw) || !flow.answers().accepts(slot, raw)) {
            reject(key, CONSTRAINT, raw);
        } else {
            accepted.put(key, raw);
        }
        if (raw.isEmpty() && flow.answers().isRequired(slot)) {
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

    /** Returns whether the text is a code of a missing answer that the page does not offer. */
    private static boolean isHiddenCode(Item item, String raw) {
        ChoiceList choices = item.choices();
        boolean offered = choices != null && choices.named(raw).isPresent();
        return item.kind() != ItemKind.TEXT && !offered && MissingCode.of(raw).isPresent();
    }

    /**
     * Returns the answers that this page may store: those that the person changed on it, unless another device changed the
     * same answer since the page was shown. Such a contested answer waits for the person's decision.
     *
     * @param elsewhere answers that other page views wrote, by item
     */
    ScreenAnswers changedSince(KnownAnswers known, Map<String, String> elsewhere) {
        ScreenAnswers changed = new ScreenAnswers(
                new LinkedHashMap<>(accepted), new LinkedHashMap<>(rejected), new LinkedHashMap<>(typed), missing);
        accepted.forEach((key, raw) -> {
            String other = elsewhere.getOrDefault(key, raw);
            boolean isContested = !known.contains(key, raw) && !known.contains(key, other) && !other.equals(raw);
            if (isContested) {
                changed.reject(key, CONTESTED, raw);
            }
            if (isContested || known.contains(key, raw)) {
                changed.accepted.remove(key);
            }
        });
        return changed;
    }

    /** Returns whether another device changed the answer to this item as well. */
    boolean isContested(String key) {
        return CONTESTED.equals(rejected.get(key));
    }

    /**
     * Returns the error messages by item.
     *
     * @param complete whether a required item without an answer is an error
     */
    Map<String, String> errors(List<ItemInstance> slots, PageTexts texts, boolean complete) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (ItemInstance slot : slots) {
            String reason = rejected.get(slot.key());
            if (reason != null) {
                errors.put(slot.key(), message(slot, reason, texts));
            } else if (complete && missing.contains(slot.key())) {
                errors.put(slot.key(), message(slot, MISSING, texts));
            }
        }
        return errors;
    }

    /** Returns the message of the item itself, or else what to do, with the typed text. */
    private String message(ItemInstance slot, String reason, PageTexts texts) {
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

    private void reject(String key, String reason, String raw) {
        rejected.put(key, reason);
        typed.put(key, raw);
    }
}
