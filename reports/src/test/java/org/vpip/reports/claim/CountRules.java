package org.vpip.reports.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.details.SessionDetails;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;

/** The rule of numbers: those printed are those of the details, and a reader who subtracts gets the change. */
final class CountRules {
    private static final String NUMBER = "([\\d,\u202F]*\\d)";
    private static final String DECIMAL = "([+\u2212]?[\\d,.\u202F]*\\d)";

    private CountRules() {}

    /** Returns the numbers that must be printed and those that are, if they differ. */
    static Optional<String> broken(Claim claim) {
        return ClaimRules.estimate(claim).flatMap(estimate -> {
            List<Double> expected = expected(claim, estimate);
            List<Double> printed = printed(claim, estimate);
            boolean same = expected.isEmpty() || expected.equals(printed);
            return same ? size(claim) : Optional.of("must print " + expected + ", not " + printed);
        });
    }

    private static List<Double> expected(Claim claim, Estimate estimate) {
        Object details = estimate.details();
        if (details instanceof ChangeDetails change) {
            return expected(claim, change);
        }
        if (details instanceof SessionDetails sessions) {
            return doubles(sessions.held(), sessions.planned());
        }
        if (details instanceof TieChangeDetails ties) {
            return doubles(ties.kept(), ties.created(), ties.dissolved(), ties.stayers());
        }
        if (details instanceof NewTieDetails ties) {
            return doubles(ties.stayers());
        }
        if (details instanceof NetworkComparisonDetails compared) {
            return doubles(compared.stayers());
        }
        if (details instanceof AgreementDetails agreement) {
            return doubles(agreement.raters(), agreement.cases());
        }
        if (details instanceof ToolConcentrationDetails tools) {
            return doubles(tools.people(), tools.tools().size());
        }
        return details instanceof RegionDetails regions ? expected(regions) : List.of();
    }

    private static List<Double> expected(Claim claim, ChangeDetails change) {
        if (claim.says("Rose: ", "En hausse\u202F: ")) {
            DirectionCounts counts = change.directionCounts().orElseThrow();
            return doubles(change.pairs(), counts.increased(), counts.unchanged(), counts.decreased());
        }
        boolean all = claim.says(": all ", "pour chacune des") || claim.says("nobody changed", "aucun changement, ");
        return all ? doubles(change.pairs()) : List.of();
    }

    private static List<Double> expected(RegionDetails regions) {
        List<RegionRow> asked = regions.rows().stream()
                .filter(row -> row.initiatives().orElse(1) > 0)
                .toList();
        if (asked.size() == 1) {
            return List.of();
        }
        int reached = (int) asked.stream().filter(row -> !row.isEmpty()).count();
        return reached == asked.size() ? doubles(reached) : doubles(reached, asked.size());
    }

    private static List<Double> doubles(int... counts) {
        return java.util.Arrays.stream(counts).mapToObj(count -> (double) count).toList();
    }

    private static List<Double> printed(Claim claim, Estimate estimate) {
        String text = claim.sentence().replaceFirst("^.*?\u202F?:", "");
        Object details = estimate.details();
        if (details instanceof ChangeDetails) {
            String sentence = text.replaceAll("(by|de) " + DECIMAL + " (point|tie|lien)s?( of 100| sur 100)?", "");
            return claim.numbers(sentence, NUMBER, NUMBER);
        }
        if (details instanceof TieChangeDetails) {
            List<Double> counts = claim.numbers(
                    text, "(?:kept|new|ended): " + NUMBER, "(?:maintenus|nouveaux|terminés)\u202F: " + NUMBER);
            List<Double> people = claim.numbers(text, NUMBER + " (?:people|person)\\b", NUMBER + " personnes?\\b");
            return Stream.concat(counts.stream(), people.stream()).toList();
        }
        if (details instanceof RegionDetails) {
            String regions = text.replaceAll("(nobody in|aucun membre dans).*", "");
            return claim.numbers(regions, NUMBER, NUMBER);
        }
        if (details instanceof SessionDetails) {
            return claim.numbers(text, NUMBER, NUMBER);
        }
        List<Double> people = claim.numbers(
                text,
                "(?:among|for|people:|named:|cases:) " + NUMBER,
                "(?:entre|parmi|pour|personnes\u202F:|nommées\u202F:|cas\u202F:) " + NUMBER);
        return people;
    }

    /** Returns the fault where the change said is not the difference of the ends in the key figure. */
    private static Optional<String> size(Claim claim) {
        String arrow = claim.figures().stream()
                .filter(text -> text.contains(" → "))
                .findFirst()
                .orElse("");
        List<Double> said = claim.numbers(
                claim.sentence(),
                DECIMAL + " points? of 100(?! either|, the smallest)",
                DECIMAL + " points? sur 100(?! dans|, le plus)");
        if (arrow.isEmpty()
                || said.isEmpty()
                || claim.says("too small to matter, less", "trop petit pour compter, de")) {
            return Optional.empty();
        }
        String[] ends = arrow.split(" → ");
        double difference = claim.number(ends[1]) - claim.number(ends[0]);
        double size = Math.abs(said.get(0));
        boolean adds = Math.abs(Math.abs(difference) - size) < 1e-9 * Math.max(1, size);
        return adds ? Optional.empty() : Optional.of(arrow + " does not add up to " + said.get(0));
    }
}
