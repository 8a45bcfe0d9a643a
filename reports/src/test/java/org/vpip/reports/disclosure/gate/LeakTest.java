package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.DoseSlopeDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.plan.Methods;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.attack.Attacker;
import org.vpip.reports.attack.Leak;
import org.vpip.reports.community.CommunityAttack;
import org.vpip.reports.community.CommunityReleases;
import org.vpip.reports.community.InventedStudy;
import org.vpip.reports.community.PlanExtent;
import org.vpip.reports.community.RandomCommunity;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Attacks the releases of a few invented studies; {@code ./vpip soak} attacks more. */
class LeakTest {
    /** Studies of which every kind of details is released, and which pass the gate within seconds. */
    private static final List<InventedStudy> STUDIES = Stream.of(
                    InventedStudy.of(PlanExtent.WHOLE, 0, 7, 9, 11, 14, 15),
                    InventedStudy.of(PlanExtent.HALF, 5, 6, 10, 12, 13, 15, 18, 25, 36, 40))
            .flatMap(List::stream)
            .toList();

    /** Every kind of details in the program. */
    private static final Set<Class<?>> KINDS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.vpip.analysis").stream()
                    .filter(found -> found.isAssignableTo(FindingDetails.class) && !found.isInterface())
                    .map(JavaClass::reflect)
                    .collect(Collectors.toUnmodifiableSet());

    @TempDir
    Path folder;

    @BeforeAll
    static void passTheGate() {
        CommunityReleases.prepare(STUDIES);
    }

    private static List<Leak> leaks(Audience audience, RandomCommunity community, Finding... more) {
        Finding[] findings = Stream.concat(Arrays.stream(community.findings()), Arrays.stream(more))
                .toArray(Finding[]::new);
        return Attacker.attack(
                FindingExamples.released(audience, findings), community.isComplete(), Set.of("identity"));
    }

    private static Stream<RandomCommunity> communities(int count) {
        return LongStream.range(0, count).mapToObj(RandomCommunity::new);
    }

    private static Stream<Estimate> estimates(int count) {
        return communities(count)
                .flatMap(community -> Arrays.stream(community.findings()))
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast);
    }

    /** A share of sessions whose number of people stands where the number of sessions belongs. */
    private static Finding plantedSessions() {
        Estimate sessions = FindingExamples.sessions(12, 11);
        return sessions.with(AnalysisSample.complete(3), sessions.details());
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void noSmallNumberFollowsExceptFromDrawings(Audience audience) {
        TreeMap<String, String> found = new TreeMap<>();
        for (InventedStudy study : STUDIES) {
            for (Leak leak : attack(audience, study).leaks()) {
                found.putIfAbsent(leak.type(), study + ": " + leak.subject() + " = " + leak.count());
            }
        }

        assertThat(found.keySet()).as("first of each: %s", found).isEqualTo(CommunityAttack.intended(audience));
    }

    @Test
    void findsALeakOfEachKindWithoutTheGate() {
        Set<String> found = communities(10)
                .flatMap(community -> leaks(Audience.RESEARCHER, community, plantedSessions()).stream())
                .filter(leak -> leak.type().startsWith("STATED") || leak.type().startsWith("DRAWN "))
                .map(Leak::kind)
                .filter(kind -> !kind.equals("NotEstimable"))
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(KINDS.stream().map(Class::getSimpleName).collect(Collectors.toSet()));
    }

    @Test
    void theAttackerKnowsEveryKindOfDetails() {
        assertThat(Attacker.kinds()).containsExactlyInAnyOrderElementsOf(detailsKinds());
    }

    private static List<Class<? extends FindingDetails>> detailsKinds() {
        List<Class<? extends FindingDetails>> kinds = new ArrayList<>();
        KINDS.forEach(kind -> kinds.add(kind.asSubclass(FindingDetails.class)));
        return kinds;
    }

    @Test
    void theCommunitiesHaveEveryKindOfDetails() {
        assertThat(estimates(10).map(estimate -> estimate.details().getClass()).collect(Collectors.toSet()))
                .isEqualTo(KINDS);
    }

    @Test
    void theCommunitiesHaveEveryMethodOfAPlan() {
        assertThat(estimates(10)
                        .map(estimate -> estimate.subject().method().id())
                        .collect(Collectors.toSet()))
                .containsAll(Methods.ALL.ids());
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void onlyKindsForResearchersAreWithheldFromOthers(Audience audience) {
        Set<Class<?>> released = STUDIES.stream()
                .map(study -> CommunityReleases.of(audience, study))
                .flatMap(passed -> passed.findings().stream())
                .filter(Shown.class::isInstance)
                .map(finding -> ((Shown) finding).finding())
                .filter(Estimate.class::isInstance)
                .map(finding -> ((Estimate) finding).details().getClass())
                .collect(Collectors.toSet());
        Set<Class<?>> expected = new HashSet<>(KINDS);
        expected.removeAll(Set.of(
                LinkageDetails.class,
                DifferenceDetails.class,
                DoseSlopeDetails.class,
                MultipleResponseDetails.class,
                RankingDetails.class,
                ResponseShiftDetails.class,
                NewTieDetails.class,
                NetworkMeasureChangeDetails.class,
                ThemeDetails.class,
                LanguageDetails.class,
                PartialOverlapDetails.class,
                PooledChangeDetails.class,
                ReliabilityDetails.class,
                WaveModelDetails.class,
                ChangeFlowDetails.class,
                AttritionDetails.class,
                SensitivityDetails.class,
                MeasurementDetails.class));
        if (!audience.seesPeopleDrawn()) {
            expected.remove(SociogramDetails.class);
        }

        assertThat(released).isEqualTo(expected);
    }

    private CommunityAttack attack(Audience audience, InventedStudy study) {
        return new CommunityAttack(study, audience, folder);
    }

    /** No file has a small whole number that counts people or ties, whatever it is. */
    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void noFileHasASmallCount(Audience audience) throws IOException {
        for (InventedStudy study : STUDIES) {
            CommunityAttack attack = attack(audience, study);
            assertThat(attack.jsonCounts()).as("%s", study).isEmpty();
            assertThat(attack.csvCounts()).as("%s", study).isEmpty();
        }
    }

    /** The small version; {@code ./vpip soak} attacks forty communities. */
    @Test
    void nothingUnintendedFollowsForAnyAudience() throws IOException {
        assertThat(CommunityAttack.unintended(1, folder)).isEmpty();
    }

    @Test
    void findsSmallCountsInTheFilesWithoutTheGate() throws IOException {
        CommunityAttack attack = attack(Audience.RESEARCHER, STUDIES.get(0));
        assertThat(attack.jsonCounts())
                .containsKeys(".n.used", ".details.raters", ".details.isolates", ".details.items[].counts.t0[]");
        assertThat(attack.csvCounts()).containsKeys("n_used", "n_eligible");
    }
}
