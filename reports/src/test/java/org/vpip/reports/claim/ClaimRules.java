package org.vpip.reports.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.TippingPoint;
import org.vpip.analysis.network.change.NetworkComparison;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** A rule for each claim that a sentence can make: the finding must bear it out. */
final class ClaimRules {
    private static final Pattern COUNTED =
            Pattern.compile("Rose: .*?fell: [\\d,]+\\.|En hausse\u202F: .*?en baisse\u202F: [\\d\u202F]+\\.");
    private static final Pattern POSSIBLE = Pattern.compile(
            "A rise, a fall and no change all remain possible|Une hausse, une baisse et l’absence de changement restent possibles");
    private static final Pattern RISE = Pattern.compile("\\b(up|rose|rises?|increased?)\\b|\\bhausse\\b|augment");
    private static final Pattern FALL = Pattern.compile("\\b(down|fell|falls?|decreased?)\\b|\\bbaisse\\b|diminu");

    private static final Map<String, Predicate<Claim>> RULES = rules();

    private ClaimRules() {}

    private static Map<String, Predicate<Claim>> rules() {
        Map<String, Predicate<Claim>> rules = new LinkedHashMap<>();
        rules.put("a rise is said only of a rise", claim -> !moves(claim, RISE) || verdict(claim, Verdict.ROSE));
        rules.put("a fall is said only of a fall", claim -> !moves(claim, FALL) || verdict(claim, Verdict.FELL));
        rules.put("a rise is said", claim -> !claimsChange(claim, Verdict.ROSE) || moves(claim, RISE));
        rules.put("a fall is said", claim -> !claimsChange(claim, Verdict.FELL) || moves(claim, FALL));
        rules.put("too few are few", claim -> !claim.says("oo few", "rop peu de personnes") || isFew(claim));
        rules.put(
                "all remains possible with zero",
                claim -> !POSSIBLE.matcher(claim.sentence()).find()
                        || interval(claim).filter(limits -> limits.contains(0)).isPresent());
        rules.put(
                "allowed for outcomes",
                claim -> !claim.says("allowed for", "compte tenu du nombre")
                        || estimate(claim)
                                .flatMap(Estimate::test)
                                .filter(SignificanceTest::losesSignificance)
                                .isPresent());
        rules.put(
                "too small to matter",
                claim -> !claim.says("too small to matter", "trop petit pour compter")
                        || verdict(claim, Verdict.TOO_SMALL_TO_MATTER));
        rules.put("impossible on the scale", claim -> claim.says("impossible", "impossible") == isImpossible(claim));
        rules.put(
                "described only",
                claim -> claim.says("described only", "à titre descriptif")
                        == (verdict(claim, Verdict.DESCRIPTIVE)
                                || (isNetworkChange(claim)
                                        && isLarge(claim)
                                        && interval(claim).isEmpty())));
        rules.put(
                "nobody changed",
                claim -> !claim.says("nobody changed", "aucun changement")
                        || directions(claim)
                                .filter(DirectionCounts::isUnchanged)
                                .isPresent());
        rules.put(
                "nobody answered",
                claim -> !claim.says("nobody answered", "personne n’a répondu")
                        || reasons(claim).stream().noneMatch(ClaimRules::isAnswered));
        rules.put("nobody in regions", ClaimRules::isEmptyRegions);
        rules.put(
                "before and after",
                claim -> estimate(claim).isEmpty()
                        || claim.finding().subject().waves().size() > 1
                        || !claim.says("chang", "changement"));
        rules.put(
                "a network over time has its interval",
                claim -> !isNetworkChange(claim)
                        || claim.says("too few", "trop peu")
                        || claim.says("described only", "à titre descriptif")
                        || (interval(claim).isPresent() && claim.certainty().contains("95")));
        return rules;
    }

    /** Returns the names of the rules that the claim breaks. */
    static List<String> broken(Claim claim) {
        return RULES.entrySet().stream()
                .filter(rule -> !rule.getValue().test(claim))
                .map(Map.Entry::getKey)
                .toList();
    }

    static Optional<Estimate> estimate(Claim claim) {
        return claim.finding() instanceof Shown shown && shown.finding() instanceof Estimate estimate
                ? Optional.of(estimate)
                : Optional.empty();
    }

    private static boolean moves(Claim claim, Pattern word) {
        return claim.texts().stream()
                .map(text -> COUNTED.matcher(text).replaceAll(""))
                .map(text -> POSSIBLE.matcher(text).replaceAll(""))
                .anyMatch(text -> word.matcher(text).find());
    }

    private static boolean verdict(Claim claim, Verdict verdict) {
        return estimate(claim).flatMap(Estimate::verdict).equals(Optional.of(verdict));
    }

    private static boolean isLarge(Claim claim) {
        return estimate(claim).filter(found -> found.sample().used() >= 8).isPresent();
    }

    /** Returns whether the finding is a change with this verdict; a relation has other words. */
    private static boolean claimsChange(Claim claim, Verdict verdict) {
        return verdict(claim, verdict)
                && estimate(claim)
                        .filter(found -> found.details() instanceof ChangeDetails
                                || found.details() instanceof PooledChangeDetails
                                || found.details() instanceof AgreementDetails)
                        .isPresent();
    }

    /** Returns whether a test of so few people is never made, or the reason counts people against a number. */
    private static boolean isFew(Claim claim) {
        if (claim.finding() instanceof Shown shown && shown.finding() instanceof NotEstimable) {
            return true;
        }
        return estimate(claim).filter(found -> found.sample().used() < 12).isPresent()
                || !(claim.finding() instanceof Shown);
    }

    private static Optional<Interval> interval(Claim claim) {
        return estimate(claim).flatMap(Estimate::interval);
    }

    private static Optional<DirectionCounts> directions(Claim claim) {
        return estimate(claim)
                .filter(found -> found.details() instanceof ChangeDetails)
                .flatMap(found -> ((ChangeDetails) found.details()).directionCounts());
    }

    private static List<ExclusionReason> reasons(Claim claim) {
        return claim.finding() instanceof Shown shown && shown.finding() instanceof NotEstimable absent
                ? List.copyOf(absent.sample().excluded().keySet())
                : List.of();
    }

    /** Returns whether people excluded for this reason gave an answer. */
    private static boolean isAnswered(ExclusionReason reason) {
        return switch (reason) {
            case TOO_FEW_ITEMS_ANSWERED,
                    NOTHING_CHOSEN,
                    NOTHING_WRITTEN,
                    NOT_CODED,
                    NO_RETROSPECTIVE,
                    NOT_ANSWERED_EVERY_TIME,
                    ANSWERED_OUTSIDE_WAVE,
                    REFUSED,
                    UNKNOWN_REGION,
                    NOT_ON_BOTH_ROSTERS,
                    NO_REPORT,
                    SMALL_COMMUNITY,
                    UNKNOWN_GROUP,
                    UNKNOWN_LANGUAGE,
                    UNIFORM_COMMUNITY -> true;
            case COMMUNITY_NOT_ASKED,
                    JOINED_LATER,
                    LEFT,
                    NO_RESPONSE_AT_ALL,
                    NO_RESPONSE_BEFORE,
                    NO_RESPONSE_AFTER,
                    DID_NOT_ANSWER_NETWORK,
                    NOT_A_MEMBER_THEN,
                    NOT_HELD -> false;
        };
    }

    private static boolean isEmptyRegions(Claim claim) {
        boolean saysNobody = claim.says("nobody in", "aucun membre dans");
        return !saysNobody
                || estimate(claim)
                        .map(Estimate::details)
                        .filter(details -> details instanceof RegionDetails regions
                                && regions.rows().stream()
                                        .filter(row -> row.isEmpty())
                                        .filter(row -> row.initiatives().orElse(1) > 0)
                                        .allMatch(row -> claim.sentence()
                                                .contains(row.label().in(claim.language()))))
                        .isPresent();
    }

    private static boolean isImpossible(Claim claim) {
        return estimate(claim)
                .map(Estimate::details)
                .filter(details -> details instanceof SensitivityDetails sensitivity
                        && sensitivity
                                .tippingPoint()
                                .filter(TippingPoint::isImpossible)
                                .isPresent())
                .isPresent();
    }

    private static boolean isNetworkChange(Claim claim) {
        return estimate(claim)
                .filter(found -> found.subject().method().equals(NetworkComparison.DENSITY_CHANGE.declaration())
                        || found.details() instanceof NetworkMeasureChangeDetails)
                .isPresent();
    }
}
