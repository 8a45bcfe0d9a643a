package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vpip.analysis.finding.fact.KnownChoices.ChoiceCount;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.audit.ExposedQuantity.InsiderQuantity;
import org.vpip.reports.disclosure.audit.PeopleDescription.Manner;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;

/**
 * The audit of what one member learns of any single other from her own answers: for each atom and each value that somebody in it
 * has, the values that are left for any one person of any atom.
 */
final class InsiderAudit {
    /** Outcomes for each atom that are tried where it is not at hand who has them. */
    private static final int MOST_UNCERTAIN = 3;

    private final ReaderFacts known;
    private final AuditedVariables variables;
    private final AttackerModel model;
    private final List<Group> named;
    private final Map<PersonVariable, RowSpace> sums = new HashMap<>();
    private final Map<List<Object>, Map<String, LinearForm>> counts = new HashMap<>();

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

    /** A value that somebody in an atom has. */
    private record Insider(int atom, ValueOutcome own) {}

    private Stream<AuditFinding> ofOutcomes() {
        return variables.atoms().stream().boxed().flatMap(this::insiders).flatMap(this::ofOthers);
    }

    /** Returns everybody in an atom by outcome: all whose answers are at hand, and a few who are possible where some are not. */
    private Stream<Insider> insiders(int atom) {
        List<ValueOutcome> open = variables.outcomes().stream()
                .filter(own -> counts(atom, own).noneMatch(count -> count.made() + count.unknown() == 0))
                .toList();
        Stream<Insider> certain =
                open.stream().filter(own -> isCertain(atom, own)).map(own -> new Insider(atom, own));
        Stream<Insider> uncertain = open.stream()
                .filter(own -> !isCertain(atom, own))
                .map(own -> new Insider(atom, own))
                .filter(insider -> model.isKnownToReach(model.count(atom, insider.own()), 1))
                .limit(MOST_UNCERTAIN);
        return Stream.concat(certain, uncertain);
    }

    private boolean isCertain(int atom, ValueOutcome own) {
        return counts(atom, own).allMatch(count -> count.made() > 0);
    }

    private Stream<ChoiceCount> counts(int atom, ValueOutcome own) {
        return own.choices().entrySet().stream()
                .map(choice -> known.count(choice.getKey(), single(atom), choice.getValue()));
    }

    private Stream<AuditFinding> ofOthers(Insider insider) {
        return variables.atoms().stream()
                .boxed()
                .flatMap(other -> variables.domains().stream()
                        .filter(domain -> domain.atoms().get(other) && hasOthers(insider, other))
                        .filter(domain -> !isHidden(model, insider, other, domain))
                        .filter(domain -> !isHidden(model.thorough(), insider, other, domain))
                        .map(domain -> finding(other, domain, fewer -> !isHidden(fewer, insider, other, domain))));
    }

    /** Returns whether somebody else than the insider is in an atom. */
    private boolean hasOthers(Insider insider, int atom) {
        return insider.atom() != atom || known.partition().size(atom) > 1;
    }

    private RowSpace sums(VariableDomain domain) {
        return sums.computeIfAbsent(
                domain.variable(),
                variable -> RowSpace.of(
                        known.measured().stream()
                                .filter(fact -> fact.variable().equals(Optional.of(variable)))
                                .map(AtomFact::atoms)
                                .toList(),
                        known.partition().count()));
    }

    /** Returns whether any one person of an atom may have values that differ enough, or the insider cannot be. */
    private boolean isHidden(AttackerModel tried, Insider insider, int other, VariableDomain domain) {
        return tried.having(insider.atom(), insider.own())
                .map(inside -> new PossibleChoices(
                        inside,
                        domain,
                        counts(other, domain),
                        choice -> insider.atom() == other && insider.own().has(domain.variable(), choice) ? 2 : 1))
                .map(PossibleChoices::areWide)
                .orElse(true);
    }

    private Map<String, LinearForm> counts(int atom, VariableDomain domain) {
        return counts.computeIfAbsent(
                List.of(atom, domain.variable()), key -> PossibleChoices.counts(model, single(atom), domain));
    }

    /** The pairs of single people whose scores follow from each other, or add up to a sum that is known. */
    private Stream<AuditFinding> ofScores() {
        VariableDomain scale = variables.scale();
        List<Integer> single = variables.atoms().stream()
                .filter(atom -> known.partition().size(atom) == 1)
                .boxed()
                .toList();
        return single.stream()
                .flatMap(insider -> single.stream()
                        .filter(other -> !other.equals(insider) && sums(scale).ties(insider, other))
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
                SearchedRange.of(PossibleRange.UNDECIDED),
                single(other),
                known,
                Optional.of(variables),
                AttackerKind.MEMBER,
                isExposed);
    }

    private static BitSet single(int atom) {
        BitSet single = new BitSet();
        single.set(atom);
        return single;
    }
}
