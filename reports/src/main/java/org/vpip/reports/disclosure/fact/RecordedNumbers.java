package org.vpip.reports.disclosure.fact;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.FindingNumber;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.NumberBasis.DerivedBasis;
import org.vpip.analysis.finding.fact.NumberBasis.FactBasis;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * The check before anything is written for readers outside research: each number of a released finding has its fact among those
 * that are audited and recorded, with the interval of the printed digits, or follows from numbers that have.
 */
public final class RecordedNumbers {
    private final Audience audience;
    private final List<PublishedFact> recorded;

    private RecordedNumbers(Audience audience, List<PublishedFact> recorded) {
        this.audience = audience;
        this.recorded = recorded;
    }

    /**
     * Checks the findings of one audience. Researchers see everything and are not audited.
     *
     * @param recorded facts that are audited and kept with the report
     * @throws UnrecordedNumberException for a number without its fact
     */
    public static void check(Released released, List<PublishedFact> recorded) {
        if (!released.audience().seesEverything()) {
            RecordedNumbers check = new RecordedNumbers(released.audience(), recorded);
            for (ReleasedFinding finding : released.findings()) {
                if (finding instanceof Shown shown && shown.subject().method().release() != ReleaseRule.PUBLIC_RECORD) {
                    check.check(shown);
                }
            }
        }
    }

    /** Returns the numbers that a writer may print of a finding. */
    public static List<FindingNumber> of(Shown shown) {
        return new FindingNumbers()
                .add("", people(shown))
                .add("", shown.finding().numbers())
                .list();
    }

    private static FindingNumbers people(Shown shown) {
        int used = shown.finding().sample().used();
        if (shown.subject().method().countsSessions()) {
            return new FindingNumbers()
                    .add(FindingNumbers.PEOPLE, used, NumberBasis.IMPERSONAL)
                    .add(FindingNumbers.ELIGIBLE, shown.finding().sample().eligible(), NumberBasis.IMPERSONAL);
        }
        if (shown.includes(Part.PEOPLE)) {
            return shown.finding().sample().numbers();
        }
        Fact present = new PeoplePresence(shown.finding().sample().usedPeople());
        return new FindingNumbers()
                .add(FindingNumbers.PEOPLE, used, NumberBasis.of(present))
                .add(FindingNumbers.ELIGIBLE, used, NumberBasis.derived(FindingNumbers.PEOPLE));
    }

    private void check(Shown shown) {
        List<FindingNumber> numbers = of(shown);
        List<PublishedFact> own = recorded.stream()
                .filter(fact -> fact.origin().equals(FactOrigin.of(audience, shown.subject())))
                .toList();
        Set<String> covered = covered(numbers, own);
        numbers.stream()
                .filter(number -> !covered.contains(number.name()))
                .min(Comparator.comparing(number -> number.basis() instanceof DerivedBasis))
                .ifPresent(number -> {
                    throw new UnrecordedNumberException(shown.subject(), number);
                });
    }

    /** Returns the names of the numbers that are recorded or follow from others that are, through several steps as well. */
    private static Set<String> covered(List<FindingNumber> numbers, List<PublishedFact> own) {
        Set<String> covered = new HashSet<>();
        int before;
        do {
            before = covered.size();
            numbers.stream()
                    .filter(number -> !covered.contains(number.name()) && isCovered(number, covered, own))
                    .forEach(number -> covered.add(number.name()));
        } while (covered.size() > before);
        return covered;
    }

    private static boolean isCovered(FindingNumber number, Set<String> covered, List<PublishedFact> own) {
        if (number.basis() instanceof DerivedBasis derived) {
            return covered.containsAll(derived.sources());
        }
        return !(number.basis() instanceof FactBasis stated) || isRecorded(number.value(), stated.facts(), own);
    }

    /** Returns whether the facts are recorded, the first with the interval that the digits of the number leave. */
    private static boolean isRecorded(double value, List<Fact> facts, List<PublishedFact> own) {
        return facts.stream()
                .allMatch(fact -> own.stream()
                        .anyMatch(published -> published.fact().equals(fact)
                                && PrintedDigits.agree(published, fact.equals(facts.get(0)) ? value : Double.NaN)));
    }

    /** A number that would be written although no fact of it is recorded; a fault of the program, which writes nothing then. */
    public static final class UnrecordedNumberException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnrecordedNumberException(FindingSubject subject, FindingNumber number) {
            super("number must have a recorded fact, so nothing was written: "
                    + subject.indicator().value() + " " + subject.waves() + " " + subject.subgroup() + ", "
                    + number.name() + " = " + number.value());
        }
    }
}
