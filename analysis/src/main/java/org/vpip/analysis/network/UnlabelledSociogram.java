package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramPerson;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;

/**
 * A sociogram that tells nothing but the groups of people and which of them are tied. Each wave has people and places of its
 * own; a pair has one line, without direction. People and lines are in random order. It is drawn from a {@link CanonicalOrder},
 * so that another numbering of the same people gives the same sociogram.
 */
public final class UnlabelledSociogram {
    private final SociogramDetails picture;
    private final List<SociogramPerson> nodes = new ArrayList<>();
    private final List<WaveTies> waves = new ArrayList<>();

    private UnlabelledSociogram(SociogramDetails picture) {
        this.picture = picture;
    }

    /** Returns the sociogram of the people who are present at each wave, with the groups that they have in the picture. */
    public static SociogramDetails of(SociogramDetails picture, long seed) {
        UnlabelledSociogram sociogram = new UnlabelledSociogram(picture);
        for (int wave = 0; wave < picture.waves().size(); wave++) {
            sociogram.add(picture.waves().get(wave), new Random(31 * seed + wave));
        }
        return new SociogramDetails(picture.relation(), false, picture.attribute(), sociogram.nodes, sociogram.waves);
    }

    private void add(WaveTies wave, Random random) {
        List<Integer> people = shuffled(wave, random);
        List<SociogramEdge> lines = lines(wave, people);
        Collections.shuffle(lines, random);
        Map<Integer, Point2D> places = ForceLayout.of(graph(people.size(), lines), 1, random.nextLong());
        int first = nodes.size();
        for (int node = 0; node < people.size(); node++) {
            Point2D place = Objects.requireNonNull(places.get(node));
            nodes.add(new SociogramPerson("", group(people.get(node)), place.getX(), place.getY()));
        }
        List<Integer> positions = IntStream.range(first, nodes.size()).boxed().toList();
        waves.add(new WaveTies(
                wave.wave(),
                positions,
                positions,
                lines.stream()
                        .map(line -> new SociogramEdge(first + line.from(), first + line.to()))
                        .toList()));
    }

    private String group(int person) {
        return picture.nodes().get(person).group();
    }

    private List<Integer> shuffled(WaveTies wave, Random random) {
        List<Integer> people = wave.present();
        List<BitSet> neighbours = people.stream().map(person -> new BitSet()).toList();
        wave.ties().forEach(tie -> {
            neighbours.get(people.indexOf(tie.from())).set(people.indexOf(tie.to()));
            neighbours.get(people.indexOf(tie.to())).set(people.indexOf(tie.from()));
        });
        List<Integer> order = new ArrayList<>(
                CanonicalOrder.of(neighbours, people.stream().map(this::group).toList()));
        Collections.shuffle(order, random);
        return order.stream().map(people::get).toList();
    }

    /** Returns one line for each tied pair, between positions in the list of people. */
    private static List<SociogramEdge> lines(WaveTies wave, List<Integer> people) {
        return new ArrayList<>(wave.ties().stream()
                .map(tie -> new int[] {people.indexOf(tie.from()), people.indexOf(tie.to())})
                .map(ends -> new SociogramEdge(Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1])))
                .distinct()
                .sorted((one, other) -> one.from() == other.from() ? one.to() - other.to() : one.from() - other.from())
                .toList());
    }

    private static Graph<Integer, DefaultEdge> graph(int people, List<SociogramEdge> lines) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        IntStream.range(0, people).forEach(graph::addVertex);
        lines.forEach(line -> graph.addEdge(line.from(), line.to()));
        return graph;
    }
}
