package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.instruments.response.ParticipantId;

/**
 * The layout of a sociogram by the ties of all waves together, so that each person keeps one place. People without any
 * tie are placed in a row at the lower edge.
 */
public final class NetworkLayout {
    public static final MethodDeclaration METHOD =
            MethodDeclaration.of("picture").yields(MeasurementUnit.COUNT).released();
    public static final String RULE = "Fruchterman-Reingold over the ties of all waves";

    private final Map<ParticipantId, Integer> positions = new LinkedHashMap<>();
    private final Graph<Integer, DefaultEdge> union = new SimpleGraph<>(DefaultEdge.class);

    private NetworkLayout(List<Network> networks) {
        for (Network network : networks) {
            network.nodes().forEach(node -> positions.putIfAbsent(node, positions.size()));
        }
        for (Network network : networks) {
            for (int[] tie : network.ties()) {
                int one = position(network, tie[0]);
                int other = position(network, tie[1]);
                union.addVertex(one);
                union.addVertex(other);
                union.addEdge(one, other);
            }
        }
    }

    /**
     * Returns one sociogram of the networks, in the order of the subject's waves.
     *
     * @param attribute that sets people's colours; blank for none
     */
    public static Estimate of(
            FindingSubject subject,
            List<Network> networks,
            String relation,
            String attribute,
            Provenance provenance,
            long seed) {
        NetworkLayout layout = new NetworkLayout(networks);
        List<WaveTies> waves = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            waves.add(layout.waveTies(subject, i, networks.get(i)));
        }
        List<SociogramPerson> nodes = layout.nodes(networks, attribute, seed);
        SociogramDetails picture =
                new SociogramDetails(relation, networks.get(0).isDirected(), attribute, nodes, waves);
        return Estimate.withoutInference(
                subject,
                nodes.size(),
                MeasurementUnit.COUNT,
                AnalysisSample.complete(nodes.size()),
                picture,
                provenance);
    }

    private int position(Network network, int node) {
        return positions.getOrDefault(network.nodes().get(node), -1);
    }

    private WaveTies waveTies(FindingSubject subject, int wave, Network network) {
        List<Integer> present = new ArrayList<>();
        List<Integer> answered = new ArrayList<>();
        for (int node = 0; node < network.size(); node++) {
            present.add(position(network, node));
            if (network.hasAnswered(node)) {
                answered.add(position(network, node));
            }
        }
        List<SociogramEdge> ties = network.ties().stream()
                .map(tie -> new SociogramEdge(position(network, tie[0]), position(network, tie[1])))
                .toList();
        return new WaveTies(subject.waves().get(wave), present, answered, ties);
    }

    private List<SociogramPerson> nodes(List<Network> networks, String attribute, long seed) {
        Map<Integer, Point2D> places = places(seed);
        int untied = positions.size() - places.size();
        List<SociogramPerson> nodes = new ArrayList<>();
        int set = 0;
        for (Map.Entry<ParticipantId, Integer> person : positions.entrySet()) {
            Point2D place = places.get(person.getValue());
            double x = place == null ? (set + 1.0) / (untied + 1) : place.getX();
            double y = place == null ? 1 : place.getY();
            set += place == null ? 1 : 0;
            nodes.add(new SociogramPerson(person.getKey().value(), group(networks, person.getKey(), attribute), x, y));
        }
        return nodes;
    }

    private static String group(List<Network> networks, ParticipantId person, String attribute) {
        for (Network network : networks) {
            int node = network.nodes().indexOf(person);
            if (node >= 0) {
                return network.group(node, attribute);
            }
        }
        return "";
    }

    /** Returns the places of people with ties, above the row of people without. */
    private Map<Integer, Point2D> places(long seed) {
        boolean someUntied = union.vertexSet().size() < positions.size();
        return ForceLayout.of(union, someUntied ? 0.9 : 1, seed);
    }
}
