package org.vpip.analysis.network;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.ConnectedComponents;
import org.vpip.analysis.statistics.network.Transitivity;
import org.vpip.analysis.statistics.network.centrality.Centralization;
import org.vpip.analysis.statistics.network.centrality.ClosenessCentrality;
import org.vpip.analysis.statistics.network.group.Assortativity;
import org.vpip.analysis.statistics.network.group.Homophily;
import org.vpip.analysis.statistics.network.group.Modularity;

/**
 * Measures of one wave's network. Each says what it divides by, and when it does not exist.
 *
 * <p>Who did not answer bends them, each differently (Smith & Moody 2013, doi:10.1016/j.socnet.2013.09.003): below 60 % of the
 * roster none is told, below 80 % none that hangs on paths.
 */
public enum NetworkMeasure implements NetworkMethod {
    /**
     * Observed ties over observed pairs, 0 to 1. R: {@code sna::gden} when everybody answered. Wasserman &amp; Faust
     * (1994), doi:10.1017/CBO9780511815478.
     */
    DENSITY(
            NetworkMethod.measure("density").yields(MeasurementUnit.PROPORTION).released(),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            asked -> SafeDivision.quotient(
                    asked.counts().ties(), (double) asked.counts().observedPairs())),
    /** Density where a tie is there when either says so. */
    DENSITY_EITHER(
            NetworkMethod.measure("density_either").yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            asked -> merged(asked, SymmetrizationRule.EITHER)),
    /** Density where a tie is there when both say so, among pairs who both answered. */
    DENSITY_BOTH(
            NetworkMethod.measure("density_both").yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            asked -> merged(asked, SymmetrizationRule.BOTH)),
    /** Density where the report of somebody who did not answer is taken from the other. */
    DENSITY_RECONSTRUCTED(
            NetworkMethod.measure("density_reconstructed").yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            asked -> merged(asked, SymmetrizationRule.RECONSTRUCTED)),
    /** Ties that those who answered name, over those who answered (undirected: twice the ties over everybody). */
    MEAN_DEGREE(
            NetworkMethod.measure("mean_degree")
                    .yields(MeasurementUnit.TIES_EACH)
                    .released(),
            NotEstimableReason.NOBODY_ANSWERED,
            ResponseRateRequirement.MOST,
            NetworkMeasure::meanDegree),
    /**
     * Share of ties that are returned, 2M / (2M + A), among people who both answered, 0 to 1. R: {@code
     * sna::grecip(measure = "edgewise")}, {@code igraph::reciprocity}.
     */
    RECIPROCITY(
            NetworkMethod.measure("reciprocity")
                    .yields(MeasurementUnit.PROPORTION)
                    .released(),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.MOST,
            NetworkMeasure::reciprocity),
    /** How many of those who answered name nobody and are named by nobody. */
    ISOLATES(
            NetworkMethod.measure("isolates").yields(MeasurementUnit.COUNT).released(),
            NotEstimableReason.NOBODY_ANSWERED,
            ResponseRateRequirement.MOST,
            asked -> OptionalDouble.of(asked.counts().isolates())),
    /** Closed over connected triples, ignoring direction, 0 to 1. */
    TRANSITIVITY(
            NetworkMethod.measure("transitivity")
                    .yields(MeasurementUnit.PROPORTION)
                    .released(),
            NotEstimableReason.NO_CONTACTS,
            ResponseRateRequirement.MOST,
            asked -> Transitivity.of(asked.network().graph()).global()),
    /** Freeman's centralization of being named (undirected: of degree), 0 to 1. */
    CENTRALIZATION(
            NetworkMethod.measure("centralization")
                    .yields(MeasurementUnit.PROPORTION)
                    .released(),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            NetworkMeasure::centralization),
    /** Freeman's centralization of betweenness, 0 to 1. */
    BETWEENNESS_CENTRALIZATION(
            NetworkMethod.measure("betweenness_centralization").yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.NEARLY_ALL,
            asked -> new Centralization(asked.network().graph()).betweenness()),
    /** Groups of people connected in any way, lone ones included. */
    COMPONENTS(
            NetworkMethod.measure("components").yields(MeasurementUnit.COUNT),
            NotEstimableReason.NOBODY_ANSWERED,
            ResponseRateRequirement.NEARLY_ALL,
            asked -> OptionalDouble.of(
                    ConnectedComponents.weak(asked.network().graph()).count())),
    /** Share of the people in the largest component. */
    LARGEST_COMPONENT(
            NetworkMethod.measure("largest_component").yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NOBODY_ANSWERED,
            ResponseRateRequirement.NEARLY_ALL,
            NetworkMeasure::largestComponent),
    /** Mean share of the others whom those who answered reach in at most two steps. */
    REACH_TWO(
            NetworkMethod.measure("reach_two")
                    .yields(MeasurementUnit.PROPORTION)
                    .released(),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.NEARLY_ALL,
            NetworkMeasure::reachTwo),
    /** Mean Blau heterogeneity of the groups of the people whom each member names, 0 to 1. */
    EGO_BLAU(
            NetworkMethod.measure("ego_blau").groups().yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.ANY,
            asked -> new EgoNetworks(asked.network(), asked.attribute()).meanBlau()),
    /** Mean share of the people whom each member names who are of the member's own group, 0 to 1. */
    EGO_LOCAL_SHARE(
            NetworkMethod.measure("ego_local_share").groups().yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.ANY,
            asked -> new EgoNetworks(asked.network(), asked.attribute()).meanLocalShare()),
    /** Mean number of people whom each member names. */
    EGO_SIZE(
            NetworkMethod.measure("ego_size").yields(MeasurementUnit.TIES_EACH),
            NotEstimableReason.NOBODY_ANSWERED,
            ResponseRateRequirement.ANY,
            asked -> new EgoNetworks(asked.network(), asked.attribute()).meanSize()),
    /** Share of the ties that are credited to the community, of those of which it was asked, 0 to 1. */
    CREDITED_SHARE(
            NetworkMethod.measure("credited_share").yields(MeasurementUnit.PROPORTION),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.ANY,
            asked -> SafeDivision.quotient(
                    asked.network().attributedTieCount(), asked.network().attributionAskedCount())),
    /** Ties between groups over all ties whose two groups are known, 0 to 1. */
    CROSS_GROUP_SHARE(
            NetworkMethod.measure("cross_group_share")
                    .groups()
                    .yields(MeasurementUnit.PROPORTION)
                    .released(),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.MOST,
            NetworkMeasure::crossGroupShare),
    /** (E - I) / (E + I), -1 (all within groups) to 1. Krackhardt &amp; Stern (1988), doi:10.2307/2786835. */
    E_I_INDEX(
            NetworkMethod.measure("e_i_index")
                    .groups()
                    .yields(MeasurementUnit.INDEX)
                    .released(),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.MOST,
            NetworkMeasure::eIIndex),
    /** Whether ties join like with like beyond the groups' shares of ties, -1 to 1. */
    ASSORTATIVITY(
            NetworkMethod.measure("assortativity").groups().yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.MOST,
            asked -> Assortativity.byGroup(
                    asked.network().graph(), asked.network().groups(asked.attribute()))),
    /** How much the network falls apart along the groups, -1/2 to 1. */
    MODULARITY(
            NetworkMethod.measure("modularity").groups().yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.MOST,
            asked -> Modularity.undirected(
                    asked.network().graph(), asked.network().groups(asked.attribute()))),
    /**
     * Mean of Burt's constraint over those who answered and have a tie, mostly 0 to 1: how much their contacts are tied to each other.
     * R: {@code igraph::constraint}. Burt (1992), Structural Holes.
     */
    CONSTRAINT(
            NetworkMethod.measure("constraint").yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.NEARLY_ALL,
            asked -> new EgoNetworks(asked.network(), "").meanConstraint());

    private static final int PERMUTATIONS = 9_999;

    private final MethodDeclaration declaration;
    private final NotEstimableReason absence;
    private final ResponseRateRequirement needs;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<NetworkMeasureInput, OptionalDouble> value;

    NetworkMeasure(
            MethodDeclaration declaration,
            NotEstimableReason absence,
            ResponseRateRequirement needs,
            Function<NetworkMeasureInput, OptionalDouble> value) {
        this.value = value;
        this.declaration = declaration;
        this.absence = absence;
        this.needs = needs;
    }

    /** @param attribute whose groups are compared; blank for measures without groups */
    record NetworkMeasureInput(Network network, NetworkCounts counts, String relation, String attribute) {}

    private NetworkDetails details(NetworkMeasureInput asked, long seed) {
        NetworkDetails details = asked.counts().details(asked.relation(), asked.network());
        if (this != E_I_INDEX) {
            return details;
        }
        Homophily homophily =
                Homophily.of(asked.network().graph(), asked.network().groups(asked.attribute()));
        return homophily
                .permutation(seed, PERMUTATIONS)
                .map(found -> details.withGroupPermutation(
                        new NetworkDetails.GroupPermutationResult(homophily.expectedIndex(), found.p())))
                .orElse(details);
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public String rule() {
        return "observed pairs; people who did not answer stay on the roster";
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        FindingSubject subject = sample.subject();
        Network network = sample.first();
        Provenance provenance = sample.provenance();
        AnalysisSample counted = network.respondents().counts();
        Optional<Finding> refusal = needs.check(subject, network, provenance);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (this == RECIPROCITY && !network.isDirected()) {
            return new NotEstimable(subject, NotEstimableReason.NOT_DIRECTED, counted, provenance);
        }
        NetworkMeasureInput asked = new NetworkMeasureInput(
                network, NetworkCounts.of(network, sample.attribute()), sample.relation(), sample.attribute());
        OptionalDouble found = value.apply(asked);
        if (found.isEmpty()) {
            return new NotEstimable(subject, absence, counted, provenance);
        }
        return Estimate.withoutInference(
                subject, found.getAsDouble(), declaration.unit(), counted, details(asked, sample.seed()), provenance);
    }

    private static OptionalDouble merged(NetworkMeasureInput asked, SymmetrizationRule rule) {
        Network merged = asked.network().merged(rule);
        return SafeDivision.quotient(merged.ties().size(), (double) merged.observedPairs());
    }

    private static OptionalDouble meanDegree(NetworkMeasureInput asked) {
        Network network = asked.network();
        return network.isDirected()
                ? SafeDivision.quotient(asked.counts().ties(), network.answeredCount())
                : SafeDivision.quotient(2.0 * asked.counts().ties(), network.size());
    }

    private static OptionalDouble reciprocity(NetworkMeasureInput asked) {
        double mutual = 2.0 * asked.counts().mutual();
        return SafeDivision.quotient(mutual, mutual + asked.counts().asymmetric());
    }

    private static OptionalDouble centralization(NetworkMeasureInput asked) {
        Centralization centralization = new Centralization(asked.network().graph());
        return asked.network().isDirected() ? centralization.inDegree() : centralization.outDegree();
    }

    private static OptionalDouble largestComponent(NetworkMeasureInput asked) {
        ConnectedComponents weak = ConnectedComponents.weak(asked.network().graph());
        return SafeDivision.quotient(weak.sizes().get(0), asked.network().size());
    }

    private static OptionalDouble reachTwo(NetworkMeasureInput asked) {
        Network network = asked.network();
        double[] near = ClosenessCentrality.out(network.graph()).withinTwoSteps();
        return IntStream.range(0, near.length)
                .filter(network::hasAnswered)
                .mapToDouble(node -> near[node])
                .filter(Double::isFinite)
                .average();
    }

    private static OptionalDouble crossGroupShare(NetworkMeasureInput asked) {
        NetworkCounts counts = asked.counts();
        return SafeDivision.quotient(counts.external(), (double) counts.external() + counts.internal());
    }

    private static OptionalDouble eIIndex(NetworkMeasureInput asked) {
        NetworkCounts counts = asked.counts();
        return SafeDivision.quotient(
                (double) counts.external() - counts.internal(), (double) counts.external() + counts.internal());
    }
}
