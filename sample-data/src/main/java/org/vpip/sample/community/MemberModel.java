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

/** Draws the members: fixed numbers by sector, region and role, dealt out at random and apart from one another. */
final class MemberModel {
    static final int SIZE = 48;

    /** How many members have a code. */
    record Quota(String code, int members) {}

    /** Corrections stays below five: a group that must not be shown. */
    static final List<Quota> SECTORS = List.of(
            new Quota("social_services", 13),
            new Quota("mental_health", 10),
            new Quota("police", 9),
            new Quota("education", 7),
            new Quota("civil_society", 5),
            new Quota("corrections", 4));

    /** Nobody comes from Prince Edward Island or Nunavut: gaps in reach. */
    static final List<Quota> REGIONS = List.of(
            new Quota("QC", 12),
            new Quota("ON", 11),
            new Quota("BC", 6),
            new Quota("AB", 5),
            new Quota("NS", 4),
            new Quota("NB", 3),
            new Quota("MB", 3),
            new Quota("SK", 1),
            new Quota("NL", 1),
            new Quota("YT", 1),
            new Quota("NT", 1));

    private static final List<Quota> ROLES = List.of(
            new Quota("practitioner", 30),
            new Quota("coordinator", 8),
            new Quota("manager", 7),
            new Quota("researcher", 3));

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final LocalDate FIRST_JOINED = LocalDate.of(2023, 1, 9);
    private static final LocalDate LAST_JOINED = LocalDate.of(2024, 9, 6);

    private MemberModel() {}

    /** By pseudonym. */
    static List<Member> draw(Chance chance) {
        List<String> pseudonyms = pseudonyms(chance);
        List<String> sectors = chance.shuffled(codes(SECTORS));
        List<String> regions = chance.shuffled(codes(REGIONS));
        List<String> roles = chance.shuffled(codes(ROLES));
        List<Language> languages = languages(regions, chance);
        int days = (int) (LAST_JOINED.toEpochDay() - FIRST_JOINED.toEpochDay());
        List<Member> members = new ArrayList<>(SIZE);
        for (int i = 0; i < SIZE; i++) {
            LocalDate joined = FIRST_JOINED.plusDays(chance.between(0, days));
            members.add(new Member(
                    pseudonyms.get(i), languages.get(i), joined, sectors.get(i), regions.get(i), roles.get(i)));
        }
        return List.copyOf(members);
    }

    private static List<String> codes(List<Quota> quotas) {
        return quotas.stream()
                .flatMap(quota -> Collections.nCopies(quota.members(), quota.code()).stream())
                .toList();
    }

    private static List<String> pseudonyms(Chance chance) {
        Set<String> drawn = new TreeSet<>();
        while (drawn.size() < SIZE) {
            StringBuilder signs = new StringBuilder("P-");
            for (int i = 0; i < 6; i++) {
                signs.append(SIGNS.charAt(chance.between(0, SIGNS.length() - 1)));
            }
            drawn.add(signs.toString());
        }
        return List.copyOf(drawn);
    }

    /** Half of the members are French-speaking, most of them where French is most spoken. */
    private static List<Language> languages(List<String> regions, Chance chance) {
        List<Double> leanings = regions.stream()
                .map(region -> leaning(region) + chance.normal())
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
