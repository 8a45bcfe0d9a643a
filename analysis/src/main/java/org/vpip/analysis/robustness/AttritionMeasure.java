package org.vpip.analysis.robustness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.CategoryContrast;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.GroupContrast;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.Subgroups;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.instruments.response.ParticipantId;

/**
 * The number of people with a score before who have none after, and their difference from those who stayed: in the score before and
 * in the share of each category of each attribute, in standard deviations; see {@link StandardizedDifference}.
 *
 * <p>People without a known category are left out of that attribute. No difference with fewer than two people in a group. Not
 * estimable where no score before exists. Austin (2009), doi:10.1002/sim.3697.
 */
public final class AttritionMeasure {
    public static final MethodDeclaration DECLARATION = MethodDeclaration.of("attrition")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .yields(MeasurementUnit.COUNT);
    private static final String RULE =
            "people with a score before; with a score after minus without one, over the root of the mean variance; flagged above 0.25";

    private final ChangeScores scores;
    private final List<ParticipantId> stayed = new ArrayList<>();
    private final List<ParticipantId> lost = new ArrayList<>();

    private AttritionMeasure(ChangeScores scores) {
        this.scores = scores;
        Set<ParticipantId> again = new HashSet<>(scores.after().participants());
        scores.before().participants().forEach(person -> (again.contains(person) ? stayed : lost).add(person));
    }

    static Finding of(ChangeScores scores) {
        FindingSubject subject = scores.subject(DECLARATION);
        Provenance provenance = scores.provenance(subject, RULE, OptionalLong.empty());
        if (scores.before().count() == 0) {
            return new NotEstimable(
                    subject, NotEstimableReason.NO_ANSWERS, scores.before().sample(), provenance);
        }
        AttritionMeasure measure = new AttritionMeasure(scores);
        return Estimate.withoutInference(
                subject,
                measure.lost.size(),
                MeasurementUnit.COUNT,
                scores.before().sample(),
                measure.details(),
                provenance);
    }

    private AttritionDetails details() {
        List<CategoryContrast> categories = new ArrayList<>();
        scores.sample()
                .study()
                .attributes()
                .forEach(attribute -> categories.addAll(contrasts(attribute.id(), attribute.codes())));
        if (scores.sample().study().communities().size() > 1) {
            categories.addAll(contrasts(Subgroups.BY_COMMUNITY, List.of()));
        }
        return new AttritionDetails(stayed.size(), lost.size(), score(), categories);
    }

    private GroupContrast score() {
        double[] first = stayed.stream().mapToDouble(scores.before()::score).toArray();
        double[] second = lost.stream().mapToDouble(scores.before()::score).toArray();
        return new GroupContrast(
                Moments.mean(first),
                Moments.mean(second),
                StandardizedDifference.of(first, second).averageVariance());
    }

    /** Returns the contrast of each code that occurs: those of a list in its order, then others alphabetically. */
    private List<CategoryContrast> contrasts(String attribute, List<String> listed) {
        Map<ParticipantId, String> known = scores.sample().codes(attribute);
        Set<String> found = new TreeSet<>(codes(scores.before().participants(), known));
        List<String> ordered = new ArrayList<>(listed);
        ordered.retainAll(found);
        found.stream().filter(other -> !listed.contains(other)).forEach(ordered::add);
        List<String> first = codes(stayed, known);
        List<String> second = codes(lost, known);
        return ordered.stream()
                .map(category -> new CategoryContrast(attribute, category, shares(category, first, second)))
                .toList();
    }

    /** Returns the codes of people whose code is known. */
    private static List<String> codes(List<ParticipantId> people, Map<ParticipantId, String> known) {
        return people.stream()
                .filter(known::containsKey)
                .map(person -> known.getOrDefault(person, ""))
                .toList();
    }

    private static GroupContrast shares(String category, List<String> first, List<String> second) {
        OptionalDouble one = share(category, first);
        OptionalDouble other = share(category, second);
        boolean enough = first.size() > 1 && second.size() > 1;
        return new GroupContrast(
                one,
                other,
                enough
                        ? StandardizedDifference.ofShares(one.getAsDouble(), other.getAsDouble())
                        : OptionalDouble.empty());
    }

    private static OptionalDouble share(String category, List<String> codes) {
        return codes.stream().mapToDouble(code -> code.equals(category) ? 1 : 0).average();
    }
}
