package org.vpip.app.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openqa.selenium.Keys;

/** Somebody without a mouse: answers each question of a page with Tab, Space, Enter and letters. */
final class KeyboardRespondent {
    private static final int MOST_STOPS = 150;

    private final Browser browser;
    private boolean isFocusSeen = true;

    KeyboardRespondent(Browser browser) {
        this.browser = browser;
    }

    /** Whether everything that had the focus so far showed it. */
    boolean hasSeenEveryFocus() {
        return isFocusSeen;
    }

    /** Goes through a page from its top, answers what is blank and presses the first button. */
    void answer() {
        Set<String> done = new HashSet<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            browser.keys(Keys.TAB);
            Map<?, ?> focus = focus();
            isFocusSeen &= Boolean.TRUE.equals(focus.get("seen"));
            if ("next".equals(focus.get("id"))) {
                browser.leaveBy(Keys.ENTER);
                return;
            }
            String name = String.valueOf(focus.get("name"));
            if (!name.isEmpty() && done.add(name)) {
                browser.keys(answer(String.valueOf(focus.get("kind")), String.valueOf(focus.get("id"))));
            }
        }
        throw new AssertionError("no way to the button by Tab alone");
    }

    private static CharSequence answer(String kind, String id) {
        return switch (kind) {
            case "radio", "checkbox" -> Keys.SPACE;
            case "text" -> "2";
            case "textarea" -> "We call each other.";
            default -> throw new AssertionError("no key for " + kind + " " + id);
        };
    }

    private Map<?, ?> focus() {
        return (Map<?, ?>) Objects.requireNonNull(browser.run(DisplayedPage.script("focus.js"), List.of()));
    }
}
