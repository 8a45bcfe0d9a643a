package org.vpip.analysis.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vpip.analysis.agreement.RatedCases.CaseRating;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.agreement.alpha.MetricRatings;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * The order in which raters rated two parallel forms, as their answers show.
 *
 * @param raters people who rated one form at the earlier and the other at the later wave, and nothing else
 * @param firstEarlier people who rated the first form at the earlier wave
 */
record CounterbalancedForms(
        List<RatedCases> forms, List<WaveId> waves, MatchedSample raters, Set<ParticipantId> firstEarlier) {

    static CounterbalancedForms of(List<RatedCases> forms, MatchedSample members, List<WaveId> waves) {
        List<Set<ParticipantId>> first =
                waves.stream().map(forms.get(0)::raters).toList();
        List<Set<ParticipantId>> second =
                waves.stream().map(forms.get(1)::raters).toList();
        MatchedSample raters = members.retain(
                member -> {
                    boolean firstFormEarlier = first.get(0).contains(member);
                    boolean firstFormLater = first.get(1).contains(member);
                    return firstFormEarlier != firstFormLater
                            && firstFormEarlier != second.get(0).contains(member)
                            && firstFormLater != second.get(1).contains(member);
                },
                ExclusionReason.NO_RESPONSE_AT_ALL);
        return new CounterbalancedForms(forms, waves, raters, first.get(0));
    }

    /** Returns for each rater whether the first form came first. */
    boolean[] firstFormEarlier() {
        boolean[] orders = new boolean[raters.count()];
        IntStream.range(0, orders.length)
                .forEach(i -> orders[i] = firstEarlier.contains(raters.people().get(i)));
        return orders;
    }

    /** Returns the raters' ratings of each form, at whichever wave they rated it. */
    List<MetricRatings> ratings() {
        return List.of(ratings(0), ratings(1));
    }

    private MetricRatings ratings(int form) {
        return forms.get(form)
                .ratings(raters.people().stream()
                        .map(rater ->
                                new CaseRating(rater, waves.get(firstEarlier.contains(rater) == (form == 0) ? 0 : 1)))
                        .toList());
    }
}
