package org.vpip.app.questionnaire;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;
import org.vpip.instruments.instrument.rule.ItemRule;
import org.vpip.instruments.publication.CompletionTime;
import org.vpip.instruments.response.ItemInstance;
import org.vpip.instruments.response.ResponseState;
import org.vpip.instruments.wording.Wording;

/**
 * The screens for one person, by the rules and the order of the instrument, the consent of the person and the answers so
 * far.
 */
final class QuestionnaireFlow {
    private static final double SECONDS_A_MINUTE = 60;

    private final QuestionnaireContext context;
    private final Randomization randomization;
    private final ResponseState answers;
    private final List<Screen> all;
    private final List<Screen> askedScreens;

    private QuestionnaireFlow(QuestionnaireContext context, Map<String, String> raw) {
        this.context = context;
        this.randomization = Randomization.of(context);
        Set<Item> seen = new HashSet<>();
        randomization.sections().forEach(section -> seen.addAll(section.items()));
        this.answers = new ResponseState(
                context.instrument(),
                raw,
                context.invitation().language(),
                context.now(),
                RandomGenerator.getDefault(),
                item -> seen.contains(item) && context.canAsk(item));
        this.all = ScreenPartitioner.of(context, answers, randomization.sections());
        this.askedScreens = all.stream()
                .map(screen -> screen.withSlots(
                        screen.slots().stream().filter(answers::isAsked).toList()))
                .filter(screen -> !screen.isEmpty())
                .toList();
    }

    static QuestionnaireFlow of(QuestionnaireContext context, Map<String, String> raw) {
        return new QuestionnaireFlow(context, raw);
    }

    /** Returns the screens with at least one question or note for the person. */
    List<Screen> askedScreens() {
        return askedScreens;
    }

    /** Returns a screen with every item that it could show. */
    Optional<Screen> fullScreen(String key) {
        return all.stream().filter(screen -> screen.key().equals(key)).findFirst();
    }

    /** Returns a screen with the items that it shows now; empty when it shows none. */
    Optional<Screen> screen(String key) {
        return askedScreens.stream().filter(screen -> screen.key().equals(key)).findFirst();
    }

    /**
     * Returns the screen on which a person continues: the given one, or the next one when it is no longer shown. A blank key
     * is the beginning; the result is empty after the last screen.
     */
    Optional<Screen> resumeScreen(String key) {
        if (key.isEmpty()) {
            return askedScreens.stream().findFirst();
        }
        int at = index(key);
        return at < 0 ? Optional.empty() : firstFrom(at);
    }

    /** Returns the next screen; empty after the last one. */
    Optional<Screen> nextScreen(String key) {
        int at = index(key);
        return at < 0 ? Optional.empty() : firstFrom(at + 1);
    }

    private Optional<Screen> firstFrom(int index) {
        return all.subList(index, all.size()).stream()
                .flatMap(screen -> screen(screen.key()).stream())
                .findFirst();
    }

    /** Returns the screen to which a person may go back; empty at the beginning and behind a one-way group. */
    Optional<Screen> previousScreen(String key) {
        int at = index(key);
        List<Screen> earlier = all.subList(0, at < 0 ? all.size() : at).stream()
                .flatMap(screen -> screen(screen.key()).stream())
                .toList();
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(earlier.get(earlier.size() - 1)).filter(screen -> canOpen(screen, key));
    }

    /** Returns whether a person at a position may still open the screen. */
    boolean canOpen(Screen screen, String position) {
        Optional<String> oneWayGroup = randomization.oneWayGroup(screen.section());
        Optional<String> currentGroup =
                fullScreen(position).flatMap(current -> randomization.oneWayGroup(current.section()));
        int at = index(position);
        boolean isBehind = position.equals(FlowPosition.REVIEW) || at > index(screen.key());
        return oneWayGroup.isEmpty() || oneWayGroup.equals(currentGroup) || !isBehind;
    }

    /**
     * Returns the index of a screen, or of the last screen of its section when the instance no longer exists. The beginning
     * and an unknown key have the index -1.
     */
    private int index(String key) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(key)) {
                return i;
            }
        }
        if (key.isEmpty()) {
            return -1;
        }
        String section = key.replaceFirst("\\..*", ".");
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).key().startsWith(section)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns a text with earlier answers in its placeholders. */
    String pipedText(String text, ItemInstance slot) {
        return answers.pipedText(text, slot);
    }

    /** Returns the heading of a screen with earlier answers in its placeholders. */
    String heading(Screen screen) {
        Wording label = screen.section().label();
        return answers.pipedText(label.in(context.invitation().language()), screen.section(), screen.instance());
    }

    /** Returns the number of instances of a screen; 1 where its heading already distinguishes them. */
    int instanceCount(Screen screen) {
        Wording label = screen.section().label();
        boolean named = label.in(context.invitation().language()).contains("${");
        return named || screen.section().repeated().isEmpty() ? 1 : answers.instanceCount(screen.section());
    }

    /** Returns the answers so far, with the rules applied to them. */
    ResponseState answers() {
        return answers;
    }

    /** Returns the values to store when the answers are sent. */
    Map<String, String> resolvedAnswers() {
        return answers.resolvedAnswers();
    }

    /**
     * Returns the minutes from a screen to the end, at least one; a blank key is the beginning. They never grow on the way:
     * a part that is not asked counts as done once it is passed.
     */
    int remainingMinutes(String key) {
        return (int) Math.max(1, Math.ceil(totalMinutes() * (1 - completedShare(key))));
    }

    /** Returns the minutes that the questionnaire announces, or else an estimate of all its parts. */
    int totalMinutes() {
        return context.instrument().description().minutes().orElseGet(() -> (int)
                Math.ceil(parts().values().stream().mapToInt(Integer::intValue).sum() / SECONDS_A_MINUTE));
    }

    /** Returns the part of the questionnaire before a screen, from 0 to 1; the instances of a repeat share its part. */
    double completedShare(String key) {
        double completed = 0;
        double total = 0;
        for (Map.Entry<Object, Integer> part : parts().entrySet()) {
            List<String> keys = all.stream()
                    .filter(screen -> part(screen.section()).equals(part.getKey()))
                    .map(Screen::key)
                    .toList();
            if (keys.contains(key)) {
                completed = total + part.getValue() * (double) keys.indexOf(key) / keys.size();
            }
            total += part.getValue();
        }
        return total == 0 ? 0 : completed / total;
    }

    /** Returns the seconds of each part, in order: a section, or all sections of a repeat. */
    private Map<Object, Integer> parts() {
        Map<Object, Integer> seconds = new LinkedHashMap<>();
        randomization
                .sections()
                .forEach(section -> seconds.merge(
                        part(section),
                        section.items().stream()
                                .filter(context::canAsk)
                                .mapToInt(item -> CompletionTime.seconds(item, section.grid()))
                                .sum(),
                        Integer::sum));
        return seconds;
    }

    private static Object part(Section section) {
        return section.repeated().<Object>map(repeat -> repeat).orElse(section);
    }

    /** Returns whether no answer adds or removes a screen, so that their number is known. */
    boolean hasFixedScreens() {
        return randomization.sections().stream()
                .allMatch(section -> section.repeated().isEmpty()
                        && section.relevant().isEmpty()
                        && section.items().stream()
                                .allMatch(item ->
                                        item.rules().of(ItemRule.RELEVANT).isEmpty()));
    }

    /** Returns the minutes for the questions that were asked, at least one. */
    int askedMinutes() {
        int seconds = askedScreens.stream().mapToInt(QuestionnaireFlow::seconds).sum();
        return (int) Math.max(1, Math.ceil(seconds / SECONDS_A_MINUTE));
    }

    private static int seconds(Screen screen) {
        return screen.slots().stream()
                .mapToInt(slot ->
                        CompletionTime.seconds(slot.item(), screen.section().grid()))
                .sum();
    }

    /** Returns whether a screen asks a question here that it does not ask in the other flow. */
    boolean asksMoreThan(QuestionnaireFlow other, String key) {
        return !keys(other, key).containsAll(keys(this, key));
    }

    private static Set<String> keys(QuestionnaireFlow flow, String key) {
        Set<String> keys = new HashSet<>();
        flow.screen(key)
                .ifPresent(screen -> screen.questions().stream()
                        .filter(slot -> slot.item().kind() != ItemKind.NOTE)
                        .forEach(slot -> keys.add(slot.key())));
        return keys;
    }
}
