package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vpip.analysis.finding.fact.KnownChoices.ChoiceCount;
import org.vpip.reports.disclosure.audit.ExposedQuantity.InsiderQuantity;
import org.vpip.reports.disclosure.audit.PeopleDescription.Manner;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;
import org.vpip.reports.disclosure.audit.VariableUnknowns.CellUnknowns;

/**
 * The audit of what one member learns of any single other from her own answers: for each cell and each value that somebody in it
 * has, the values that are left for any one person of any cell.
 */
final class InsiderAudit {
    /** Outcomes for each cell that are tried where it is not at hand who has them. */
    private static final int MOST_UNCERTAIN = 3;

    private final ReaderFacts known;
    private final AuditedVariables variables;
    private final AttackerModel model;
    private final List<Group> named;
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

    /** A value that somebody in a cell has. */
    private record Insider(BitSet cell, ValueOutcome own) {}

    private Stream<AuditFinding> ofOutcomes() {
        return cells().flatMap(this::insiders).flatMap(this::ofOthers);
    }

    private Stream<BitSet> cells() {
        return model.cells().stream().map(CellUnknowns::atoms);
    }

    /** Returns everybody in a cell by outcome: all whose answers are at hand, and a few who are possible where some are not. */
    private Stream<Insider> insiders(BitSet cell) {
        List<ValueOutcome> open = variables.outcomes().stream()
                .filter(own -> counts(cell, own).noneMatch(count -> count.made() + count.unknown() == 0))
                .toList();
        Stream<Insider> certain =
                open.stream().filter(own -> isCertain(cell, own)).map(own -> new Insider(cell, own));
        Stream<Insider> uncertain = open.stream()
                .filter(own -> !isCertain(cell, own))
                .map(own -> new Insider(cell, own))
                .filter(insider -> model.isKnownToReach(model.count(cell, insider.own()), 1))
                .limit(MOST_UNCERTAIN);
        return Stream.concat(certain, uncertain);
    }

    private boolean isCertain(BitSet cell, ValueOutcome own) {
        return counts(cell, own).allMatch(count -> count.made() > 0);
    }

    private Stream<ChoiceCount> counts(BitSet cell, ValueOutcome own) {
        return own.choices().entrySet().stream().map(choice -> known.count(choice.getKey(), cell, choice.getValue()));
    }

    private Stream<AuditFinding> ofOthers(Insider insider) {
        return cells().filter(other -> hasOthers(insider, other))
                .flatMap(other -> variables.domains().stream()
                        .filter(domain -> domain.covers(other))
                        .filter(domain -> !isHidden(model, insider, other, domain))
                        .filter(domain -> !isHidden(model.thorough(), insider, other, domain))
                        .map(domain -> finding(other, domain, fewer -> !isHidden(fewer, insider, other, domain))));
    }

    /** Returns whether somebody else than the insider is in a cell. */
    private boolean hasOthers(Insider insider, BitSet cell) {
        return !insider.cell().equals(cell) || known.partition().people(cell) > 1;
    }

    private RowSpace sums() {
        return RowSpace.of(
                known.measured().stream()
                        .filter(fact -> fact.variable().filter(variables::has).isPresent())
                        .map(AtomFact::atoms)
                        .toList(),
                known.partition().count());
    }

    /** Returns whether any one person of a cell may have values that differ enough, or the insider cannot be. */
    private boolean isHidden(AttackerModel tried, Insider insider, BitSet other, VariableDomain domain) {
        return tried.having(insider.cell(), insider.own())
                .map(inside -> new PossibleChoices(
                        inside,
                        domain,
                        counts(other, domain),
                        choice -> insider.cell().equals(other) && insider.own().has(domain.variable(), choice) ? 2 : 1))
                .map(PossibleChoices::areWide)
                .orElse(true);
    }

    private Map<String, LinearForm> counts(BitSet cell, VariableDomain domain) {
        return counts.computeIfAbsent(
                List.of(cell, domain.variable()), key -> PossibleChoices.counts(model, cell, domain));
    }

    /** The pairs of single people whose scores follow from each other, or add up to a sum that is known. */
    private Stream<AuditFinding> ofScores() {
        VariableDomain scale = variables.scale();
        RowSpace sums = sums();
        List<BitSet> single =
                cells().filter(cell -> known.partition().people(cell) == 1).toList();
        return single.stream()
                .flatMap(insider -> single.stream()
                        .filter(other ->
                                !other.equals(insider) && sums.ties(insider.nextSetBit(0), other.nextSetBit(0)))
                        .filter(other -> !isHidden(model, insider, other, scale))
                        .map(other -> finding(other, scale, fewer -> !isHidden(fewer, insider, other, scale))));
    }

    private static boolean isHidden(AttackerModel tried, BitSet insider, BitSet other, VariableDomain scale) {
        AttackerModel inside = tried.halved(insider, scale.variable());
        return scale.isWide(inside.searched(inside.values(other, scale.variable())), 1);
    }

    private AuditFinding finding(BitSet other, VariableDomain domain, Predicate<AttackerModel> isExposed) {
        PeopleDescription people = new PeopleDescription(
                Manner.WITHIN,
                ProtectedPeople.origins(other, named),
                known.partition().people(other));
        return new AuditFinding(
                new InsiderQuantity(people, domain.variable()),
                SearchedRange.of(PossibleRange.UNDECIDED),
                other,
                known,
                Optional.of(variables),
                AttackerKind.MEMBER,
                isExposed);
    }
}
