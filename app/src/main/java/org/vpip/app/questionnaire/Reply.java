package org.vpip.app.questionnaire;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Reading;

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
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_OTHER = 500;

    static Reply read(Page page, MultiValueMap<String, String> form) {
        Reply reply =
                new Reply(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        Set<String> shown =
                Set.of(form.getOrDefault("filled", List.of("")).get(0).split(" "));
        for (Item item : page.questions()) {
            String id = item.id().value();
            String raw = String.join(" ", form.getOrDefault(id, List.of()))
                    .replace("\0", "")
                    .strip();
            reply.take(item, raw);
            if (raw.isEmpty() && !shown.contains(id)) {
                reply.accepted.remove(id);
            }
        }
        return reply;
    }

    private void take(Item item, String raw) {
        String id = item.id().value();
        int longest = item.kind() == ItemKind.TEXT ? LONGEST_TEXT : LONGEST_OTHER;
        if (raw.length() > longest) {
            refuse(id, "error.too_long", raw.substring(0, longest));
        } else if (item.read(raw) instanceof Reading.Refused problem) {
            refuse(id, "error." + problem.code().name(), raw);
        } else {
            accepted.put(id, raw);
        }
        if (raw.isEmpty() && item.required()) {
            missing.add(id);
        }
    }

    private void refuse(String id, String reason, String raw) {
        refused.put(id, reason);
        typed.put(id, raw);
    }
}
