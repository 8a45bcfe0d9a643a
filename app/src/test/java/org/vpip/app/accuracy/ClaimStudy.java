package org.vpip.app.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.util.FileSystemUtils;
import org.vpip.analysis.evaluation.Evaluation;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.plan.Indicator;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.sample.community.ChangeScenario;
import org.vpip.sample.community.SimulatedCommunity;
import org.vpip.sample.folder.StudyFolderWriter;

/**
 * Simulated sample studies and the claims of their findings. Without a true change, every claim is false. The plan is that of
 * the sample, restricted to methods with a verdict; its tests of ties and of attendance, exploratory there, become
 * secondary. A sample study has one community, so that a change of its network is a claim. The result depends on scenario and seed alone.
 *
 * @param seed from which the seeds of the studies come
 */
public record ClaimStudy(ChangeScenario scenario, long seed, int studies) {
    /** Largest acceptable share of studies with a false claim in one family. */
    public static final double LIMIT = 0.065;

    /** The primary family. */
    public static final String PRIMARY = "primary";

    /** The secondary families of the plan. */
    public static final List<String> SECONDARY =
            List.of("secondary practice", "secondary network", "secondary attendance");

    /** All families together. */
    public static final String ANY = "any family";

    /** Findings that must claim nothing. */
    public static final String UNADJUSTED = "exploratory indicators and breakdowns";

    private static final Set<Verdict> CLAIMS = EnumSet.of(Verdict.ROSE, Verdict.FELL, Verdict.TOO_SMALL_TO_MATTER);

    /**
     * The studies with at least one claim.
     *
     * @param family one of the families, {@link #ANY} or {@link #UNADJUSTED}
     */
    public record ClaimCount(String family, int studies, int claiming) {
        /** 0 to 1. */
        public double share() {
            return (double) claiming / studies;
        }

        /** Returns whether a simulation without a true change may give this count. */
        public boolean isAcceptable() {
            return switch (family) {
                case ANY -> true;
                case UNADJUSTED -> claiming == 0;
                default -> share() <= LIMIT;
            };
        }
    }

    /** Returns the count of each family, of all families together, and of findings outside the families. */
    public List<ClaimCount> run() {
        return count(
                LongStream.generate(new SplittableRandom(seed)::nextLong)
                        .limit(studies)
                        .boxed()
                        .toList()
                        .parallelStream()
                        .map(this::claimingFamilies)
                        .toList());
    }

    private static List<ClaimCount> count(List<Set<String>> studies) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        rows.put(PRIMARY, Set.of(PRIMARY));
        SECONDARY.forEach(family -> rows.put(family, Set.of(family)));
        rows.put(ANY, rows.keySet().stream().collect(Collectors.toUnmodifiableSet()));
        rows.put(UNADJUSTED, Set.of(UNADJUSTED));
        return rows.entrySet().stream()
                .map(row -> new ClaimCount(row.getKey(), studies.size(), (int) studies.stream()
                        .filter(claims -> claims.stream().anyMatch(row.getValue()::contains))
                        .count()))
                .toList();
    }

    /** Returns the families in which a study of that seed claims something. */
    private Set<String> claimingFamilies(long studySeed) {
        LoadedStudy study = study(studySeed);
        return Evaluation.of(study.study(), claimingPlan(study.plan())).all().stream()
                .filter(ClaimStudy::isClaim)
                .map(finding -> family(finding.subject()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isClaim(Finding finding) {
        return finding instanceof Estimate estimate
                && estimate.verdict().filter(CLAIMS::contains).isPresent();
    }

    private static String family(FindingSubject subject) {
        if (subject.isBreakdown()) {
            return UNADJUSTED;
        }
        return switch (subject.role()) {
            case PRIMARY -> PRIMARY;
            case SECONDARY -> "secondary " + subject.family();
            case EXPLORATORY, DESCRIPTIVE -> UNADJUSTED;
        };
    }

    private LoadedStudy study(long studySeed) {
        try {
            Path folder = Files.createTempDirectory("vpip-claims");
            try {
                StudyFolderWriter.write(SimulatedCommunity.withSeed(studySeed, scenario), folder);
                LoadedStudy study = LoadedStudy.read(folder);
                if (!study.isUsable()) {
                    throw new IllegalStateException("a sample study has problems: " + study.problems());
                }
                return study;
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the indicators whose findings have a verdict, those of ties and attendance as secondary ones. */
    private static IndicatorPlan claimingPlan(IndicatorPlan plan) {
        List<Indicator> signed = plan.indicators().stream()
                .filter(indicator -> indicator.method().declaration().isSigned())
                .map(ClaimStudy::tested)
                .toList();
        return new IndicatorPlan(signed, plan.hash());
    }

    private static Indicator tested(Indicator indicator) {
        Set<SourceKind> sources = indicator.method().declaration().sources();
        if (sources.contains(SourceKind.NETWORK)) {
            return secondary(indicator, "network");
        }
        return indicator.method().declaration().id().startsWith("change_by_")
                ? secondary(indicator, "attendance")
                : indicator;
    }

    private static Indicator secondary(Indicator indicator, String family) {
        FindingSubject subject = indicator.subject();
        Outcome outcome = new Outcome(IndicatorRole.SECONDARY, family, subject.direction(), subject.criteria());
        return new Indicator(
                new FindingSubject(
                        subject.indicator(),
                        subject.label(),
                        outcome,
                        subject.call(),
                        subject.waves(),
                        subject.subgroup()),
                indicator.method(),
                indicator.subgroups());
    }
}
