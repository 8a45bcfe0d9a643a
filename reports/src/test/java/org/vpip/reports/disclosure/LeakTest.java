package org.vpip.reports.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.attack.Attacker;
import org.vpip.reports.attack.Leak;
import org.vpip.reports.community.RandomCommunity;

class LeakTest {
    private static final int COMMUNITIES = 200;

    private static List<Leak> leaks(Audience audience, long seed) {
        RandomCommunity community = new RandomCommunity(seed);
        return Attacker.attack(
                FindingExamples.released(audience, community.findings()), community.isComplete(), Set.of("identity"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"LEAD", "FUNDER"})
    void noReleasedNumberLetsOneToFourPeopleBeCounted(Audience audience) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        long start = System.nanoTime();
        for (long seed = 0; seed < COMMUNITIES; seed++) {
            for (Leak leak : leaks(audience, seed)) {
                String key = leak.deduction() + " " + leak.kind();
                counts.merge(key, 1, Integer::sum);
                first.putIfAbsent(key, seed + " " + leak.subject() + " = " + leak.count());
            }
        }
        System.out.println(audience + " " + (System.nanoTime() - start) / 1e9);
        counts.forEach((key, n) -> System.out.println("  " + key + " " + n + "  " + first.get(key)));
    }
}
