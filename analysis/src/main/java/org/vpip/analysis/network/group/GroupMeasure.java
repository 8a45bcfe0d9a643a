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

/** Measures of one wave's network that come with a table of groups. Who did not answer bends them as any {@link NetworkMeasure}. */
public enum GroupMeasure implements NetworkMethod {
    /**
     * Ties between groups over the ties there would be if ties were spread evenly over the observed pairs, 1 as many as by chance; the
     * same for each pair of groups. Ties and pairs of people of unknown group are left out.
     */
    MIXING(
            NetworkMethod.measure("mixing")
                    .groups()
                    .yields(MeasurementUnit.RATIO)
                    .released(),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.MOST) {
        @Override
        Optional<GroupTable> groupTable(Network network, String attribute, long seed) {
            MixingMatrix mixing = MixingMatrix.of(network, attribute);
            return table(mixing.acrossOverExpected(), NetworkTableKind.MIXING, mixing.groups(), mixing.rows());
        }
    },
    /**
     * Share of the paths i → j → k without a tie i → k whose two ends are of different groups, 0 to 1, with the paths of each role by group
     * of j. Gould &amp; Fernandez (1989), doi:10.2307/270949. Paths with somebody of unknown group, and those of which it is not
     * known whether i names k, are left out. R: {@code sna::brokerage}.
     */
    BROKERAGE(
            NetworkMethod.measure("brokerage").groups().yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NO_PATH,
            ResponseRateRequirement.NEARLY_ALL) {
        @Override
        Optional<GroupTable> groupTable(Network network, String attribute, long seed) {
            GroupBrokerage brokers = GroupBrokerage.of(network, attribute);
            return table(
                    brokers.shareBetweenGroups(), NetworkTableKind.BROKERAGE, GroupBrokerage.ROLES, brokers.rows());
        }
    },
    /**
     * Modularity of the groups that Louvain's method finds, with how these lie across the groups of the attribute. Direction is ignored;
     * people without a tie are in no group. Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008.
     */
    LOUVAIN_MODULARITY(
            NetworkMethod.measure("louvain_modularity").groups().yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.NEARLY_ALL) {
        @Override
        Optional<GroupTable> groupTable(Network network, String attribute, long seed) {
            DetectedCommunities found = DetectedCommunities.of(network, attribute, seed);
            return table(found.modularity(), NetworkTableKind.GROUPS_FOUND, found.columns(), found.rows());
        }
    },
    /**
     * How well the people with most ties make a core, -1 to 1: the correlation of ties among those who answered with a core in which all,
     * and a periphery in which none are tied, pairs between them not asked. Borgatti &amp; Everett (2000),
     * doi:10.1016/S0378-8733(99)00019-2; the core as by Lip (2011), arXiv:1102.5511.
     */
    CORE_PERIPHERY(
            NetworkMethod.measure("core_periphery").yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_CORE,
            ResponseRateRequirement.NEARLY_ALL) {
        @Override
        Optional<GroupTable> groupTable(Network network, String attribute, long seed) {
            CorePeripheryBlocks blocks = CorePeripheryBlocks.of(network);
            return table(blocks.fit(), NetworkTableKind.CORE, CorePeripheryBlocks.BLOCKS, blocks.rows());
        }
    };

    private final MethodDeclaration declaration;
    private final NotEstimableReason absence;
    private final ResponseRateRequirement needs;

    GroupMeasure(MethodDeclaration declaration, NotEstimableReason absence, ResponseRateRequirement needs) {
        this.declaration = declaration;
        this.absence = absence;
        this.needs = needs;
    }

    /** A value and its table. */
    record GroupTable(double value, NetworkTableKind kind, List<String> columns, List<NetworkTableRow> rows) {}

    /** Empty where there is no value. */
    abstract Optional<GroupTable> groupTable(Network network, String attribute, long seed);

    private static Optional<GroupTable> table(
            OptionalDouble value, NetworkTableKind kind, List<String> columns, List<NetworkTableRow> rows) {
        return value.isPresent()
                ? Optional.of(new GroupTable(value.getAsDouble(), kind, columns, rows))
                : Optional.empty();
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public String rule() {
        return "observed pairs; people who did not answer stay on the roster";
    }

    /** Returns whether groups are looked for in random orders. */
    @Override
    public boolean isRandomized() {
        return this == LOUVAIN_MODULARITY;
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        return needs.check(sample.subject(), sample.first(), sample.provenance())
                .orElseGet(() -> groupTable(sample.first(), sample.attribute(), sample.seed())
                        .<Finding>map(told -> estimate(sample, told))
                        .orElseGet(() -> new NotEstimable(
                                sample.subject(),
                                absence,
                                sample.first().respondents().counts(),
                                sample.provenance())));
    }

    private Finding estimate(NetworkSample sample, GroupTable told) {
        Network network = sample.first();
        NetworkTableDetails details = new NetworkTableDetails(
                told.kind(), sample.relation(), network.isDirected(), sample.attribute(), told.columns(), told.rows());
        return Estimate.withoutInference(
                sample.subject(),
                told.value(),
                declaration.unit(),
                network.respondents().counts(),
                details,
                sample.provenance());
    }
}
