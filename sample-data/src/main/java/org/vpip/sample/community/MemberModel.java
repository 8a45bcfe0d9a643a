package org.vpip.sample.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.vpip.instruments.wording.Language;

/** Model of the members: fixed numbers by sector, region and role, assigned independently at random. */
final class MemberModel {
    static final int SIZE = 48;

    /** Number of members with a code. */
    record MemberQuota(String code, int members) {}

    /** Members by sector; corrections stays below five, a group that must not be shown. */
    static final List<MemberQuota> SECTORS = List.of(
            new MemberQuota("social_services", 13),
            new MemberQuota("mental_health", 10),
            new MemberQuota("police", 9),
            new MemberQuota("education", 7),
            new MemberQuota("civil_society", 5),
            new MemberQuota("corrections", 4));

    /** Members by region; no one comes from Prince Edward Island or Nunavut, which leaves gaps in reach. */
    static final List<MemberQuota> REGIONS = List.of(
            new MemberQuota("QC", 12),
            new MemberQuota("ON", 11),
            new MemberQuota("BC", 6),
            new MemberQuota("AB", 5),
            new MemberQuota("NS", 4),
            new MemberQuota("NB", 3),
            new MemberQuota("MB", 3),
            new MemberQuota("SK", 1),
            new MemberQuota("NL", 1),
            new MemberQuota("YT", 1),
            new MemberQuota("NT", 1));

    private static final List<MemberQuota> ROLES = List.of(
            new MemberQuota("practitioner", 30),
            new MemberQuota("coordinator", 8),
            new MemberQuota("manager", 7),
            new MemberQuota("researcher", 3));

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final LocalDate FIRST_JOINED = LocalDate.of(2023, 1, 9);
    private static final LocalDate LAST_JOINED = LocalDate.of(2024, 9, 6);

    private MemberModel() {}

    /** Draws the members, ordered by pseudonym. */
    static List<Member> draw(RandomStream random) {
        List<String> pseudonyms = pseudonyms(random);
        List<String> sectors = random.shuffled(codes(SECTORS));
        List<String> regions = random.shuffled(codes(REGIONS));
        List<String> roles = random.shuffled(codes(ROLES));
        List<Language> languages = languages(regions, random);
        int days = (int) (LAST_JOINED.toEpochDay() - FIRST_JOINED.toEpochDay());
        List<Member> members = new ArrayList<>(SIZE);
        for (int i = 0; i < SIZE; i++) {
            LocalDate joined = FIRST_JOINED.plusDays(random.integerBetween(0, days));
            members.add(new Member(
                    pseudonyms.get(i), languages.get(i), joined, sectors.get(i), regions.get(i), roles.get(i)));
        }
        return List.copyOf(members);
    }

    private static List<String> codes(List<MemberQuota> quotas) {
        return quotas.stream()
                .flatMap(quota -> Collections.nCopies(quota.members(), quota.code()).stream())
                .toList();
    }

    private static List<String> pseudonyms(RandomStream random) {
        Set<String> drawn = new TreeSet<>();
        while (drawn.size() < SIZE) {
            StringBuilder signs = new StringBuilder("P-");
            for (int i = 0; i < 6; i++) {
                signs.append(SIGNS.charAt(random.integerBetween(0, SIGNS.length() - 1)));
            }
            drawn.add(signs.toString());
        }
        return List.copyOf(drawn);
    }

    /** Assigns languages: half of the members speak French, most of them where French is most spoken. */
    private static List<Language> languages(List<String> regions, RandomStream random) {
        List<Double> leanings = regions.stream()
                .map(region -> leaning(region) + random.normal())
                .toList();
        List<Integer> french = IntStream.range(0, SIZE)
                .boxed()
                .sorted(Comparator.comparing(leanings::get, Comparator.reverseOrder()))
                .limit(SIZE / 2)
                .toList();
        return IntStream.range(0, SIZE)
                .mapToObj(i -> french.contains(i) ? Language.FRENCH : Language.ENGLISH)
                .toList();
    }

    private static double leaning(String region) {
        return switch (region) {
            case "QC" -> 3;
            case "NB", "ON" -> 1;
            default -> 0;
        };
    }
}
