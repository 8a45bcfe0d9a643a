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
import org.vpip.instruments.publication.CompletionTime;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.response.ResponseState;
import org.vpip.instruments.wording.Wording;

/**
 * The screens that one person is asked, by the rules of the instrument, its order, what the person agreed to and the answers
 * so far.
 */
final class QuestionnaireFlow {
    private static final double SECONDS_A_MINUTE = 60;

    private final QuestionnaireContext asking;
    private final Randomization arrangement;
    private final ResponseState answers;
    private final List<Screen> all;
    private final List<Screen> askedScreens;

    private QuestionnaireFlow(QuestionnaireContext asking, Map<String, String> raw) {
        this.asking = asking;
        this.arrangement = Randomization.of(asking);
        Set<Item> seen = new HashSet<>();
        arrangement.sections().forEach(section -> seen.addAll(section.items()));
        this.answers = new ResponseState(
                asking.instrument(),
                raw,
                asking.invitation().language(),
                asking.now(),
                RandomGenerator.getDefault(),
                item -> seen.contains(item) && asking.canAsk(item));
        this.all = ScreenPartitioner.of(asking, answers, arrangement.sections());
        this.askedScreens = all.stream()
                .map(screen -> screen.withSlots(
                        screen.slots().stream().filter(answers::isAsked).toList()))
                .filter(screen -> !screen.isEmpty())
                .toList();
    }

    static QuestionnaireFlow of(QuestionnaireContext asking, Map<String, String> raw) {
        return new QuestionnaireFlow(asking, raw);
    }

    /** Screens on which something is asked. */
    List<Screen> askedScreens() {
        return askedScreens;
    }

    /** That screen with everything that could be asked on it. */
    Optional<Screen> fullScreen(String key) {
        return all.stream().filter(screen -> screen.key().equals(key)).findFirst();
    }

    /** That screen with what is asked on it now. */
    Optional<Screen> screen(String key) {
        return askedScreens.stream().filter(screen -> screen.key().equals(key)).findFirst();
    }

    /**
     * Where somebody is who was last there: on that screen, or on the next one that is asked when it is no more. Empty when
     * everything was asked. Whoever was nowhere yet begins at the beginning.
     */
    Optional<Screen> resumeScreen(String key) {
        if (key.isEmpty()) {
            return askedScreens.stream().findFirst();
        }
        int at = index(key);
        return at < 0 ? Optional.empty() : firstFrom(at);
    }

    /** The next screen on which something is asked; empty after the last. */
    Optional<Screen> nextScreen(String key) {
        int at = index(key);
        return at < 0 ? Optional.empty() : firstFrom(at + 1);
    }

    private Optional<Screen> firstFrom(int index) {
        return all.subList(index, all.size()).stream()
                .flatMap(screen -> screen(screen.key()).stream())
                .findFirst();
    }

    /** The screen to which somebody may go back from there; empty at the beginning and where nobody comes back. */
    Optional<Screen> previousScreen(String key) {
        int at = index(key);
        List<Screen> earlier = all.subList(0, at < 0 ? all.size() : at).stream()
                .flatMap(screen -> screen(screen.key()).stream())
                .toList();
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(earlier.get(earlier.size() - 1)).filter(screen -> canOpen(screen, key));
    }

    /** Whether somebody who stands at that place may still open the screen. */
    boolean canOpen(Screen screen, String place) {
        Optional<String> closed = arrangement.oneWayGroup(screen.section());
        Optional<String> here = fullScreen(place).flatMap(there -> arrangement.oneWayGroup(there.section()));
        int at = index(place);
        boolean isBehind = place.equals(FlowPosition.REVIEW) || at > index(screen.key());
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
    String pipedText(String text, ItemInstance slot) {
        return answers.pipedText(text, slot);
    }

    /** The heading of a screen with earlier answers in their places. */
    String heading(Screen screen) {
        Wording label = screen.section().label();
        return answers.pipedText(label.in(asking.invitation().language()), screen.section(), screen.instance());
    }

    /** How often that screen is asked; 1 where its heading tells one time from another already. */
    int instanceCount(Screen screen) {
        Wording label = screen.section().label();
        boolean named = label.in(asking.invitation().language()).contains("${");
        return named || screen.section().repeated().isEmpty() ? 1 : answers.instanceCount(screen.section());
    }

    List<Choice> choices(ItemInstance slot) {
        return answers.choices(slot);
    }

    boolean isAsked(ItemInstance slot) {
        return answers.isAsked(slot);
    }

    boolean accepts(ItemInstance slot, String answer) {
        return answers.accepts(slot, answer);
    }

    boolean isRequired(ItemInstance slot) {
        return answers.isRequired(slot);
    }

    /** What is stored with the answers when they are sent. */
    Map<String, String> resolvedAnswers() {
        return answers.resolvedAnswers();
    }

    /** Minutes for what is asked from that screen on, at least one; from the beginning for a blank key. */
    int remainingMinutes(String key) {
        int start = key.isEmpty() ? 0 : Math.max(0, index(key));
        Set<String> left = new HashSet<>();
        all.subList(start, all.size()).forEach(screen -> left.add(screen.key()));
        int seconds = askedScreens.stream()
                .filter(screen -> left.contains(screen.key()))
                .mapToInt(QuestionnaireFlow::seconds)
                .sum();
        return (int) Math.max(1, Math.ceil(seconds / SECONDS_A_MINUTE));
    }

    private static int seconds(Screen screen) {
        return screen.slots().stream()
                .mapToInt(slot ->
                        CompletionTime.seconds(slot.item(), screen.section().grid()))
                .sum();
    }

    /** Whether that screen asks something here that it does not ask there. */
    boolean asksMoreThan(QuestionnaireFlow other, String key) {
        return !keys(other, key).containsAll(keys(this, key));
    }

    private static Set<String> keys(QuestionnaireFlow course, String key) {
        Set<String> keys = new HashSet<>();
        course.screen(key)
                .ifPresent(screen -> screen.questions().stream()
                        .filter(slot -> slot.item().kind() != ItemKind.NOTE)
                        .forEach(slot -> keys.add(slot.key())));
        return keys;
    }
}
