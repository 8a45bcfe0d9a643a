package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
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
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.audit.SafeFacts;
import org.vpip.reports.disclosure.audit.SafeFacts.Refusal;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.disclosure.fact.PublishedFacts;
import org.vpip.reports.disclosure.gate.AdmissionSeries.AdmittedTotals;

/**
 * The choice of what is published. Each finding is admitted in a form whose facts are safe together with everything admitted before:
 * first the values of totals, then the values of groups, and then, in the same order, what else is known of each.
 */
final class Admission {
    private final List<Finding> findings;
    private final SafeFacts earlier;
    private final ToIntFunction<FindingSubject> fewest;
    private final Predicate<String> isSensitive;
    private final FormSearch search;
    private final Optional<AdmittedTotals> before;

    /** @param before totals that were admitted with other groups */
    Admission(
            List<Finding> findings,
            SafeFacts earlier,
            Optional<AdmittedTotals> before,
            ToIntFunction<FindingSubject> fewest,
            Predicate<String> isSensitive) {
        this.findings = findings;
        this.earlier = earlier;
        this.before = before;
        this.fewest = fewest;
        this.isSensitive = isSensitive;
        SafeFacts safe = earlier.copy();
        safe.name(findings.stream().flatMap(this::named).toList());
        this.search = new FormSearch(safe, fewest);
    }

    /**
     * The findings in their order.
     *
     * @param released each as everybody may see it
     * @param pictures of people, by position, which leads see instead
     * @param drawn facts of these pictures
     * @param named the people of all findings, shown or withheld
     * @param reasons of those that are withheld
     * @param totals as they were admitted before any group
     */
    record AdmittedFindings(
            List<ReleasedFinding> released,
            Map<Integer, Shown> pictures,
            List<PublishedFact> drawn,
            List<PublishedFact> named,
            List<WithheldReason> reasons,
            AdmittedTotals totals) {}

    /** @param progress listener to the findings that were tried */
    AdmittedFindings admitted(ProgressListener progress) {
        AdmissionSeries series = new AdmissionSeries(findings, progress);
        AdmissionAttempt attempt = series.best(search, before);
        earlier.learn(attempt.search().safe());
        List<ReleasedFinding> all = new ArrayList<>(IntStream.range(0, findings.size())
                .mapToObj(attempt::released)
                .map(Admission::rounded)
                .toList());
        DensityRoster.withhold(all);
        Map<Integer, Shown> pictures = new HashMap<>();
        List<PublishedFact> drawn = new ArrayList<>();
        for (int place : series.order()) {
            picture(findings.get(place), attempt.search().safe(), drawn)
                    .ifPresent(picture -> pictures.put(place, picture));
        }
        return new AdmittedFindings(
                all,
                pictures,
                drawn,
                findings.stream().flatMap(this::named).toList(),
                reasons(all, attempt),
                series.totals());
    }

    private static List<WithheldReason> reasons(List<ReleasedFinding> released, AdmissionAttempt attempt) {
        return IntStream.range(0, released.size())
                .filter(place -> released.get(place) instanceof Withheld)
                .mapToObj(place -> WithheldReason.of(
                        released.get(place).subject(), attempt.refusal(place).map(Refusal::exposure)))
                .toList();
    }

    private Stream<PublishedFact> named(Finding finding) {
        return PublishedFacts.named(finding, Audience.PUBLIC, fewest.applyAsInt(finding.subject())).stream();
    }

    /**
     * Returns the fullest picture of people whose numbers are safe: by groups or without, of all waves or one.
     *
     * @param drawn to which the facts of the picture are added
     */
    private Optional<Shown> picture(Finding finding, SafeFacts safe, List<PublishedFact> drawn) {
        if (!(finding instanceof Estimate estimate) || !(estimate.details() instanceof SociogramDetails picture)) {
            return Optional.empty();
        }
        Stream<SociogramDetails> ungrouped = Pictures.drawn(picture, false).stream();
        Stream<SociogramDetails> forms = isSensitive.test(picture.attribute())
                ? ungrouped
                : Stream.concat(Pictures.drawn(picture, true).stream(), ungrouped);
        return forms.filter(form -> isDrawn(finding.subject(), Pictures.facts(form), safe, drawn))
                .findFirst()
                .map(form -> Pictures.unlabelled(estimate, form));
    }

    private boolean isDrawn(FindingSubject subject, List<Fact> facts, SafeFacts safe, List<PublishedFact> drawn) {
        List<PublishedFact> printed =
                PublishedFacts.printed(subject, facts, Audience.PUBLIC, fewest.applyAsInt(subject));
        boolean admitted = safe.admit(printed);
        if (admitted) {
            drawn.addAll(printed);
        }
        return admitted;
    }

    /** Returns a finding with the digits that are printed. */
    private static ReleasedFinding rounded(ReleasedFinding form) {
        return form instanceof Shown shown && shown.finding() instanceof Estimate ? DetailForms.rounded(shown) : form;
    }
}
