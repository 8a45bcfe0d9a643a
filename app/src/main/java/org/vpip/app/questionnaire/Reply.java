package org.vpip.app.questionnaire;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Reading;
import org.vpip.instruments.problem.ProblemCode;

/**
 * What somebody sent back from a page.
 *
 * @param accepted by item, as text that the item reads; blank where nothing was answered
 * @param refused by item, why it cannot be read
 * @param missing required items without an answer
 */
record Reply(Map<String, String> accepted, Map<String, ProblemCode> refused, Set<String> missing) {

    static Reply read(Page page, MultiValueMap<String, String> form) {
        Map<String, String> accepted = new LinkedHashMap<>();
        Map<String, ProblemCode> refused = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Item item : page.questions()) {
            String id = item.id().value();
            String raw = String.join(" ", form.getOrDefault(id, List.of())).strip();
            if (item.read(raw) instanceof Reading.Refused problem) {
                refused.put(id, problem.code());
            } else {
                accepted.put(id, raw);
            }
            if (raw.isEmpty() && item.required()) {
                missing.add(id);
            }
        }
        return new Reply(accepted, refused, missing);
    }
}
