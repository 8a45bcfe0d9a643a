package org.vpip.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rule 5: a class uses only libraries that have a place, and only in that place. */
final class LibraryPlacementCondition extends ArchCondition<JavaClass> {
    /** Free everywhere. */
    private static final List<String> FREE = List.of(
            "java.",
            "javax.imageio",
            "javax.xml",
            "org.w3c.dom",
            "org.vpip.",
            "org.jspecify.",
            "org.slf4j.",
            "org.springframework.");

    private final Map<String, List<String>> places;

    LibraryPlacementCondition(Map<String, List<String>> places) {
        super("use a library only in its place");
        this.places = places;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            String used = dependency.getTargetClass().getBaseComponentType().getName();
            if (!isAllowed(user.getPackageName(), used)) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }

    private boolean isAllowed(String user, String used) {
        Optional<List<String>> allowed = places.entrySet().stream()
                .filter(library -> used.startsWith(library.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst();
        return allowed.map(
                        where -> where.stream().anyMatch(place -> user.equals(place) || user.startsWith(place + ".")))
                .orElseGet(() -> !used.contains(".") || FREE.stream().anyMatch(used::startsWith));
    }
}
