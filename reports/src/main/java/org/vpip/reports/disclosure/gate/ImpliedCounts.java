package org.vpip.reports.disclosure.gate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.PurposeDetails;

/** Numbers of people, answers or messages that a finding implies, and that everybody and the groups have alike. */
final class ImpliedCounts {
    private ImpliedCounts() {}

    /** Returns both parts of each division; none where the finding implies no such number. */
    static List<Integer> of(Estimate estimate) {
        if (estimate.details() instanceof ChangeDetails change) {
            return of(change);
        }
        if (estimate.details() instanceof EngagementDetails engagement) {
            return List.of(engagement.contributing(), engagement.members() - engagement.contributing());
        }
        if (estimate.details() instanceof PurposeDetails purposes) {
            return List.of(purposes.tagged(), estimate.sample().used() - purposes.tagged());
        }
        return estimate.details() instanceof AgreementDetails agreement
                ? agreement.keyAgreements().stream()
                        .flatMap(key -> Stream.of(key.hits(), key.answers() - key.hits()))
                        .toList()
                : List.of();
    }

    private static List<Integer> of(ChangeDetails change) {
        if (!Yesses.hasTwoAnswers(change)) {
            return List.of();
        }
        double low = change.range().minimum().orElseThrow();
        return DoubleStream.of(
                        change.moments().before().mean(),
                        change.moments().after().mean())
                .mapToObj(mean -> (int) Math.round((mean - low) * change.pairs()))
                .flatMap(yesses -> Stream.of(yesses, change.pairs() - yesses))
                .toList();
    }
}
