package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vpip.analysis.finding.fact.KnownChoices.ChoiceCount;
import org.vpip.reports.disclosure.audit.ExposedQuantity.InsiderQuantity;
import org.vpip.reports.disclosure.audit.PeopleDescription.Manner;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;

/**
 * The audit of what one member learns of any single other from her own answers: for each atom and each value that somebody in it
 * has, the values that are left for any one person of any atom.
 */
final class InsiderAudit {
    private final ReaderFacts known;
    private final AuditedVariables variables;
    private final AttackerModel model;
    private final List<Group> named;
    private final Map<List<Object>, LinearForm> counts = new HashMap<>();

    /** @param model of a member */
    InsiderAudit(ReaderFacts known, AuditedVariables variables, AttackerModel model, List<Group> named) {
        this.known = known;
        this.variables = variables;
        this.model = model;
        this.named = named;
    }

    /** Returns the findings; each is searched for when it is asked for. */
    Stream<AuditFinding> findings() {
        return variables.hasOutcomes() ? ofOutcomes() : ofScores();
    }

    /**
     * A value that somebody in an atom has.
     *
     * @param isCertain false where an answer is not at hand, so that nobody may have it
     */
    private record Insider(int atom, ValueOutcome own, boolean isCertain) {}

    private Stream<AuditFinding> ofOutcomes() {
        return variables.atoms().stream()
                .boxed()
                .flatMap(atom -> variables.outcomes().stream().flatMap(own -> insider(atom, own).stream()))
                .flatMap(this::ofOthers);
    }

    /** Returns somebody in an atom with an outcome, unless the answers say that there is nobody. */
    private Optional<Insider> insider(int atom, ValueOutcome own) {
        List<ChoiceCount> counts = own.choices().entrySet().stream()
                .map(choice -> known.count(choice.getKey(), single(atom), choice.getValue()))
                .toList();
        return counts.stream().anyMatch(count -> count.made() + count.unknown() == 0)
                ? Optional.empty()
                : Optional.of(new Insider(atom, own, counts.stream().allMatch(count -> count.made() > 0)));
    }

    private Stream<AuditFinding> ofOthers(Insider insider) {
        return variables.atoms().stream()
                .filter(other -> other != insider.atom() || known.partition().size(other) > 1)
                .boxed()
                .flatMap(other -> variables.domains().stream()
                        .filter(domain -> domain.atoms().get(other))
                        .filter(domain -> !isHidden(model, insider, other, domain))
                        .map(domain -> finding(other, domain, fewer -> !isHidden(fewer, insider, other, domain))));
    }

    /** Returns whether any one person of an atom may have values that differ enough, or the insider cannot be. */
    private boolean isHidden(AttackerModel tried, Insider insider, int other, VariableDomain domain) {
        return tried.having(insider.atom(), insider.own())
                .filter(inside -> insider.isCertain() || inside.isPossible())
                .map(inside -> isHiddenInside(inside, insider, other, domain))
                .orElse(true);
    }

    private boolean isHiddenInside(AttackerModel inside, Insider insider, int other, VariableDomain domain) {
        TreeSet<Double> possible = new TreeSet<>();
        List<String> open = new ArrayList<>();
        for (String choice : domain.choices()) {
            if (inside.isKnownToReach(count(other, domain, choice), needed(insider, other, domain, choice))) {
                possible.add(place(domain, choice));
            } else {
                open.add(choice);
            }
        }
        open.sort(Comparator.comparingDouble(choice -> -distance(possible, place(domain, choice))));
        for (String choice : open) {
            if (isWide(possible, domain)) {
                return true;
            }
            if (inside.reachesUp(count(other, domain, choice), needed(insider, other, domain, choice))) {
                possible.add(place(domain, choice));
            }
        }
        return isWide(possible, domain);
    }

    private static double needed(Insider insider, int other, VariableDomain domain, String choice) {
        return insider.atom() == other && insider.own().has(domain.variable(), choice) ? 2 : 1;
    }

    /** Returns the score of a choice, or its position where it has none. */
    private static double place(VariableDomain domain, String choice) {
        return domain.score(choice).orElse(domain.choices().indexOf(choice));
    }

    private static double distance(TreeSet<Double> possible, double place) {
        return possible.isEmpty() ? 0 : Math.max(possible.first() - place, place - possible.last());
    }

    private static boolean isWide(TreeSet<Double> possible, VariableDomain domain) {
        return possible.size() > 1
                && (domain.scores().isEmpty()
                        || possible.last() - possible.first()
                                >= domain.leastWidth().orElse(0) - PossibleRange.EXACT);
    }

    private LinearForm count(int atom, VariableDomain domain, String choice) {
        return counts.computeIfAbsent(
                List.of(atom, domain.variable(), choice), key -> model.count(single(atom), domain.variable(), choice));
    }

    /** The pairs of single people whose scores follow from each other, or add up to a sum that is known. */
    private Stream<AuditFinding> ofScores() {
        VariableDomain scale = variables.scale();
        RowSpace sums = RowSpace.of(
                known.measured().stream().map(AtomFact::atoms).toList(),
                known.partition().count());
        List<Integer> single = variables.atoms().stream()
                .filter(atom -> known.partition().size(atom) == 1)
                .boxed()
                .toList();
        return single.stream()
                .flatMap(insider -> single.stream()
                        .filter(other -> !other.equals(insider) && sums.ties(insider, other))
                        .filter(other -> !isHidden(model, insider, other, scale))
                        .map(other -> finding(other, scale, fewer -> !isHidden(fewer, insider, other, scale))));
    }

    private static boolean isHidden(AttackerModel tried, int insider, int other, VariableDomain scale) {
        AttackerModel inside = tried.halved(single(insider), scale.variable());
        return scale.isWide(inside.range(inside.values(single(other), scale.variable())), 1);
    }

    private AuditFinding finding(int other, VariableDomain domain, Predicate<AttackerModel> isExposed) {
        PeopleDescription people = new PeopleDescription(
                Manner.WITHIN,
                ProtectedPeople.origins(single(other), named),
                known.partition().size(other));
        return new AuditFinding(
                new InsiderQuantity(people, domain.variable()),
                new PossibleRange(Double.NaN, Double.NaN),
                single(other),
                known,
                Optional.of(variables),
                Attacker.MEMBER,
                isExposed);
    }

    private static BitSet single(int atom) {
        BitSet single = new BitSet();
        single.set(atom);
        return single;
    }
}
