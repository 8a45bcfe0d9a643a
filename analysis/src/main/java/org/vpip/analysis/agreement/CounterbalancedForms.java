package org.vpip.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vpip.analysis.agreement.RatedCases.CaseRating;
import org.vpip.analysis.statistics.agreement.alpha.MetricRatings;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * Who judged which of two parallel forms first, as their answers show.
 *
 * @param raters who judged one form at the earlier and the other at the later wave, and nothing else
 * @param firstEarlier those of them who began with the first form
 */
record CounterbalancedForms(
        List<RatedCases> forms, List<WaveId> waves, List<ParticipantId> raters, Set<ParticipantId> firstEarlier) {

    static CounterbalancedForms of(List<RatedCases> forms, List<ParticipantId> members, List<WaveId> waves) {
        List<Set<ParticipantId>> first =
                waves.stream().map(forms.get(0)::raters).toList();
        List<Set<ParticipantId>> second =
                waves.stream().map(forms.get(1)::raters).toList();
        List<ParticipantId> judges = new ArrayList<>();
        for (ParticipantId member : members) {
            boolean oneEachTime = IntStream.range(0, 2)
                    .allMatch(wave ->
                            first.get(wave).contains(member) != second.get(wave).contains(member));
            boolean another = first.get(0).contains(member) != first.get(1).contains(member);
            if (oneEachTime && another) {
                judges.add(member);
            }
        }
        return new CounterbalancedForms(forms, waves, judges, first.get(0));
    }

    /** For each judge. */
    boolean[] firstFormEarlier() {
        boolean[] orders = new boolean[raters.size()];
        IntStream.range(0, orders.length).forEach(i -> orders[i] = firstEarlier.contains(raters.get(i)));
        return orders;
    }

    /** Of each form, what the judges said of it whenever they judged it. */
    List<MetricRatings> ratings() {
        return List.of(ratings(0), ratings(1));
    }

    private MetricRatings ratings(int form) {
        return forms.get(form)
                .ratings(raters.stream()
                        .map(judge ->
                                new CaseRating(judge, waves.get(firstEarlier.contains(judge) == (form == 0) ? 0 : 1)))
                        .toList());
    }
}
