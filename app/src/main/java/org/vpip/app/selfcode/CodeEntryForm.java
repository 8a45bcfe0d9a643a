package org.vpip.app.selfcode;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.app.web.FormPost;

/**
 * The part of a code typed so far. The page itself carries it; the program stores it nowhere else.
 *
 * @param step 0 for the introduction, then the number of the element
 * @param ticket future token of the personal link, so that a repeated submission creates one person
 * @param parent parent whose name the fifth element uses
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

    CodeEntryForm withStep(int newStep) {
        return new CodeEntryForm(Math.max(0, newStep), ticket, parent, typed);
    }

    /** Returns the element of this step; empty in the introduction. */
    Optional<CodeElement> element() {
        return step >= 1 && step <= STEPS ? Optional.of(ELEMENTS.get(step - 1)) : Optional.empty();
    }

    /** Returns the key of the error message of this step; blank when the answer is valid or missing. */
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

    /** Returns the normalized answers by the id of the element. */
    Map<String, String> normalizedAnswers() {
        Map<String, String> plain = new LinkedHashMap<>();
        for (CodeElement element : ELEMENTS) {
            Optional.ofNullable(typed.get(element))
                    .flatMap(element::normalize)
                    .ifPresent(form -> plain.put(element.id(), element == CodeElement.PARENT ? parent + form : form));
        }
        return plain;
    }

    /** Returns the answers of the other steps, which the page carries as hidden fields. */
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
