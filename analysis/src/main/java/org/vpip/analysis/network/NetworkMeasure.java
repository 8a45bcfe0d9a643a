package org.vpip.analysis.network;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.ConnectedComponents;
import org.vpip.analysis.statistics.network.centrality.Centralization;
import org.vpip.analysis.statistics.network.group.Assortativity;
import org.vpip.analysis.statistics.network.group.Modularity;

/**
 * Measures of one wave's network.
 *
 * <p>Nonresponse biases them, each differently (Smith &amp; Moody 2013, doi:10.1016/j.socnet.2013.09.003). No measure is
 * published below 60 % of the roster, and none that depends on paths below 80 %.
 */
public enum NetworkMeasure implements NetworkMethod {
    /**
     * Observed ties over observed pairs, 0 to 1. R: {@code sna::gden} when all answered. Wasserman &amp; Faust (1994),
     * doi:10.1017/CBO9780511815478.
     */
    DENSITY(
            proportion("density").people(2).released(),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            NetworkMeasureInput::density),
    /** Density where a tie exists when either person reports it. */
    DENSITY_EITHER(
            proportion("density_either").people(2),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            input -> input.density(SymmetrizationRule.EITHER)),
    /** Density where a tie exists when both people report it, among pairs who both answered. */
    DENSITY_BOTH(
            proportion("density_both").people(2),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            input -> input.density(SymmetrizationRule.BOTH)),
    /** Density where the other person's report replaces that of a person who did not answer. */
    DENSITY_RECONSTRUCTED(
            proportion("density_reconstructed").people(2),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            input -> input.density(SymmetrizationRule.RECONSTRUCTED)),
    /** Ties per person over the observed pairs: density times the number of others; R: {@code mean(degree)} if all are. */
    MEAN_DEGREE(
            NetworkMethod.measure("mean_degree")
                    .yields(MeasurementUnit.TIES_EACH)
                    .released(),
            NotEstimableReason.NO_ANSWERS,
            ResponseRateRequirement.MOST,
            NetworkMeasureInput::meanDegree),
    /**
     * Share of ties that are returned, 2M / (2M + A), among people who both answered, 0 to 1. R: {@code
     * sna::grecip(measure = "edgewise")}, {@code igraph::reciprocity}.
     */
    RECIPROCITY(
            proportion("reciprocity").people(2).released(),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.MOST,
            NetworkMeasureInput::reciprocity),
    /** Number of people who answered about each other person, name none of them and are named by none. */
    ISOLATES(
            NetworkMethod.measure("isolates").yields(MeasurementUnit.COUNT).released(),
            NotEstimableReason.NO_ANSWERS,
            ResponseRateRequirement.MOST,
            input -> OptionalDouble.of(input.isolates())),
    /** Closed over connected triples, ignoring direction, 0 to 1; triples whose ends left each other blank are left out. */
    TRANSITIVITY(
            proportion("transitivity").people(2).released(),
            NotEstimableReason.NO_CONTACTS,
            ResponseRateRequirement.MOST,
            NetworkMeasureInput::transitivity),
    /** Freeman's centralization of indegree (undirected: of degree), 0 to 1; a degree is raised by the share left blank. */
    CENTRALIZATION(
            proportion("centralization").people(2).released(),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.MOST,
            NetworkMeasureInput::centralization),
    /** Freeman's centralization of betweenness, 0 to 1. */
    BETWEENNESS_CENTRALIZATION(
            proportion("betweenness_centralization").people(3),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.NEARLY_ALL,
            input -> new Centralization(input.graph()).betweenness()),
    /** Number of weakly connected components, isolates included. */
    COMPONENTS(
            NetworkMethod.measure("components").yields(MeasurementUnit.COUNT),
            NotEstimableReason.NO_ANSWERS,
            ResponseRateRequirement.NEARLY_ALL,
            input -> OptionalDouble.of(ConnectedComponents.weak(input.graph()).count())),
    /** Share of the people in the largest component. */
    LARGEST_COMPONENT(
            proportion("largest_component"),
            NotEstimableReason.NO_ANSWERS,
            ResponseRateRequirement.NEARLY_ALL,
            NetworkMeasureInput::largestComponent),
    /** Mean share of the others whom people who answered reach in at most two steps. */
    REACH_TWO(
            proportion("reach_two").people(2).released(),
            NotEstimableReason.NO_PAIR_OBSERVED,
            ResponseRateRequirement.NEARLY_ALL,
            NetworkMeasureInput::twoStepReach),
    /** Mean Blau heterogeneity of the groups of the people whom each member names, 0 to 1. */
    EGO_BLAU(
            NetworkMethod.measure("ego_blau").groups().yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.ANY,
            input -> input.egoNetworks().meanBlau()),
    /** Mean share of the people whom each member names who are of the member's own group, 0 to 1. */
    EGO_LOCAL_SHARE(
            proportion("ego_local_share").groups(),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.ANY,
            input -> input.egoNetworks().meanLocalShare()),
    /** Mean number of people whom each member names. */
    EGO_SIZE(
            NetworkMethod.measure("ego_size").yields(MeasurementUnit.TIES_EACH),
            NotEstimableReason.NO_ANSWERS,
            ResponseRateRequirement.ANY,
            input -> input.egoNetworks().meanSize()),
    /** Share of the ties that came about through the community, of those about which this was asked, 0 to 1. */
    CREDITED_SHARE(
            proportion("credited_share"),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.ANY,
            input -> SafeDivision.quotient(
                    input.network().attribution().attributed(),
                    input.network().attribution().asked())),
    /** Ties between groups over all ties whose two groups are known, 0 to 1. */
    CROSS_GROUP_SHARE(
            proportion("cross_group_share").people(2).groups().released(),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.MOST,
            NetworkMeasureInput::crossGroupShare),
    /** (E - I) / (E + I), -1 (all within groups) to 1. Krackhardt &amp; Stern (1988), doi:10.2307/2786835. */
    E_I_INDEX(
            NetworkMethod.measure("e_i_index")
                    .people(2)
                    .groups()
                    .yields(MeasurementUnit.INDEX)
                    .released(),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.MOST,
            NetworkMeasureInput::eIIndex),
    /** Tendency of ties to join people of one group beyond the groups' shares of ties, -1 to 1. */
    ASSORTATIVITY(
            NetworkMethod.measure("assortativity").people(2).groups().yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE_BETWEEN_KNOWN_GROUPS,
            ResponseRateRequirement.MOST,
            input -> Assortativity.byGroup(input.graph(), input.groups())),
    /** Modularity of the partition into the groups, -1/2 to 1. */
    MODULARITY(
            NetworkMethod.measure("modularity").people(2).groups().yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.MOST,
            input -> Modularity.undirected(input.graph(), input.groups())),
    /**
     * Mean of Burt's constraint over people who answered and have a tie, mostly 0 to 1: the extent to which a person's
     * contacts are tied to each other. R: {@code igraph::constraint}. Burt (1992), Structural Holes.
     */
    CONSTRAINT(
            NetworkMethod.measure("constraint").people(2).yields(MeasurementUnit.INDEX),
            NotEstimableReason.NO_TIE,
            ResponseRateRequirement.NEARLY_ALL,
            input -> input.egoNetworks().meanConstraint());

    private final MethodDeclaration declaration;
    private final NotEstimableReason absence;
    private final ResponseRateRequirement requirement;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<NetworkMeasureInput, OptionalDouble> measure;

    NetworkMeasure(
            MethodDeclaration declaration,
            NotEstimableReason absence,
            ResponseRateRequirement requirement,
            Function<NetworkMeasureInput, OptionalDouble> measure) {
        this.declaration = declaration;
        this.absence = absence;
        this.requirement = requirement;
        this.measure = measure;
    }

    private static MethodDeclaration proportion(String id) {
        return NetworkMethod.measure(id).yields(MeasurementUnit.PROPORTION);
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
        return requirement
                .check(sample.subject(), sample.first(), sample.provenance())
                .orElseGet(() -> measured(sample));
    }

    /** Returns the share of the roster that has to answer. */
    public ResponseRateRequirement requirement() {
        return requirement;
    }

    /**
     * Returns the measure of a network; empty where it has none.
     *
     * @param attribute whose groups are compared; blank for measures without groups
     */
    public OptionalDouble value(Network network, String relation, String attribute) {
        return isDefined(network)
                ? measure.apply(new NetworkMeasureInput(network, relation, attribute))
                : OptionalDouble.empty();
    }

    private boolean isDefined(Network network) {
        return this != RECIPROCITY || network.isDirected();
    }

    /** Returns why a network has no such measure. */
    public NotEstimableReason absence(Network network) {
        return isDefined(network) ? absence : NotEstimableReason.NOT_DIRECTED;
    }

    private Finding measured(NetworkSample sample) {
        FindingSubject subject = sample.subject();
        AnalysisSample counted = sample.first().respondents().counts();
        OptionalDouble value = value(sample.first(), sample.relation(), sample.attribute());
        if (value.isEmpty()) {
            return new NotEstimable(subject, absence(sample.first()), counted, sample.provenance());
        }
        NetworkMeasureInput input = new NetworkMeasureInput(sample.first(), sample.relation(), sample.attribute());
        NetworkDetails details = this == E_I_INDEX ? input.permutedDetails(sample.seed()) : input.details();
        return Estimate.withoutInference(
                subject, value.getAsDouble(), declaration.unit(), counted, details, sample.provenance());
    }
}
