package org.vpip.instruments.engagement.attendance;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;

/**
 * The names by which rows of one report belong together. Parentheses hold a person's original name only where that name is
 * known, where the displayed name is a device or made of its words, or where another row has it as its whole name. They do
 * not if several other names are displayed with them: they are then an affiliation, which merges no one.
 */
final class OriginalNames {
    private static final Set<String> DEVICES = Set.of(
            "iphone",
            "ipad",
            "ipod",
            "phone",
            "android",
            "galaxy",
            "pixel",
            "samsung",
            "huawei",
            "xiaomi",
            "mobile",
            "cell",
            "cellulaire",
            "téléphone",
            "telephone",
            "tablet",
            "tablette",
            "laptop",
            "macbook",
            "imac",
            "pc",
            "desktop",
            "computer",
            "ordinateur",
            "portable");

    /** Words that belong to a device only beside its name: Max is a person too. */
    private static final Set<String> BESIDE_DEVICES =
            Set.of("pro", "air", "mini", "plus", "max", "s", "de", "d", "du", "of", "the");

    private final List<MeetingConnection> connections;
    private final Predicate<String> known;
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<String>> others = new TreeMap<>();
    private final Map<String, Set<String>> affiliations = new TreeMap<>();

    /** @param known whether a name is a member's or an alias */
    OriginalNames(List<MeetingConnection> connections, Predicate<String> known) {
        this.connections =
                connections.stream().filter(connection -> !connection.waiting()).toList();
        this.known = known;
        for (MeetingConnection connection : this.connections) {
            DisplayName name = connection.name();
            if (name.account().isEmpty()) {
                whole.add(name.plainName());
            } else if (!isMadeOf(name)) {
                add(others, name.plainAccount(), name.plainName());
            }
        }
        this.connections.stream()
                .map(MeetingConnection::name)
                .filter(name -> !name.account().isEmpty() && !isOriginal(name))
                .forEach(name -> add(affiliations, name.plainName(), name.plainAccount()));
    }

    private static void add(Map<String, Set<String>> values, String key, String value) {
        values.computeIfAbsent(key, one -> new TreeSet<>()).add(value);
    }

    /** Returns whether the parentheses of a row hold a person's original name. */
    boolean isOriginal(DisplayName name) {
        if (name.account().isEmpty()) {
            return false;
        }
        String account = name.plainAccount();
        return known.test(name.account())
                || isMadeOf(name)
                || (whole.contains(account)
                        && others.getOrDefault(account, Set.of()).size() < 2);
    }

    /** Returns whether the displayed name has only words and initials of the name in parentheses, beside devices. */
    private static boolean isMadeOf(DisplayName name) {
        Set<String> own = new HashSet<>(words(name.plainAccount()));
        List<String> displayed = words(name.plainName().replaceAll("\\(.*\\)", " "));
        boolean hasDevice = displayed.stream().anyMatch(DEVICES::contains);
        return displayed.stream()
                .filter(word -> !DEVICES.contains(word) && !(hasDevice && BESIDE_DEVICES.contains(word)))
                .allMatch(word -> own.contains(word)
                        || (word.length() == 1 && own.stream().anyMatch(one -> one.startsWith(word))));
    }

    /** Returns the words without digits; {@code Marc's} is Marc and s. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns the name of a row's person: the original one, else the displayed one, distinguished by affiliations. */
    String name(DisplayName name) {
        if (isOriginal(name)) {
            return name.plainAccount();
        }
        boolean ambiguous =
                affiliations.getOrDefault(name.plainName(), Set.of()).size() > 1;
        return ambiguous && !name.account().isEmpty()
                ? name.plainName() + " (" + name.plainAccount() + ")"
                : name.plainName();
    }

    /** Remarks texts in parentheses that several names share without being merged, and names that were merged. */
    void report(String shown, Problems remarks) {
        Map<String, Set<String>> shared = new TreeMap<>();
        Map<String, Set<String>> merged = new TreeMap<>();
        for (MeetingConnection connection : connections) {
            DisplayName name = connection.name();
            name.pronouns().forEach(pronouns -> add(shared, pronouns, name(name)));
            if (connection.email().isEmpty()) {
                add(merged, name(name), name.plainName());
            }
            if (!isOriginal(name) && !name.account().isEmpty()) {
                add(shared, name.plainAccount(), name.plainName());
            }
        }
        report(shown, shared, ProblemCode.PARENTHESES_SHARED, Collection::size, remarks);
        report(shown, merged, ProblemCode.NAMES_MERGED, names -> String.join(", ", names), remarks);
    }

    private static void report(
            String shown,
            Map<String, Set<String>> names,
            ProblemCode code,
            Function<Set<String>, Object> argument,
            Problems remarks) {
        names.forEach((text, displayed) -> {
            if (displayed.size() > 1) {
                remarks.add(code, ProblemLocation.file(shown), text, argument.apply(displayed));
            }
        });
    }
}
