package org.vpip.analysis.network;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.DyadCounts;
import org.vpip.analysis.finding.details.NetworkDetails.GroupTieCounts;
import org.vpip.analysis.finding.details.NetworkDetails.OthersCounts;
import org.vpip.analysis.finding.details.NetworkDetails.RosterCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.ConnectedComponents;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.Transitivity;
import org.vpip.analysis.statistics.network.centrality.Centralization;
import org.vpip.analysis.statistics.network.centrality.ClosenessCentrality;
import org.vpip.analysis.statistics.network.group.Homophily;
import org.vpip.analysis.statistics.network.group.Partition;

/**
 * The network that a measure describes, with its counts.
 *
 * @param attribute whose groups are compared; blank for measures without groups
 */
record NetworkMeasureInput(Network network, String relation, String attribute) {
    private static final int PERMUTATIONS = 9_999;

    Graph graph() {
        return network.graph();
    }

    Partition groups() {
        return network.groups(attribute);
    }

    EgoNetworks egoNetworks() {
        return new EgoNetworks(network, attribute);
    }

    /** Returns the number of observed ties, undirected ones once. */
    private int ties() {
        return network.ties().size();
    }

    /** Returns the number of ties within one group, or between two; ties of people of unknown group are in neither. */
    private int groupTies(boolean within) {
        return (int) network.ties().stream()
                .filter(tie -> {
                    String one = network.group(tie[0], attribute);
                    String other = network.group(tie[1], attribute);
                    return !one.isEmpty() && !other.isEmpty() && one.equals(other) == within;
                })
                .count();
    }

    /** Returns the number of pairs observed both ways that are mutual, or asymmetric; directed relations only. */
    private int dyads(boolean mutual) {
        return dyads(mutual ? 2 : 1);
    }

    /** Returns the number of pairs observed both ways in which so many name the other. */
    private int dyads(int naming) {
        int dyads = 0;
        for (int one = 0; one < network.size(); one++) {
            for (int other = one + 1; other < network.size(); other++) {
                boolean observed = network.isObserved(one, other) && network.isObserved(other, one);
                int named = (network.hasTie(one, other) ? 1 : 0) + (network.hasTie(other, one) ? 1 : 0);
                dyads += observed && named == naming ? 1 : 0;
            }
        }
        return dyads;
    }

    /** Returns the number of people who answered about each other person, name none of them and are named by none. */
    int isolates() {
        return (int) IntStream.range(0, network.size())
                .filter(network::hasAnsweredFully)
                .filter(node -> IntStream.range(0, network.size())
                        .noneMatch(other -> network.hasTie(node, other) || network.hasTie(other, node)))
                .count();
    }

    OptionalDouble density() {
        return SafeDivision.quotient(ties(), (double) network.observedPairs());
    }

    OptionalDouble density(SymmetrizationRule rule) {
        return new NetworkMeasureInput(network.merged(rule), relation, attribute).density();
    }

    /** Returns the ties per person over observed pairs only, that is density times the number of others. */
    OptionalDouble meanDegree() {
        OptionalDouble density = density();
        if (density.isEmpty()) {
            return network.answeredCount() == 0 ? density : OptionalDouble.of(0);
        }
        return OptionalDouble.of(density.getAsDouble() * (network.size() - 1));
    }

    OptionalDouble reciprocity() {
        double mutual = 2.0 * dyads(true);
        return SafeDivision.quotient(mutual, mutual + dyads(false));
    }

    OptionalDouble transitivity() {
        return Transitivity.of(graph(), (one, other) -> !network.isLeftBlank(one, other))
                .global();
    }

    OptionalDouble centralization() {
        double[] degrees =
                IntStream.range(0, network.size()).mapToDouble(this::namings).toArray();
        return new Centralization(graph()).degree(degrees);
    }

    /** Returns how many would name the person if those who left the pair blank did as the others; NaN if all did. */
    private double namings(int node) {
        long asked = others(node)
                .filter(other -> network.hasAnswered(other) || (!network.isDirected() && network.hasAnswered(node)))
                .count();
        long observed =
                others(node).filter(other -> network.isObserved(other, node)).count();
        double named = others(node).filter(other -> network.hasTie(other, node)).count();
        return asked == observed ? named : named * asked / observed;
    }

    private IntStream others(int node) {
        return IntStream.range(0, network.size()).filter(other -> other != node);
    }

    OptionalDouble largestComponent() {
        return SafeDivision.quotient(ConnectedComponents.weak(graph()).sizes().get(0), network.size());
    }

    OptionalDouble twoStepReach() {
        double[] near = ClosenessCentrality.out(graph()).withinTwoSteps();
        return IntStream.range(0, near.length)
                .filter(network::hasAnswered)
                .mapToDouble(node -> near[node])
                .filter(Double::isFinite)
                .average();
    }

    OptionalDouble crossGroupShare() {
        double external = groupTies(false);
        return SafeDivision.quotient(external, external + groupTies(true));
    }

    OptionalDouble eIIndex() {
        double external = groupTies(false);
        double internal = groupTies(true);
        return SafeDivision.quotient(external - internal, external + internal);
    }

    /** Returns the fewest pairs and ties that are left when any one person is left out. */
    private OthersCounts others() {
        int pairs = (int) network.observedPairs();
        int[] own = new int[OwnTies.KINDS];
        int contacts = 0;
        for (int person = 0; person < network.size(); person++) {
            OwnTies ties = new OwnTies(network, attribute, person);
            for (int kind = 0; kind < OwnTies.KINDS; kind++) {
                own[kind] = Math.max(own[kind], ties.counts()[kind]);
            }
            contacts = Math.max(contacts, ties.contacts());
        }
        return new OthersCounts(
                ties() - own[0],
                pairs - ties() - own[1],
                new DyadCounts(dyads(true) - own[2], dyads(false) - own[3], dyads(0) - own[4]),
                groupTies(true) - own[5],
                groupTies(false) - own[6],
                network.size() - 1 - contacts);
    }

    NetworkDetails details() {
        return new NetworkDetails(
                relation,
                network.isDirected(),
                new RosterCounts(network.size(), network.answeredCount(), OptionalInt.of(isolates())),
                new TieCounts(ties(), network.observedPairs(), OptionalInt.of(dyads(true)), Optional.of(others())),
                new GroupTieCounts(
                        OptionalInt.of(groupTies(false)), OptionalInt.of(groupTies(true)), Optional.empty()));
    }

    /** Returns the details with a permutation of the groups of those who answered, where the groups allow one. */
    NetworkDetails permutedDetails(long seed) {
        Homophily homophily = Homophily.of(graph(), groups(), network::isObserved);
        return homophily.permutationP(seed, PERMUTATIONS, network::hasAnswered).stream()
                .mapToObj(p -> new NetworkDetails.GroupPermutationResult(homophily.expectedIndex(), p))
                .map(details()::withGroupPermutation)
                .findFirst()
                .orElseGet(this::details);
    }
}
