package org.vpip.reports.disclosure.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.audit.SafeFacts.Refusal;

/** An attempt to admit findings one after the other. What is admitted first limits what follows. */
final class AdmissionAttempt {
    private final List<Finding> findings;
    private final FormSearch search;
    private final Map<Integer, ReleasedFinding> released = new HashMap<>();
    private final Map<Integer, Refusal> refusals = new HashMap<>();
    private final Map<Integer, SizeOrder> orders = new HashMap<>();

    AdmissionAttempt(List<Finding> findings, FormSearch search) {
        this.findings = findings;
        this.search = search;
    }

    /** Returns an attempt that begins with everything admitted so far. */
    AdmissionAttempt copy() {
        AdmissionAttempt copy = new AdmissionAttempt(findings, search.copy());
        copy.released.putAll(released);
        copy.refusals.putAll(refusals);
        copy.orders.putAll(orders);
        return copy;
    }

    /** Admits the finding at a place in a safe form, and returns whether there is one. */
    boolean admit(int place, SizeOrder sizes) {
        Finding finding = findings.get(place);
        Optional<Shown> form = search.form(finding, sizes);
        released.put(place, form.<ReleasedFinding>map(shown -> shown).orElseGet(() -> new Withheld(finding.subject())));
        orders.put(place, sizes);
        if (form.isEmpty()) {
            search.refusal().ifPresent(refusal -> refusals.put(place, refusal));
        }
        return form.isPresent();
    }

    /**
     * Admits findings in the forms that they have beside other groups, where these are safe together; none if they are not.
     *
     * @param same place of the same finding in the other attempt, by place
     */
    void repeat(Map<Integer, Integer> same, AdmissionAttempt other) {
        boolean safe = search.admit(same.values().stream()
                .map(other::released)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .toList());
        if (safe) {
            same.forEach((place, otherPlace) -> {
                released.put(place, other.released(otherPlace));
                orders.put(place, SizeOrder.FULLEST_FIRST);
                other.refusal(otherPlace).ifPresent(refusal -> refusals.put(place, refusal));
            });
        }
    }

    boolean hasTried(int place) {
        return released.containsKey(place);
    }

    Finding finding(int place) {
        return findings.get(place);
    }

    /** Adds to the finding at a place what is safe now that all others are admitted. */
    void enlarge(int place) {
        if (released(place) instanceof Shown shown && findings.get(place) instanceof Estimate estimate) {
            released.put(place, search.enlarged(shown, estimate, Objects.requireNonNull(orders.get(place))));
        }
    }

    /** Returns how many of the findings at some places are told. */
    long told(Collection<Integer> places) {
        return places.stream().filter(place -> released(place) instanceof Shown).count();
    }

    ReleasedFinding released(int place) {
        return Objects.requireNonNull(released.get(place));
    }

    /** Returns what could be worked out from the finding at a place; empty where it is told, or withheld whatever else is published. */
    Optional<Refusal> refusal(int place) {
        return Optional.ofNullable(refusals.get(place));
    }

    FormSearch search() {
        return search;
    }
}
