package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.audit.Exposure;
import org.vpip.reports.disclosure.audit.SafeFacts;
import org.vpip.reports.disclosure.audit.SafeFacts.Refusal;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.fact.PublishedFacts;

/**
 * The choice of what is published. Each finding is admitted in a form whose facts are safe together with everything admitted before:
 * first the values of totals, then the values of groups, and then, in the same order, what else is known of each.
 */
final class Admission {
    private final List<Finding> findings;
    private final ToIntFunction<FindingSubject> fewest;
    private final Predicate<String> isSensitive;
    private final SafeFacts safe;
    private final ReleasedFinding[] released;
    private final Map<FindingSubject, Exposure> refusals = new HashMap<>();
    private Optional<Refusal> refusal = Optional.empty();
    private boolean answersCounted;

    Admission(
            List<Finding> findings,
            List<PublishedFact> earlier,
            KnownChoices choices,
            ToIntFunction<FindingSubject> fewest,
            Predicate<String> isSensitive) {
        this.findings = findings;
        this.fewest = fewest;
        this.isSensitive = isSensitive;
        this.safe = SafeFacts.of(
                Audience.PUBLIC,
                earlier.stream().map(fact -> fact.to(Audience.PUBLIC)).toList(),
                choices);
        this.released = new ReleasedFinding[findings.size()];
    }

    /**
     * The findings in their order.
     *
     * @param released each as everybody may see it
     * @param pictures of people, by position, which leads see instead
     * @param drawn facts of these pictures
     * @param named the people of all findings, shown or withheld
     * @param reasons of those that are withheld
     */
    record AdmittedFindings(
            List<ReleasedFinding> released,
            Map<Integer, Shown> pictures,
            List<PublishedFact> drawn,
            List<PublishedFact> named,
            List<WithheldReason> reasons) {}

    /** @param progress listener to the findings that were tried */
    AdmittedFindings admitted(ProgressListener progress) {
        List<Integer> order = order();
        int tried = 0;
        safe.name(findings.stream().flatMap(this::named).toList());
        for (int place : order) {
            progress.report(tried++, 2 * order.size());
            Finding finding = findings.get(place);
            refusal = Optional.empty();
            released[place] = admit(finding);
            if (released[place] instanceof Withheld) {
                refusal.ifPresent(refused -> refusals.put(finding.subject(), refused.exposure()));
            }
        }
        for (int place : order) {
            progress.report(tried++, 2 * order.size());
            released[place] = enlarge(released[place], findings.get(place));
        }
        List<ReleasedFinding> all =
                new ArrayList<>(Arrays.stream(released).map(Admission::rounded).toList());
        DensityRoster.withhold(all);
        Map<Integer, Shown> pictures = new HashMap<>();
        List<PublishedFact> drawn = new ArrayList<>();
        for (int place : order) {
            picture(findings.get(place), drawn).ifPresent(picture -> pictures.put(place, picture));
        }
        return new AdmittedFindings(
                all,
                pictures,
                drawn,
                findings.stream().flatMap(this::named).toList(),
                all.stream().flatMap(this::reason).toList());
    }

    private Stream<PublishedFact> named(Finding finding) {
        return PublishedFacts.named(finding, Audience.PUBLIC, fewest.applyAsInt(finding.subject())).stream();
    }

    /**
     * Returns the fullest picture of people whose numbers are safe: by groups or without, of all waves or one.
     *
     * @param drawn to which the facts of the picture are added
     */
    private Optional<Shown> picture(Finding finding, List<PublishedFact> drawn) {
        if (!(finding instanceof Estimate estimate) || !(estimate.details() instanceof SociogramDetails picture)) {
            return Optional.empty();
        }
        Stream<SociogramDetails> ungrouped = Pictures.drawn(picture, false).stream();
        Stream<SociogramDetails> forms = isSensitive.test(picture.attribute())
                ? ungrouped
                : Stream.concat(Pictures.drawn(picture, true).stream(), ungrouped);
        return forms.filter(form -> isDrawn(finding.subject(), Pictures.facts(form), drawn))
                .findFirst()
                .map(form -> Pictures.unlabelled(estimate, form));
    }

    private boolean isDrawn(FindingSubject subject, List<Fact> facts, List<PublishedFact> drawn) {
        List<PublishedFact> printed =
                PublishedFacts.printed(subject, facts, Audience.PUBLIC, fewest.applyAsInt(subject));
        boolean admitted = safe.admit(printed);
        if (admitted) {
            drawn.addAll(printed);
        }
        return admitted;
    }

    private Stream<WithheldReason> reason(ReleasedFinding form) {
        return form instanceof Withheld withheld
                ? Stream.of(
                        WithheldReason.of(withheld.subject(), Optional.ofNullable(refusals.get(withheld.subject()))))
                : Stream.empty();
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
    private Optional<Shown> sized(Estimate estimate) {
        int needed = fewest.applyAsInt(estimate.subject());
        List<Shown> forms = DetailForms.masked(estimate, needed).stream()
                .flatMap(masked -> SizeForms.of(masked, needed).stream())
                .toList();
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
