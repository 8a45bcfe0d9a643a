package org.vpip.app.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.publication.AnsweringTime;
import org.vpip.instruments.response.AnswersSoFar;
import org.vpip.instruments.response.Slot;
import org.vpip.instruments.wording.Wording;

/**
 * The screens that one person is asked, by the rules of the instrument, its order, what the person agreed to and the answers
 * so far.
 */
final class Course {
    private static final double SECONDS_A_MINUTE = 60;

    private final Asking asking;
    private final Arrangement arrangement;
    private final AnswersSoFar answers;
    private final List<Screen> all;
    private final List<Screen> asked;

    private Course(Asking asking, Map<String, String> raw) {
        this.asking = asking;
        this.arrangement = Arrangement.of(asking);
        Set<Item> seen = new HashSet<>();
        arrangement.sections().forEach(section -> seen.addAll(section.items()));
        this.answers = new AnswersSoFar(
                asking.instrument(),
                raw,
                asking.invitation().language(),
                asking.now(),
                RandomGenerator.getDefault(),
                item -> seen.contains(item) && asking.mayAsk(item));
        this.all = Screens.of(asking, answers, arrangement.sections());
        this.asked = all.stream()
                .map(screen -> screen.with(
                        screen.slots().stream().filter(answers::asks).toList()))
                .filter(screen -> !screen.isEmpty())
                .toList();
    }

    static Course of(Asking asking, Map<String, String> raw) {
        return new Course(asking, raw);
    }

    /** Screens on which something is asked. */
    List<Screen> asked() {
        return asked;
    }

    /** That screen with everything that could be asked on it. */
    Optional<Screen> whole(String key) {
        return all.stream().filter(screen -> screen.key().equals(key)).findFirst();
    }

    /** That screen with what is asked on it now. */
    Optional<Screen> screen(String key) {
        return asked.stream().filter(screen -> screen.key().equals(key)).findFirst();
    }

    /**
     * Where somebody is who was last there: on that screen, or on the next one that is asked when it is no more. Empty when
     * everything was asked. Whoever was nowhere yet begins at the beginning.
     */
    Optional<Screen> from(String key) {
        if (key.isEmpty()) {
            return asked.stream().findFirst();
        }
        int at = index(key);
        return at < 0 ? Optional.empty() : firstFrom(at);
    }

    /** The next screen on which something is asked; empty after the last. */
    Optional<Screen> after(String key) {
        int at = index(key);
        return at < 0 ? Optional.empty() : firstFrom(at + 1);
    }

    private Optional<Screen> firstFrom(int index) {
        return all.subList(index, all.size()).stream()
                .flatMap(screen -> screen(screen.key()).stream())
                .findFirst();
    }

    /** The screen to which somebody may go back from there; empty at the beginning and where nobody comes back. */
    Optional<Screen> before(String key) {
        int at = index(key);
        List<Screen> earlier = all.subList(0, at < 0 ? all.size() : at).stream()
                .flatMap(screen -> screen(screen.key()).stream())
                .toList();
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(earlier.get(earlier.size() - 1)).filter(screen -> mayOpen(screen, key));
    }

    /** Whether somebody who stands at that place may still open the screen. */
    boolean mayOpen(Screen screen, String place) {
        Optional<String> closed = arrangement.closedGroup(screen.section());
        Optional<String> here = whole(place).flatMap(there -> arrangement.closedGroup(there.section()));
        int at = index(place);
        boolean isBehind = place.equals(Visit.REVIEW) || at > index(screen.key());
        return closed.isEmpty() || closed.equals(here) || !isBehind;
    }

    /** Its place among all screens; for an instance that is there no more, that of the part's last; -1 at the beginning, and for none. */
    private int index(String key) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(key)) {
                return i;
            }
        }
        if (key.isEmpty()) {
            return -1;
        }
        String part = key.replaceFirst("\\..*", ".");
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).key().startsWith(part)) {
                return i;
            }
        }
        return -1;
    }

    /** A text with earlier answers in their places. */
    String filled(String text, Slot slot) {
        return answers.filled(text, slot);
    }

    /** The heading of a screen with earlier answers in their places. */
    String heading(Screen screen) {
        Wording label = screen.section().label();
        return answers.filled(label.in(asking.invitation().language()), screen.section(), screen.time());
    }

    /** How often that screen is asked; 1 where its heading tells one time from another already. */
    int times(Screen screen) {
        Wording label = screen.section().label();
        boolean named = label.in(asking.invitation().language()).contains("${");
        return named || screen.section().repeated().isEmpty() ? 1 : answers.times(screen.section());
    }

    List<Choice> choices(Slot slot) {
        return answers.choices(slot);
    }

    boolean asks(Slot slot) {
        return answers.asks(slot);
    }

    boolean accepts(Slot slot, String answer) {
        return answers.accepts(slot, answer);
    }

    boolean requires(Slot slot) {
        return answers.requires(slot);
    }

    /** What is stored with the answers when they are sent. */
    Map<String, String> settled() {
        return answers.settled();
    }

    /** Minutes for what is asked from that screen on, at least one; from the beginning for a blank key. */
    int minutesFrom(String key) {
        int start = key.isEmpty() ? 0 : Math.max(0, index(key));
        Set<String> left = new HashSet<>();
        all.subList(start, all.size()).forEach(screen -> left.add(screen.key()));
        int seconds = asked.stream()
                .filter(screen -> left.contains(screen.key()))
                .mapToInt(Course::seconds)
                .sum();
        return (int) Math.max(1, Math.ceil(seconds / SECONDS_A_MINUTE));
    }

    private static int seconds(Screen screen) {
        return screen.slots().stream()
                .mapToInt(slot ->
                        AnsweringTime.seconds(slot.item(), screen.section().grid()))
                .sum();
    }

    /** Whether that screen asks something here that it does not ask there. */
    boolean asksMoreThan(Course other, String key) {
        return !keys(other, key).containsAll(keys(this, key));
    }

    private static Set<String> keys(Course course, String key) {
        Set<String> keys = new HashSet<>();
        course.screen(key)
                .ifPresent(screen -> screen.questions().stream()
                        .filter(slot -> slot.item().kind() != ItemKind.NOTE)
                        .forEach(slot -> keys.add(slot.key())));
        return keys;
    }
}
