package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.audit.Exposure;
import org.vpip.reports.disclosure.audit.SafeFacts;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.fact.PublishedFacts;
import org.vpip.reports.disclosure.gate.WithheldReason.Rule;

/**
 * The choice of what is published. Each finding is admitted in a form whose facts are safe together with everything admitted before:
 * first the values of totals, then the values of groups, and then, in the same order, what else is known of each.
 */
final class Admission {
    private final List<Finding> findings;
    private final ToIntFunction<FindingSubject> fewest;
    private final SafeFacts safe;
    private final ReleasedFinding[] released;
    private final Map<Integer, WithheldReason> reasons = new TreeMap<>();
    private Optional<Exposure> refusal = Optional.empty();
    private boolean answersCounted;

    Admission(
            List<Finding> findings,
            List<PublishedFact> earlier,
            KnownChoices choices,
            ToIntFunction<FindingSubject> fewest) {
        this.findings = findings;
        this.fewest = fewest;
        this.safe = SafeFacts.of(
                Audience.PUBLIC, earlier.stream().map(PublishedFact::asPublic).toList(), choices);
        this.released = new ReleasedFinding[findings.size()];
    }

    /** Returns one for each finding, in the order of the findings. */
    List<ReleasedFinding> released() {
        List<Integer> order = order();
        for (int place : order) {
            refusal = Optional.empty();
            released[place] = admit(findings.get(place));
            if (released[place] instanceof Withheld withheld) {
                reasons.put(place, reason(withheld.subject()));
            }
        }
        for (int place : order) {
            released[place] = enlarge(released[place], findings.get(place));
        }
        List<ReleasedFinding> all =
                new ArrayList<>(Arrays.stream(released).map(Admission::rounded).toList());
        DensityRoster.withhold(all);
        return all;
    }

    /** Returns the reason of each finding that is withheld, in the order of the findings, once they are released. */
    List<WithheldReason> reasons() {
        return List.copyOf(reasons.values());
    }

    private WithheldReason reason(FindingSubject subject) {
        return new WithheldReason(subject, refusal.isPresent() ? Rule.AUDIT : Rule.THRESHOLD, refusal);
    }

    /** Returns whether facts are safe with all that are admitted; they are then admitted, too. */
    private boolean isSafe(List<PublishedFact> facts) {
        Optional<Exposure> exposure = safe.refusal(facts);
        exposure.ifPresent(found -> refusal = exposure);
        return exposure.isEmpty();
    }

    /** Returns a finding with the digits that are printed. */
    private static ReleasedFinding rounded(ReleasedFinding form) {
        return form instanceof Shown shown && shown.finding() instanceof Estimate ? DetailForms.rounded(shown) : form;
    }

    /** Returns totals before groups, and main outcomes before others. */
    private List<Integer> order() {
        return IntStream.range(0, findings.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) ->
                                findings.get(place).subject().subgroup().isAttributeGroup())
                        .thenComparing(place -> ReleaseWeight.of(findings.get(place))))
                .toList();
    }

    private ReleasedFinding admit(Finding finding) {
        FindingSubject subject = finding.subject();
        return forms(finding).<ReleasedFinding>map(form -> form).orElseGet(() -> new Withheld(subject));
    }

    private Optional<Shown> forms(Finding finding) {
        int needed = fewest.applyAsInt(finding.subject());
        if (WholeForms.isForResearchers(finding, needed)) {
            return Optional.empty();
        }
        if (finding instanceof Estimate estimate && estimate.details() instanceof FeedbackDetails feedback) {
            return feedback(estimate, feedback, needed);
        }
        return finding instanceof Estimate estimate && !WholeForms.isSingle(estimate)
                ? sized(estimate)
                : first(WholeForms.of(finding));
    }

    /** Returns feedback with the numbers of answers, which are published of the first question only. */
    private Optional<Shown> feedback(Estimate estimate, FeedbackDetails feedback, int needed) {
        Optional<Shown> form = FewAnswers.hidden(estimate, feedback, needed);
        Optional<Shown> admitted = answersCounted ? form.map(FewAnswers::withoutAnswers) : form;
        answersCounted |= form.isPresent();
        return admitted;
    }

    /** Returns the first form by numbers of people that is safe, and of it the first by details. */
    private Optional<Shown> sized(Estimate estimate) {
        return DetailForms.masked(estimate, fewest.applyAsInt(estimate.subject())).stream()
                .flatMap(masked -> SizeForms.of(masked).stream())
                .filter(form -> isSafe(people(form)))
                .findFirst()
                .flatMap(this::detailed);
    }

    private Optional<Shown> detailed(Shown form) {
        return form.estimate().details() instanceof DistributionDetails distribution
                ? items(form, distribution)
                : first(DetailForms.of(form));
    }

    /** Returns a table with each item whose answers can be published in some form. */
    private Optional<Shown> items(Shown form, DistributionDetails distribution) {
        List<ItemDistribution> items = distribution.items().stream()
                .flatMap(item -> ChoiceMerges.of(item).stream()
                        .filter(merged -> isAdmitted(DetailForms.with(form, new DistributionDetails(List.of(merged)))))
                        .findFirst()
                        .stream())
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(DetailForms.with(form, new DistributionDetails(items)));
    }

    private ReleasedFinding enlarge(ReleasedFinding form, Finding finding) {
        return form instanceof Shown shown && finding instanceof Estimate estimate
                ? first(DetailForms.larger(shown, estimate)).orElse(shown)
                : form;
    }

    private Optional<Shown> first(List<Shown> forms) {
        return forms.stream().filter(this::isAdmitted).findFirst();
    }

    private List<PublishedFact> people(Shown form) {
        return PublishedFacts.people(form, Audience.PUBLIC, fewest.applyAsInt(form.subject()));
    }

    private boolean isAdmitted(Shown form) {
        List<PublishedFact> facts = new ArrayList<>(people(form));
        facts.addAll(PublishedFacts.values(form, Audience.PUBLIC, fewest.applyAsInt(form.subject())));
        return isSafe(facts);
    }
}
