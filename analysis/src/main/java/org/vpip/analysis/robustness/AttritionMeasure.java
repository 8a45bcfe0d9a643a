package org.vpip.analysis.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Attribute;

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
    private static final String COMMUNITY = "community";

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
        scores.sample().study().attributes().forEach(attribute -> categories.addAll(contrasts(attribute)));
        if (scores.sample().study().communities().size() > 1) {
            Function<ParticipantId, String> community =
                    person -> scores.sample().homes().apply(person).value();
            categories.addAll(contrasts(COMMUNITY, new ArrayList<>(codes(community)), community));
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

    private List<CategoryContrast> contrasts(Attribute attribute) {
        Map<ParticipantId, String> known = new HashMap<>();
        for (Membership membership :
                MatchedSample.memberships(scores.sample().study()).memberships()) {
            String code = membership.attributes().getOrDefault(attribute.id(), "");
            if (!code.isEmpty()) {
                known.putIfAbsent(membership.id(), code);
            }
        }
        Function<ParticipantId, String> code = person -> known.getOrDefault(person, "");
        Set<String> found = codes(code);
        List<String> ordered = new ArrayList<>(attribute.codes());
        ordered.retainAll(found);
        found.stream().filter(other -> !ordered.contains(other)).forEach(ordered::add);
        return contrasts(attribute.id(), ordered, code);
    }

    /** Returns the known codes of people with a score before, alphabetically. */
    private Set<String> codes(Function<ParticipantId, String> code) {
        Set<String> codes = new TreeSet<>();
        scores.before().participants().forEach(person -> codes.add(code.apply(person)));
        codes.remove("");
        return codes;
    }

    private List<CategoryContrast> contrasts(
            String attribute, List<String> codes, Function<ParticipantId, String> code) {
        List<String> first = known(stayed, code);
        List<String> second = known(lost, code);
        return codes.stream()
                .map(category -> new CategoryContrast(attribute, category, shares(category, first, second)))
                .toList();
    }

    private static List<String> known(List<ParticipantId> people, Function<ParticipantId, String> code) {
        return people.stream().map(code).filter(known -> !known.isEmpty()).toList();
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
