package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.audit.SafeFacts;
import org.vpip.reports.disclosure.audit.SafeFacts.Refusal;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.fact.PublishedFacts;

/** The search for the fullest form of a finding that is safe together with everything admitted before. What is found is admitted. */
final class FormSearch {
    private final SafeFacts safe;
    private final ToIntFunction<FindingSubject> fewest;
    private Optional<Refusal> refusal = Optional.empty();
    private boolean answersCounted;

    /** @param fewest people whom a number about that subject needs */
    FormSearch(SafeFacts safe, ToIntFunction<FindingSubject> fewest) {
        this.safe = safe;
        this.fewest = fewest;
    }

    /** Returns a search that begins with everything admitted so far. */
    FormSearch copy() {
        FormSearch copy = new FormSearch(safe.copy(), fewest);
        copy.answersCounted = answersCounted;
        return copy;
    }

    /** Returns whether forms are safe with all that are admitted; they are then admitted, too. */
    boolean admit(List<Shown> forms) {
        return isSafe(forms.stream().flatMap(form -> facts(form).stream()).toList());
    }

    SafeFacts safe() {
        return safe;
    }

    /** Returns what could be worked out from the last form of the latest finding that was refused; empty if none was. */
    Optional<Refusal> refusal() {
        return refusal;
    }

    /** Returns a form and admits it; empty where none is safe. */
    Optional<Shown> form(Finding finding, SizeOrder sizes) {
        refusal = Optional.empty();
        int needed = fewest.applyAsInt(finding.subject());
        if (WholeForms.isForResearchers(finding, needed)) {
            return Optional.empty();
        }
        if (finding instanceof Estimate estimate && estimate.details() instanceof FeedbackDetails feedback) {
            return feedback(estimate, feedback, needed);
        }
        return finding instanceof Estimate estimate && !WholeForms.isSingle(estimate)
                ? sized(estimate, sizes)
                : first(WholeForms.of(finding, needed));
    }

    /** Returns feedback with the numbers of answers, which are published of the first question only. */
    private Optional<Shown> feedback(Estimate estimate, FeedbackDetails feedback, int needed) {
        Optional<Shown> form = FewAnswers.hidden(estimate, feedback, needed);
        Optional<Shown> admitted = answersCounted ? form.map(FewAnswers::withoutAnswers) : form;
        answersCounted |= form.isPresent();
        return admitted;
    }

    /**
     * Returns the first form by numbers of people that is safe, and of it the first by details. Where no details are safe beside the
     * fullest numbers that are, only the least are tried.
     */
    private Optional<Shown> sized(Estimate estimate, SizeOrder sizes) {
        List<Shown> forms = sizes(estimate);
        if (sizes == SizeOrder.LEAST_FIRST) {
            List<Shown> least = new ArrayList<>(forms);
            Collections.reverse(least);
            return firstDetailed(least);
        }
        for (Shown form : forms) {
            Optional<Shown> found = detailed(form);
            if (found.isPresent()) {
                return found;
            }
            if (isPossible(people(form))) {
                Shown least = forms.get(forms.size() - 1);
                return form.equals(least) ? Optional.empty() : detailed(least);
            }
        }
        return Optional.empty();
    }

    /** Returns the form with the fullest numbers of people that is safe, and no fewer details. */
    private Shown resized(Shown least, Estimate whole) {
        return sizes(whole).stream()
                .takeWhile(form -> form.includes(Part.PEOPLE)
                        || form.finding().sample().used()
                                > least.finding().sample().used())
                .flatMap(form -> detailed(form).stream())
                .filter(form -> items(form) >= items(least))
                .findFirst()
                .orElse(least);
    }

    private static int items(Shown form) {
        return form.estimate().details() instanceof DistributionDetails distribution
                ? distribution.items().size()
                : 0;
    }

    private List<Shown> sizes(Estimate estimate) {
        int needed = fewest.applyAsInt(estimate.subject());
        return DetailForms.masked(estimate, needed).stream()
                .flatMap(masked -> SizeForms.of(masked, needed).stream())
                .toList();
    }

    private Optional<Shown> firstDetailed(List<Shown> forms) {
        return forms.stream().flatMap(form -> detailed(form).stream()).findFirst();
    }

    private Optional<Shown> detailed(Shown form) {
        return form.estimate().details() instanceof DistributionDetails distribution
                ? items(form.with(CommunityForms.plain(form.estimate())), distribution)
                : first(DetailForms.of(form));
    }

    /** Returns a table with each item whose answers can be published in some form. */
    private Optional<Shown> items(Shown form, DistributionDetails distribution) {
        if (!isPossible(people(form))) {
            return Optional.empty();
        }
        List<ItemDistribution> items = distribution.items().stream()
                .flatMap(item -> merges(form, item).stream()
                        .filter(merged -> isAdmitted(DetailForms.with(form, new DistributionDetails(List.of(merged)))))
                        .findFirst()
                        .stream())
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(DetailForms.with(form, new DistributionDetails(items)));
    }

    private static List<ItemDistribution> merges(Shown form, ItemDistribution item) {
        return form.includes(Part.PEOPLE) ? ChoiceMerges.of(item) : ChoiceMerges.rounded(item);
    }

    /** Returns the fullest form that adds something to one that is admitted, and admits it; otherwise that one. */
    Shown enlarged(Shown shown, Estimate whole, SizeOrder sizes) {
        Shown sized = sizes == SizeOrder.LEAST_FIRST && !shown.includes(Part.PEOPLE) ? resized(shown, whole) : shown;
        return first(DetailForms.larger(sized, whole)).orElse(sized);
    }

    private Optional<Shown> first(List<Shown> forms) {
        return forms.stream().filter(this::isAdmitted).findFirst();
    }

    private List<PublishedFact> people(Shown form) {
        return PublishedFacts.people(form, Audience.PUBLIC, fewest.applyAsInt(form.subject()));
    }

    private boolean isAdmitted(Shown form) {
        return isSafe(facts(form));
    }

    private List<PublishedFact> facts(Shown form) {
        List<PublishedFact> facts = new ArrayList<>(people(form));
        facts.addAll(PublishedFacts.values(form, Audience.PUBLIC, fewest.applyAsInt(form.subject())));
        return facts;
    }

    /** Returns whether facts are safe with all that are admitted; they are then admitted, too. */
    private boolean isSafe(List<PublishedFact> facts) {
        Optional<Refusal> refused = safe.refusal(facts);
        refused.ifPresent(found -> refusal = refused);
        return refused.isEmpty();
    }

    /** Returns whether facts are safe with all that are admitted, without admitting them. */
    private boolean isPossible(List<PublishedFact> facts) {
        Optional<Refusal> refused = safe.trial(facts);
        refused.ifPresent(found -> refusal = refused);
        return refused.isEmpty();
    }
}
