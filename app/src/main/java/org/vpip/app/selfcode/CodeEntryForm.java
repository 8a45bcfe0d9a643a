package org.vpip.app.selfcode;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.app.web.FormPost;

/**
 * What somebody has typed of their code so far. It travels in the page itself and is kept nowhere else.
 *
 * @param step from 0, the introduction; the number of elements and one more when all were passed
 * @param ticket becomes the personal link when the code is complete, so that sending twice makes one person
 * @param parent which parent the fifth element speaks of
 */
record CodeEntryForm(int step, String ticket, String parent, Map<CodeElement, String> typed) {
    private static final List<CodeElement> ELEMENTS = List.of(CodeElement.values());
    static final int STEPS = ELEMENTS.size();
    static final List<String> PARENTS = List.of("mother", "father", "other");

    CodeEntryForm {
        typed = Map.copyOf(typed);
    }

    static CodeEntryForm read(FormPost form) {
        Map<CodeElement, String> typed = new EnumMap<>(CodeElement.class);
        for (CodeElement element : ELEMENTS) {
            String text = form.first(element.id()).replace("\0", "").strip();
            if (!text.isEmpty() && text.length() <= 60) {
                typed.put(element, text);
            }
        }
        String parent = form.first("parent");
        String step = form.first("step");
        return new CodeEntryForm(
                step.matches("[0-7]") ? Integer.parseInt(step) : 0,
                form.first("ticket"),
                PARENTS.contains(parent) ? parent : "",
                typed);
    }

    CodeEntryForm withStep(int other) {
        return new CodeEntryForm(Math.max(0, other), ticket, parent, typed);
    }

    /** The element asked at this step; empty in the introduction. */
    Optional<CodeElement> element() {
        return step >= 1 && step <= STEPS ? Optional.of(ELEMENTS.get(step - 1)) : Optional.empty();
    }

    /** Key of the text that says what is wrong with the answer at this step; blank when it can be taken or was left out. */
    String errorKey() {
        CodeElement element = element().orElse(null);
        if (element == null || !typed.containsKey(element)) {
            return "";
        }
        if (element.normalize(typed.getOrDefault(element, "")).isEmpty()) {
            return "code.error." + element.kind().name();
        }
        return element == CodeElement.PARENT && parent.isEmpty() ? "code.error.WHICH" : "";
    }

    /** What was understood, in its one form, by the id of the element. */
    Map<String, String> normalizedAnswers() {
        Map<String, String> plain = new LinkedHashMap<>();
        for (CodeElement element : ELEMENTS) {
            Optional.ofNullable(typed.get(element))
                    .flatMap(element::normalize)
                    .ifPresent(form -> plain.put(element.id(), element == CodeElement.PARENT ? parent + form : form));
        }
        return plain;
    }

    /** What the other steps brought, for the page to carry on. */
    Map<String, String> hiddenFields() {
        Map<String, String> carried = new LinkedHashMap<>();
        typed.forEach((element, text) -> {
            if (element().filter(element::equals).isEmpty()) {
                carried.put(element.id(), text);
            }
        });
        if (element().filter(CodeElement.PARENT::equals).isEmpty() && !parent.isEmpty()) {
            carried.put("parent", parent);
        }
        return carried;
    }
}
