package org.vpip.analysis.network.group;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkMethod;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.analysis.network.ResponseRateRequirement;
import org.vpip.analysis.statistics.network.group.Partition;

/** Measures of one wave's network with a table of groups. Nonresponse biases them as it does each {@link NetworkMeasure}. */
public enum GroupMeasure implements NetworkMethod {
    /**
     * Observed over expected ties between groups, where ties are expected to spread evenly over the observed pairs; 1 if
     * as many as expected. The table has the ratio of each pair of groups. People of unknown group are left out.
     */
    MIXING(
            NetworkMethod.measure("mixing")
                    .people(2)
                    .groups()
                    .yields(MeasurementUnit.RATIO)
                    .released(),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.MOST) {
        @Override
        Optional<GroupTable> groupTable(NetworkSample sample) {
            MixingMatrix whole = MixingMatrix.of(sample.first(), codes(sample));
            MixingMatrix grouped = MixingMatrix.of(sample.first(), groups(sample));
            return table(whole.acrossOverExpected(), NetworkTableKind.MIXING, grouped.groups(), grouped.rows());
        }
    },
    /**
     * Share of the paths i → j → k without a tie i → k whose two ends are of different groups, 0 to 1. The table has the
     * paths of each role by the group of j. Paths with a person of unknown group, or an unobserved pair i, k, are left out.
     * Gould &amp; Fernandez (1989), doi:10.2307/270949. R: {@code sna::brokerage}.
     */
    BROKERAGE(
            NetworkMethod.measure("brokerage").people(3).groups().yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NO_PATH,
            ResponseRateRequirement.NEARLY_ALL) {
        @Override
        Optional<GroupTable> groupTable(NetworkSample sample) {
            GroupBrokerage whole = GroupBrokerage.of(sample.first(), codes(sample));
            GroupBrokerage grouped = GroupBrokerage.of(sample.first(), groups(sample));
            return table(whole.shareBetweenGroups(), NetworkTableKind.BROKERAGE, GroupBrokerage.ROLES, grouped.rows());
        }
    },
    /**
     * Modularity of the communities that the Louvain method detects, with their table by the groups of the attribute.
     * Direction is ignored; people without a tie are in no community. Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008.
     */
    LOUVAIN_MODULARITY(
            NetworkMethod.measure("louvain_modularity").people(2).groups().yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.NEARLY_ALL) {
        @Override
        Optional<GroupTable> groupTable(NetworkSample sample) {
            DetectedCommunities communities = DetectedCommunities.of(sample.first(), groups(sample), sample.seed());
            return table(
                    communities.modularity(), NetworkTableKind.GROUPS_FOUND, communities.columns(), communities.rows());
        }
    },
    /**
     * Fit of a core and periphery among the people who answered, -1 to 1. It is the correlation of their ties with a
     * pattern in which all pairs of the core and none of the periphery are tied; pairs between the two are ignored.
     * Borgatti &amp; Everett (2000), doi:10.1016/S0378-8733(99)00019-2; the core after Lip (2011), arXiv:1102.5511.
     */
    CORE_PERIPHERY(
            NetworkMethod.measure("core_periphery").people(4).yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_CORE,
            ResponseRateRequirement.NEARLY_ALL) {
        @Override
        Optional<GroupTable> groupTable(NetworkSample sample) {
            CorePeripheryBlocks blocks = CorePeripheryBlocks.of(sample.first());
            return table(blocks.fit(), NetworkTableKind.CORE, CorePeripheryBlocks.BLOCKS, blocks.rows());
        }
    };

    private final MethodDeclaration declaration;
    private final NotEstimableReason absence;
    private final ResponseRateRequirement requirement;

    GroupMeasure(MethodDeclaration declaration, NotEstimableReason absence, ResponseRateRequirement requirement) {
        this.declaration = declaration;
        this.absence = absence;
        this.requirement = requirement;
    }

    /** A value and its table. */
    record GroupTable(double value, NetworkTableKind kind, List<String> columns, List<NetworkTableRow> rows) {}

    /** Returns the value and its table; empty where there is no value. */
    abstract Optional<GroupTable> groupTable(NetworkSample sample);

    /** Returns the groups of the value: one for each code, so that it is the same for all audiences. */
    private static Partition codes(NetworkSample sample) {
        return sample.first().groups(sample.attribute());
    }

    /** Returns the groups of the table. */
    private static Partition groups(NetworkSample sample) {
        return sample.first().groups(sample.attribute(), sample.partition());
    }

    private static Optional<GroupTable> table(
            OptionalDouble value, NetworkTableKind kind, List<String> columns, List<NetworkTableRow> rows) {
        return value.stream()
                .mapToObj(found -> new GroupTable(found, kind, columns, rows))
                .findFirst();
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public String rule() {
        return "observed pairs; people who did not answer stay on the roster";
    }

    /** Returns whether the method visits people in random order. */
    @Override
    public boolean isRandomized() {
        return this == LOUVAIN_MODULARITY;
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        return requirement
                .check(sample.subject(), sample.first(), sample.provenance())
                .orElseGet(() -> groupTable(sample)
                        .<Finding>map(table -> estimate(sample, table))
                        .orElseGet(() -> new NotEstimable(
                                sample.subject(),
                                absence,
                                sample.first().respondents().counts(),
                                sample.provenance())));
    }

    private Finding estimate(NetworkSample sample, GroupTable table) {
        Network network = sample.first();
        NetworkTableDetails details = new NetworkTableDetails(
                table.kind(),
                sample.relation(),
                network.isDirected(),
                sample.attribute(),
                table.columns(),
                table.rows());
        return Estimate.withoutInference(
                sample.subject(),
                table.value(),
                declaration.unit(),
                network.respondents().counts(),
                details,
                sample.provenance());
    }
}
