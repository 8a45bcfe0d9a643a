package org.vpip.app.attack.trial;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up members, with codes of which some are rare, and with answers that some of them leave out. */
final class GeneratedPeople {
    static final Map<String, List<String>> CODES = Map.of(
            "sector", List.of("social", "police", "health", "school", "civil", "prison"),
            "area", List.of("care", "justice"),
            "role", List.of("front", "lead", "coordinator", "researcher"),
            "region", List.of("ON", "QC", "BC", "NS", "NB", "MB", "YT"));
    static final List<String> SCALE = List.of("s1", "s2", "s3");
    private static final Map<String, Integer> HIGHEST = new TreeMap<>(Map.of("agree", 5, "yes", 1, "ten", 10));

    private final Random random;
    private final List<String> attributes;
    private final double missing;
    private final double skipped;
    private final double dropout;
    private final double rare;
    private int next;

    GeneratedPeople(Random random, List<String> attributes) {
        this.random = random;
        this.attributes = attributes;
        this.missing = random.nextInt(3) == 0 ? 0.06 : 0;
        this.skipped = random.nextInt(2) == 0 ? 0.03 : 0;
        this.dropout = random.nextDouble() * 0.4;
        this.rare = 0.3 + random.nextDouble() * 0.4;
    }

    /** Returns another member, who answers at the first waves. */
    GeneratedPerson next(int waves) {
        int number = next++;
        Map<String, String> codes = attributes.stream().collect(Collectors.toMap(name -> name, this::code));
        if (codes.containsKey("sector")
                && codes.containsKey("area")
                && !codes.get("sector").isEmpty()) {
            codes.put("area", List.of("police", "prison").contains(codes.get("sector")) ? "justice" : "care");
        }
        GeneratedPerson person =
                new GeneratedPerson(String.format("P-%04d", number * 7919 % 10_000), codes, new TreeMap<>());
        IntStream.range(0, waves).forEach(wave -> answer(person, wave));
        return person;
    }

    static List<String> codes(String attribute) {
        return CODES.getOrDefault(attribute, List.of());
    }

    private String code(String attribute) {
        if (random.nextDouble() < missing) {
            return "";
        }
        List<String> codes = codes(attribute);
        int place = 0;
        while (place < codes.size() - 1 && random.nextDouble() < rare) {
            place++;
        }
        return codes.get(place);
    }

    /** Lets a member answer at a wave, or drop out. */
    void answer(GeneratedPerson person, int wave) {
        if (random.nextDouble() < (wave == 0 ? dropout / 4 : dropout)) {
            return;
        }
        Map<String, String> answers =
                SCALE.stream().collect(Collectors.toMap(item -> item, item -> rating(1, 5, wave)));
        HIGHEST.forEach((item, highest) -> answers.put(item, rating(highest == 5 ? 1 : 0, highest, wave)));
        person.answers().put(wave, answers);
    }

    private String rating(int lowest, int highest, int wave) {
        if (random.nextDouble() < skipped) {
            return "";
        }
        double place = 0.5 + random.nextGaussian() * 0.3 + (wave > 0 ? 0.1 : 0);
        int rating = (int) Math.round(lowest + place * (highest - lowest));
        return String.valueOf(Math.max(lowest, Math.min(highest, rating)));
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
