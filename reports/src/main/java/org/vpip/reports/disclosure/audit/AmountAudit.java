package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.audit.ExposedQuantity.AmountQuantity;
import org.vpip.reports.disclosure.audit.PeopleDescription.Manner;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * The audit of sums of one amount, such as hours: each published sum, each difference of two where one has all people of the other,
 * each sum without all groups of a breakdown, and every sum of one to four people that follows from several.
 */
final class AmountAudit {
    private final ReaderFacts known;
    private final List<AtomFact> sums;

    private AmountAudit(ReaderFacts known) {
        this.known = known;
        this.sums = known.facts();
    }

    /** Returns the findings on each amount. */
    static Stream<AuditFinding> findings(ReaderFacts all) {
        return all.amounts().stream().flatMap(variable -> new AmountAudit(all.ofAmount(variable)).findings());
    }

    private Stream<AuditFinding> findings() {
        Map<BitSet, AuditFinding> found = new LinkedHashMap<>();
        for (AmountResult result : results()) {
            result.exposed().ifPresent(finding -> found.putIfAbsent(finding.atoms(), finding));
        }
        RowSpace.of(
                        sums.stream().map(AtomFact::atoms).toList(),
                        known.partition().count())
                .determined(known.partition(), SafetyRule.FEWEST - 1)
                .forEach(atoms -> found.computeIfAbsent(atoms, few -> few(atoms)));
        return found.values().stream();
    }

    /**
     * The people of a sum that is published or follows from two.
     *
     * @param all the published sum that has them all
     * @param told the published sums from which it follows: one or two
     */
    private record AmountResult(ReaderFacts known, BitSet atoms, PersonSet people, AtomFact all, List<AtomFact> told) {
        private Optional<AuditFinding> exposed() {
            AmountSum sum = (AmountSum) all.fact();
            int fewest = told.stream()
                    .mapToInt(fact -> fact.published().fewest())
                    .max()
                    .orElse(SafetyRule.FEWEST);
            return sum.amounts()
                    .descending(people)
                    .filter(amounts -> !AmountRule.isSafe(amounts, fewest))
                    .map(amounts -> finding(sum.variable(), range(amounts)));
        }

        private static PossibleRange range(double[] amounts) {
            return new PossibleRange(
                    amounts[0],
                    AmountRule.estimate(amounts, Arrays.stream(amounts).sum()));
        }

        private AuditFinding finding(PersonVariable variable, PossibleRange range) {
            Manner manner = told.size() == 1 ? Manner.NAMED : Manner.DIFFERENCE;
            List<FactOrigin> origins =
                    told.stream().map(fact -> fact.published().origin()).toList();
            return AmountAudit.finding(
                    known, atoms, variable, new PeopleDescription(manner, origins, people.count()), range);
        }
    }

    private List<AmountResult> results() {
        List<AmountResult> results = new ArrayList<>();
        Map<AtomFact, PersonSet> breakdowns = breakdowns();
        for (AtomFact all : sums) {
            results.add(new AmountResult(known, all.atoms(), all.fact().people(), all, List.of(all)));
            sums.forEach(part -> rest(all, part.fact().people(), part).ifPresent(results::add));
            breakdowns.forEach((first, groups) -> rest(all, groups, first).ifPresent(results::add));
        }
        return results;
    }

    /** Returns the people of a sum without others who are all in it; empty where these are not, or nobody is left. */
    private Optional<AmountResult> rest(AtomFact all, PersonSet part, AtomFact named) {
        PersonSet everybody = all.fact().people();
        if (!everybody.includes(part) || everybody.count() == part.count()) {
            return Optional.empty();
        }
        PersonSet left = everybody.minus(part);
        BitSet atoms = known.partition().within(known.index().positions(left));
        return Optional.of(new AmountResult(known, atoms, left, all, List.of(all, named)));
    }

    /** Returns the people of all groups of each breakdown together, by the first of the groups. */
    private Map<AtomFact, PersonSet> breakdowns() {
        Map<List<Object>, AtomFact> first = new LinkedHashMap<>();
        Map<AtomFact, PersonSet> together = new LinkedHashMap<>();
        for (AtomFact fact : sums) {
            PublishedFact published = fact.published();
            if (published.origin().subgroup().isAttributeGroup()) {
                List<Object> breakdown = List.of(
                        published.origin().indicator(),
                        Objects.requireNonNull(published.origin().subgroup().attribute()));
                together.merge(
                        first.computeIfAbsent(breakdown, key -> fact),
                        fact.fact().people(),
                        PersonSet::plus);
            }
        }
        return together;
    }

    /**
     * Returns the finding on the sum of one to four people, which is unsafe whatever their amounts are. Its range is not a number
     * where these are no longer at hand.
     */
    private AuditFinding few(BitSet atoms) {
        AmountSum sum = (AmountSum) sums.get(0).fact();
        PersonSet few = PersonSet.of(known.partition().members(atoms).stream()
                .mapToObj(known.index().pseudonyms()::get)
                .toList());
        PossibleRange range = sums.stream()
                .flatMap(each -> ((AmountSum) each.fact()).amounts().descending(few).stream())
                .findFirst()
                .map(AmountResult::range)
                .orElse(PossibleRange.UNDECIDED);
        List<FactOrigin> origins = List.of(sums.get(0).published().origin());
        PeopleDescription people = new PeopleDescription(Manner.WITHIN, origins, few.count());
        return finding(known, atoms, sum.variable(), people, range);
    }

    private static AuditFinding finding(
            ReaderFacts known, BitSet atoms, PersonVariable variable, PeopleDescription people, PossibleRange range) {
        return new AuditFinding(
                new AmountQuantity(people, variable),
                SearchedRange.of(range),
                atoms,
                known,
                Optional.empty(),
                AttackerKind.MEMBER,
                fewer -> false);
    }
}
