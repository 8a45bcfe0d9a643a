package org.vpip.reports.disclosure.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.analysis.plan.Methods;
import org.vpip.reports.community.CommunityReleases;
import org.vpip.reports.community.InventedStudy;
import org.vpip.reports.community.PlanExtent;
import org.vpip.reports.community.RandomCommunity;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.fact.RecordedNumbers.UnrecordedNumberException;

/** Nothing is written of which a fact is missing in the record, or of which the record has other digits than the report. */
class RecordedNumbersTest {
    private static final int COMMUNITIES = 10;

    /** Studies that pass the gate within seconds. */
    private static final List<InventedStudy> GATED = Stream.concat(
                    InventedStudy.of(PlanExtent.WHOLE, 7, 14, 15).stream(),
                    InventedStudy.of(PlanExtent.HALF, 10, 13).stream())
            .toList();

    private static final double ONE_DIGIT = 10;

    /** One finding as a funder would read it, and its facts. */
    private record RecordedFinding(Shown shown, List<PublishedFact> facts) {
        static RecordedFinding of(Shown shown) {
            return new RecordedFinding(shown, PublishedFacts.of(released(shown), subject -> 5));
        }

        private static Released released(Shown shown) {
            return new Released(Audience.FUNDER, "study", "plan", "data", List.of(shown));
        }

        String method() {
            return shown.subject().method().id();
        }

        boolean passes(List<PublishedFact> recorded) {
            try {
                RecordedNumbers.check(released(shown), recorded);
                return true;
            } catch (UnrecordedNumberException e) {
                return false;
            }
        }

        private List<PublishedFact> without(PublishedFact removed) {
            return facts.stream()
                    .filter(fact -> !fact.fact().equals(removed.fact()))
                    .toList();
        }

        /** Returns the facts, the interval of one of them being larger or smaller by a factor. */
        private List<PublishedFact> with(PublishedFact fact, double factor) {
            List<PublishedFact> changed = new ArrayList<>(without(fact));
            double middle = (fact.bounds().low() + fact.bounds().high()) / 2;
            double half = (fact.bounds().high() - fact.bounds().low()) / 2 * factor;
            FactBounds bounds = new FactBounds(middle - half, middle + half);
            changed.add(new PublishedFact(fact.origin(), fact.fact(), bounds, fact.fewest()));
            return changed;
        }

        private Stream<PublishedFact> measured() {
            return facts.stream().filter(fact -> fact.fact() instanceof ValueSum || fact.fact() instanceof SquareSum);
        }
    }

    /** Returns findings of every method, as if no gate had judged them. */
    private static Stream<RecordedFinding> everyMethod() {
        return LongStream.range(0, COMMUNITIES)
                .mapToObj(RandomCommunity::new)
                .flatMap(community -> Arrays.stream(community.findings()))
                .map(finding -> RecordedFinding.of(Shown.whole(finding)));
    }

    /** Returns what the gate releases to a funder of communities. */
    private static Stream<RecordedFinding> released() {
        return GATED.stream()
                .map(study -> CommunityReleases.of(Audience.FUNDER, study))
                .flatMap(released -> released.findings().stream())
                .filter(Shown.class::isInstance)
                .map(shown -> RecordedFinding.of((Shown) shown));
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void whatTheGateReleasesHasItsFacts(Audience audience) {
        for (InventedStudy study : GATED) {
            Released released = CommunityReleases.of(audience, study);
            List<PublishedFact> facts = CommunityReleases.facts(audience, study);
            assertThatCode(() -> RecordedNumbers.check(released, facts)).doesNotThrowAnyException();
        }
    }

    @Test
    void everyMethodStatesFactsUnlessItIsAboutMeetings() {
        TreeSet<String> stating = new TreeSet<>();
        everyMethod().filter(finding -> !finding.facts().isEmpty()).forEach(finding -> {
            assertThat(finding.passes(finding.facts())).as(finding.method()).isTrue();
            stating.add(finding.method());
        });
        assertThat(stating)
                .containsAll(Methods.ALL.methods().stream()
                        .map(method -> method.declaration())
                        .filter(method -> method.release() != ReleaseRule.PUBLIC_RECORD)
                        .map(method -> method.id())
                        .toList());
    }

    @Test
    void noFindingIsWrittenWithoutOneOfItsFacts() {
        everyMethod()
                .forEach(finding -> assertThat(finding.facts())
                        .as(finding.method())
                        .noneMatch(fact -> finding.passes(finding.without(fact))));
    }

    @Test
    void aFactOfOneMoreDigitThanPrintedIsRefused() {
        assertThat(released().flatMap(RecordedFinding::measured)).hasSizeGreaterThan(20);
        released()
                .forEach(finding -> assertThat(finding.measured())
                        .as(finding.method())
                        .noneMatch(fact -> finding.passes(finding.with(fact, 1 / ONE_DIGIT))));
    }

    /** A number whose last decimals are zeros cannot be distinguished from one that was printed with fewer. */
    @Test
    void aFactOfOneDigitLessThanPrintedIsRefused() {
        assertThat(released()).anyMatch(finding -> finding.measured().anyMatch(RecordedNumbersTest::hasTwoDecimals));
        released()
                .forEach(finding -> assertThat(finding.measured().filter(RecordedNumbersTest::hasTwoDecimals))
                        .as(finding.method())
                        .noneMatch(fact -> finding.passes(finding.with(fact, ONE_DIGIT))));
    }

    private static boolean hasTwoDecimals(PublishedFact fact) {
        return fact.fact() instanceof ValueSum sum
                && BigDecimal.valueOf(sum.mean()).stripTrailingZeros().scale() == 2;
    }

    @Test
    void anotherNumberThanThatOfItsFactIsRefused() {
        everyMethod()
                .forEach(finding -> assertThat(finding.facts())
                        .as(finding.method())
                        .filteredOn(fact -> fact.fact() instanceof PeopleCount || fact.fact() instanceof CategoryCount)
                        .noneMatch(fact -> finding.passes(moved(finding, fact))));
    }

    private static List<PublishedFact> moved(RecordedFinding finding, PublishedFact fact) {
        List<PublishedFact> changed = new ArrayList<>(finding.without(fact));
        FactBounds bounds =
                new FactBounds(fact.bounds().low() + 1, fact.bounds().high() + 1);
        changed.add(new PublishedFact(fact.origin(), fact.fact(), bounds, fact.fewest()));
        return changed;
    }

    @Test
    void aRefusalNamesTheCell() {
        RecordedFinding change = everyMethod()
                .filter(finding -> finding.measured().findAny().isPresent())
                .findFirst()
                .orElseThrow();
        PublishedFact mean = change.measured().findFirst().orElseThrow();
        assertThatThrownBy(() -> RecordedNumbers.check(RecordedFinding.released(change.shown()), change.without(mean)))
                .isInstanceOf(UnrecordedNumberException.class)
                .hasMessageContaining(change.shown().subject().indicator().value())
                .hasMessageContaining("meanBefore = " + ((ValueSum) mean.fact()).mean())
                .hasMessageContaining("nothing was written");
    }
}
