package org.vpip.reports.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.FlowDetails;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.SessionDetails;
import org.vpip.analysis.finding.TieChangeDetails;

/** Takes counts from 1 to 4 out of what is told, and with them those that would give them away. */
final class SmallCounts {
    private static final int SMALLEST_TOLD = 5;

    private SmallCounts() {}

    static boolean isSmall(double count) {
        return count > 0 && count < SMALLEST_TOLD;
    }

    static Finding mask(Finding finding) {
        return finding instanceof NotEstimable absent
                ? new NotEstimable(absent.subject(), absent.reason(), mask(absent.counted()), absent.provenance())
                : finding;
    }

    /** Where somebody could be counted out, only those who are in the number are told. */
    static Counted mask(Counted counted) {
        boolean safe = counted.leftOut().values().stream().noneMatch(SmallCounts::isSmall)
                && !isSmall(counted.eligible() - counted.used());
        return safe ? counted : new Counted(counted.used(), counted.used(), Map.of());
    }

    /** Empty when nothing of it may be told. */
    static Optional<Details> mask(Details details) {
        if (details instanceof ChangeDetails change) {
            boolean small = change.steps()
                    .filter(steps -> anySmall(steps.rose(), steps.stayed(), steps.fell()))
                    .isPresent();
            return Optional.of(small ? change.withoutSteps() : change);
        }
        if (details instanceof DistributionDetails distribution) {
            return Folding.fold(distribution).map(folded -> folded);
        }
        if (details instanceof NetworkDetails network) {
            return Optional.of(mask(network));
        }
        if (details instanceof TieChangeDetails ties) {
            boolean small = anySmall(ties.kept(), ties.created(), ties.dissolved());
            OptionalInt none = OptionalInt.empty();
            return Optional.of(small ? new TieChangeDetails(ties.relation(), ties.stayers(), none, none, none) : ties);
        }
        if (details instanceof FlowDetails flow) {
            boolean small = flow.waves().stream().anyMatch(wave -> anySmall(wave.responded(), wave.alsoFirst()));
            return small ? Optional.empty() : Optional.of(flow);
        }
        return details instanceof SessionDetails || details instanceof NetworkPicture
                ? Optional.of(details)
                : Optional.empty();
    }

    private static Details mask(NetworkDetails network) {
        boolean smallGroups = anySmall(network.external(), network.internal());
        OptionalInt none = OptionalInt.empty();
        return new NetworkDetails(
                network.relation(),
                network.directed(),
                network.nodes(),
                network.answered(),
                network.ties(),
                network.observedPairs(),
                anySmall(network.mutualPairs()) ? none : network.mutualPairs(),
                anySmall(network.isolates()) ? none : network.isolates(),
                smallGroups ? none : network.external(),
                smallGroups ? none : network.internal());
    }

    private static boolean anySmall(OptionalInt... counts) {
        return List.of(counts).stream().anyMatch(count -> isSmall(count.orElse(0)));
    }

    private static boolean anySmall(Integer... counts) {
        return List.of(counts).stream().anyMatch(SmallCounts::isSmall);
    }
}
