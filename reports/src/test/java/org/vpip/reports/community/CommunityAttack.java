package org.vpip.reports.community;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.reports.attack.Attacker;
import org.vpip.reports.attack.FileAttack;
import org.vpip.reports.attack.Leak;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.export.FindingsCsv;
import org.vpip.reports.export.FindingsJson;

/**
 * An attack on the release of an invented study.
 *
 * @param folder for the files of the release
 */
public record CommunityAttack(InventedStudy study, Audience audience, Path folder) {
    /** What follows from a drawing in which each person is a mark, which only leads get. */
    private static final Set<String> DRAWN_LEAKS = Set.of("DRAWN_DEGREES SociogramDetails");

    /** Returns the kinds of leaks that an audience is meant to have. */
    public static Set<String> intended(Audience audience) {
        return audience.seesPeopleDrawn() ? DRAWN_LEAKS : Set.of();
    }

    /** Returns the unintended small numbers of so many communities, each with a whole plan and with half of one. */
    public static List<String> unintended(int communities, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (PlanExtent extent : PlanExtent.values()) {
            for (long seed = 0; seed < communities; seed++) {
                found.addAll(unintended(new InventedStudy(seed, extent), folder));
            }
        }
        return found;
    }

    /** Returns everything small that follows for any audience outside research and is not meant to, in words. */
    static List<String> unintended(InventedStudy study, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            if (!audience.seesEverything()) {
                CommunityAttack attack = new CommunityAttack(study, audience, folder);
                Stream.of(
                                attack.unintendedLeaks(),
                                attack.jsonCounts().entrySet(),
                                attack.csvCounts().entrySet())
                        .flatMap(all -> all.stream())
                        .forEach(one -> found.add(study + " for " + audience + ": " + one));
            }
        }
        return found;
    }

    private List<Leak> unintendedLeaks() {
        return leaks().stream()
                .filter(leak -> !intended(audience).contains(leak.type()))
                .toList();
    }

    /** Returns the small numbers that follow from what is released. */
    public List<Leak> leaks() {
        return Attacker.attack(
                CommunityReleases.of(audience, study), CommunityReleases.isComplete(study), Set.of("identity"));
    }

    /** Returns the small whole numbers of people or ties in findings.json, by place. */
    public Map<String, Long> jsonCounts() throws IOException {
        Path file = folder.resolve("findings.json");
        FindingsJson.write(CommunityReleases.of(audience, study), file);
        return FileAttack.readJson(file);
    }

    /** Returns the small whole numbers of people in findings.csv, by column. */
    public Map<String, Long> csvCounts() throws IOException {
        Path file = folder.resolve("findings.csv");
        FindingsCsv.write(CommunityReleases.of(audience, study), file);
        return FileAttack.readCsv(file);
    }
}
