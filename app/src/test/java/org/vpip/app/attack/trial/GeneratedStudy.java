package org.vpip.app.attack.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vpip.app.release.ReleaseLedger;
import org.vpip.instruments.response.ParticipantId;

/** A made-up study that goes on: answers of a new wave arrive, members leave and join, and the plan asks for more. */
final class GeneratedStudy {
    private static final int FEWEST_PEOPLE = 15;

    private final GeneratedPeople source;
    private final List<GeneratedPerson> people = new ArrayList<>();
    private final Map<String, String> plan = new LinkedHashMap<>();
    private final List<String> attributes;
    private final boolean isSensitive;
    private final int allWaves;
    private int waves;

    private GeneratedStudy(long seed, int fewestPeople, int mostPeople) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(List.of("sector", "area", "role", "region"));
        int left = 2 + random.nextInt(3);
        while (names.size() > left) {
            names.remove(random.nextInt(names.size()));
        }
        attributes = List.copyOf(names);
        source = new GeneratedPeople(random, attributes);
        isSensitive = source.chance(0.4);
        allWaves = 1 + source.below(4);
        waves = Math.min(allWaves, 1 + source.below(3));
        double share = Math.pow(random.nextDouble(), 2);
        int count = fewestPeople + (int) (share * (mostPeople - fewestPeople));
        for (int i = 0; i < count; i++) {
            people.add(source.next(waves));
        }
        int indicators = 2 + source.below(3);
        for (int i = 0; i < indicators; i++) {
            ask();
        }
    }

    /** @param mostPeople at the start */
    static GeneratedStudy upTo(long seed, int mostPeople) {
        return new GeneratedStudy(seed, FEWEST_PEOPLE, mostPeople);
    }

    /** @param people at the start */
    static GeneratedStudy ofSize(long seed, int people) {
        return new GeneratedStudy(seed, people, people);
    }

    List<GeneratedPerson> people() {
        return people;
    }

    List<String> attributes() {
        return attributes;
    }

    boolean isSensitive(String attribute) {
        return isSensitive && "role".equals(attribute);
    }

    int allWaves() {
        return allWaves;
    }

    /** Returns the rows of the plan, each with what it asks and for which subgroups. */
    Map<String, String> plan() {
        return plan;
    }

    /** Asks for one more indicator, or for one more subgroup of an indicator. */
    private void ask() {
        String subgroup = source.any(attributes);
        String row = row();
        plan.merge(
                row,
                row.contains("reach") ? "" : subgroup,
                (old, more) -> more.isEmpty() || old.contains(more) ? old : old + " " + more);
    }

    private String row() {
        int last = waves - 1;
        String change = "mean_change,t0 t" + (last < 2 ? last : 1 + source.below(last));
        String one = "distribution,t" + source.below(waves);
        List<String> rows = new ArrayList<>(List.of("item:agree," + one, "item:yes," + one));
        if (last > 0) {
            rows.addAll(List.of(
                    "scale:s," + change,
                    "scale:s," + change,
                    "item:yes," + change,
                    "item:agree," + change,
                    "item:ten," + change,
                    "item:agree,distribution,t0 t" + last));
        }
        if (attributes.contains("region")) {
            rows.add("engagement:regions,reach(region),");
        }
        return source.any(rows);
    }

    /** Lets something happen, in the community and in its folder. */
    void goOn(Path folder) throws IOException {
        switch (source.below(5)) {
            case 0 -> next();
            case 1, 2 -> leave(folder);
            case 3 -> join();
            default -> ask();
        }
        if (source.chance(0.4)) {
            ask();
        }
    }

    /** Lets the answers of the next wave arrive, or late ones of the last. */
    private void next() {
        if (waves < allWaves) {
            int wave = waves++;
            people.forEach(person -> source.answer(person, wave));
        } else {
            people.stream()
                    .filter(person -> !person.answers().containsKey(allWaves - 1))
                    .limit(1)
                    .forEach(person -> source.answer(person, allWaves - 1));
        }
    }

    private void leave(Path folder) throws IOException {
        int leaving = 1 + source.below(2);
        for (int i = 0; i < leaving; i++) {
            GeneratedPerson person = people.remove(source.below(people.size()));
            if (source.chance(0.5)) {
                ReleaseLedger.erase(folder, new ParticipantId(person.id()));
            }
        }
    }

    private void join() {
        people.add(source.next(waves));
    }

    <T> T any(List<T> some) {
        return source.any(some);
    }

    int releases() {
        return 1 + source.below(4);
    }
}
