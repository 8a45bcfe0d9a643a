package org.vpip.app.loss;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.evaluation.StudyChoices;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.app.attack.trial.StudySheets;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Study;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.gate.DisclosureGate;

/**
 * What a funder's report of a generated study leaves out although it is safe. A group of the original codes is safe if the gate
 * tells it beside all findings that are about no group. It is kept if it is told, or part of a merged group that is told, has at
 * most half of the people, and leaves out a group that is told.
 */
public final class InformationLoss {
    private InformationLoss() {}

    /** The number of groups that are safe, and of those among them that are lost. */
    public record SafeGroups(int safe, int lost) {
        public static final SafeGroups NONE = new SafeGroups(0, 0);

        public SafeGroups plus(SafeGroups more) {
            return new SafeGroups(safe + more.safe, lost + more.lost);
        }

        public double share() {
            return (double) lost / safe;
        }
    }

    /** Writes a generated study, evaluates it and returns what its report for a funder loses. */
    public static SafeGroups count(long seed, int people, Path home) throws IOException {
        StudySheets.write(seed, people, home);
        LoadedStudy loaded = LoadedStudy.read(home);
        ReportContents contents =
                ReportContents.of(loaded, List.of(Audience.RESEARCHER, Audience.FUNDER), ProgressListener.SILENT);
        List<Finding> finest = contents.released().get(0).findings().stream()
                .map(Shown.class::cast)
                .map(Shown::finding)
                .toList();
        Map<FindingSubject, ReleasedFinding> told = contents.released().get(1).findings().stream()
                .collect(Collectors.toMap(ReleasedFinding::subject, Function.identity(), (first, second) -> first));
        List<Finding> safe = finest.stream()
                .filter(finding -> finding.subject().subgroup().isAttributeGroup())
                .filter(finding -> isSafe(finding, finest, loaded.study()))
                .toList();
        long lost = safe.stream()
                .filter(finding -> !isKept(finding.subject(), told, contents))
                .count();
        return new SafeGroups(safe.size(), (int) lost);
    }

    private static boolean isSafe(Finding group, List<Finding> all, Study study) {
        List<Finding> beside = Stream.concat(
                        all.stream()
                                .filter(finding -> !finding.subject().subgroup().isAttributeGroup()),
                        Stream.of(group))
                .toList();
        DisclosureGate gate = new DisclosureGate(
                study.attributes().stream()
                        .filter(Attribute::sensitive)
                        .map(Attribute::id)
                        .collect(Collectors.toSet()),
                List.of(),
                StudyChoices.of(study),
                ProgressListener.SILENT);
        return gate.release(new Findings("alone", "", "", beside), Audience.FUNDER)
                        .findings()
                        .get(beside.size() - 1)
                instanceof Shown;
    }

    private static boolean isKept(
            FindingSubject group, Map<FindingSubject, ReleasedFinding> told, ReportContents contents) {
        String attribute = Objects.requireNonNull(group.subgroup().attribute());
        String code = Objects.requireNonNull(group.subgroup().code());
        String merged = contents.partitions().of(attribute).group(code);
        if (!(told.get(group.withSubgroup(Subgroup.of(attribute, merged))) instanceof Shown shown)) {
            return false;
        }
        return merged.equals(code)
                || (2
                                        * Math.max(
                                                merged(group, merged, contents),
                                                shown.finding().sample().used())
                                <= people(group, contents)
                        && told.values().stream().anyMatch(other -> isOther(other, shown.subject())));
    }

    /** Returns the number of people with the codes of a merged group, which may be published as a lower limit. */
    private static int merged(FindingSubject group, String merged, ReportContents contents) {
        String attribute = Objects.requireNonNull(group.subgroup().attribute());
        return contents.released().get(0).findings().stream()
                .filter(other -> attribute.equals(other.subject().subgroup().attribute()))
                .filter(other -> other.subject().withSubgroup(group.subgroup()).equals(group))
                .filter(other -> merged.equals(contents.partitions()
                        .of(attribute)
                        .group(Objects.requireNonNull(other.subject().subgroup().code()))))
                .mapToInt(other -> ((Shown) other).finding().sample().used())
                .sum();
    }

    private static int people(FindingSubject group, ReportContents contents) {
        return contents.released().get(0).findings().stream()
                .filter(whole -> whole.subject().equals(group.withSubgroup(Subgroup.EVERYBODY)))
                .mapToInt(whole -> ((Shown) whole).finding().sample().used())
                .findFirst()
                .orElse(0);
    }

    /** Returns whether a finding is told of another group of the same breakdown. */
    private static boolean isOther(ReleasedFinding finding, FindingSubject group) {
        Subgroup subgroup = finding.subject().subgroup();
        return finding instanceof Shown
                && subgroup.isAttributeGroup()
                && Objects.equals(subgroup.attribute(), group.subgroup().attribute())
                && !subgroup.equals(group.subgroup())
                && finding.subject().withSubgroup(group.subgroup()).equals(group);
    }
}
