package org.vpip.analysis.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.analysis.finding.NetworkTableDetails.Kind;
import org.vpip.analysis.finding.NetworkTableDetails.Row;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;

/** Measures of one wave's network that come with a table of groups. Who did not answer bends them as any {@link NetworkMeasure}. */
public enum GroupMeasure {
    /**
     * Ties between groups over the ties there would be if ties were spread evenly over the observed pairs, 1 as many as by chance; the
     * same for each pair of groups. Ties and pairs of people of unknown group are left out.
     */
    MIXING(Unit.RATIO, Reason.NO_TIE_BETWEEN_KNOWN_GROUPS, Needs.MOST) {
        @Override
        Optional<Told> told(Network network, String attribute, long seed) {
            Mixing mixing = Mixing.of(network, attribute);
            return table(mixing.acrossOverExpected(), Kind.MIXING, mixing.groups(), mixing.rows());
        }
    },
    /**
     * Share of the paths i → j → k without a tie i → k whose two ends are of different groups, 0 to 1, with the paths of each role by group
     * of j. Gould &amp; Fernandez (1989), doi:10.2307/270949. Paths with somebody of unknown group, and those of which it is not
     * known whether i names k, are left out. R: {@code sna::brokerage}.
     */
    BROKERAGE(Unit.PROPORTION, Reason.NO_PATH, Needs.NEARLY_ALL) {
        @Override
        Optional<Told> told(Network network, String attribute, long seed) {
            Brokers brokers = Brokers.of(network, attribute);
            return table(brokers.shareBetweenGroups(), Kind.BROKERAGE, Brokers.ROLES, brokers.rows());
        }
    },
    /**
     * Modularity of the groups that Louvain's method finds, with how these lie across the groups of the attribute. Direction is ignored;
     * people without a tie are in no group. Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008.
     */
    LOUVAIN_MODULARITY(Unit.INDEX, Reason.NO_TIE, Needs.NEARLY_ALL) {
        @Override
        Optional<Told> told(Network network, String attribute, long seed) {
            FoundGroups found = FoundGroups.of(network, attribute, seed);
            return table(found.modularity(), Kind.GROUPS_FOUND, found.columns(), found.rows());
        }
    },
    /**
     * How well the people with most ties make a core, -1 to 1: the correlation of ties among those who answered with a core in which all,
     * and a periphery in which none are tied, pairs between them not asked. Borgatti &amp; Everett (2000),
     * doi:10.1016/S0378-8733(99)00019-2; the core as by Lip (2011), arXiv:1102.5511.
     */
    CORE_PERIPHERY(Unit.INDEX, Reason.NO_CORE, Needs.NEARLY_ALL) {
        @Override
        Optional<Told> told(Network network, String attribute, long seed) {
            CoreBlocks blocks = CoreBlocks.of(network);
            return table(blocks.fit(), Kind.CORE, CoreBlocks.BLOCKS, blocks.rows());
        }
    };

    private final Unit unit;
    private final Reason absence;
    private final Needs needs;

    GroupMeasure(Unit unit, Reason absence, Needs needs) {
        this.unit = unit;
        this.absence = absence;
        this.needs = needs;
    }

    /** A value and its table. */
    record Told(double value, Kind kind, List<String> columns, List<Row> rows) {}

    /** Empty where there is no value. */
    abstract Optional<Told> told(Network network, String attribute, long seed);

    private static Optional<Told> table(OptionalDouble value, Kind kind, List<String> columns, List<Row> rows) {
        return value.isPresent() ? Optional.of(new Told(value.getAsDouble(), kind, columns, rows)) : Optional.empty();
    }

    /**
     * @param attribute whose groups are compared; blank for measures without groups
     * @param seed of the orders in which groups are looked for
     */
    public Finding of(
            Subject subject, Network network, String relation, String attribute, Provenance provenance, long seed) {
        return needs.refusal(subject, network, provenance)
                .orElseGet(() -> told(network, attribute, seed)
                        .<Finding>map(told -> estimate(subject, network, relation, attribute, provenance, told))
                        .orElseGet(() -> new NotEstimable(subject, absence, Needs.counted(network), provenance)));
    }

    private Finding estimate(
            Subject subject, Network network, String relation, String attribute, Provenance provenance, Told told) {
        NetworkTableDetails details = new NetworkTableDetails(
                told.kind(), relation, network.isDirected(), attribute, told.columns(), told.rows());
        return Estimate.plain(subject, told.value(), unit, Needs.counted(network), details, provenance);
    }
}
