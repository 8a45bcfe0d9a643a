package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order of the vertices of an undirected graph that does not depend on how they are numbered. Vertices are distinguished by
 * their label and the number of vertices at each distance, then by the colours of their neighbours until no more differ. Of
 * vertices that remain alike, the first gets a colour of its own, and the others are compared again (McKay 1981, Practical
 * graph isomorphism). Vertices that a symmetry of the graph exchanges are in any order.
 */
final class CanonicalOrder {
    private final List<BitSet> neighbours;
    private List<Integer> colours;

    private CanonicalOrder(List<BitSet> neighbours, List<String> labels) {
        this.neighbours = neighbours;
        this.colours = ranks(IntStream.range(0, labels.size())
                .mapToObj(vertex -> labels.get(vertex) + " " + distances(vertex))
                .toList());
    }

    /**
     * Returns the vertices in canonical order.
     *
     * @param neighbours of each vertex
     * @param labels one for each vertex
     */
    static List<Integer> of(List<BitSet> neighbours, List<String> labels) {
        CanonicalOrder order = new CanonicalOrder(neighbours, labels);
        order.refine();
        while (order.distinct() < labels.size()) {
            order.separate();
            order.refine();
        }
        return IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.comparing(order.colours::get))
                .toList();
    }

    /** Returns the number of vertices at each distance. */
    private List<Integer> distances(int vertex) {
        List<Integer> counts = new ArrayList<>();
        BitSet reached = new BitSet();
        BitSet frontier = new BitSet();
        frontier.set(vertex);
        while (!frontier.isEmpty()) {
            counts.add(frontier.cardinality());
            reached.or(frontier);
            BitSet next = new BitSet();
            frontier.stream().mapToObj(neighbours::get).forEach(next::or);
            next.andNot(reached);
            frontier = next;
        }
        return counts;
    }

    private int distinct() {
        return new TreeSet<>(colours).size();
    }

    /** Refines the colours by those of the neighbours until their number stays the same. */
    private void refine() {
        int before = 0;
        while (distinct() > before) {
            before = distinct();
            List<Integer> current = colours;
            colours = ranks(IntStream.range(0, current.size())
                    .mapToObj(vertex -> symbol(current.get(vertex))
                            + neighbours.get(vertex).stream()
                                    .map(current::get)
                                    .sorted()
                                    .mapToObj(CanonicalOrder::symbol)
                                    .collect(Collectors.joining()))
                    .toList());
        }
    }

    /** Gives the first vertex of the first colour that several have a colour before theirs. */
    private void separate() {
        Map<Integer, Long> sizes =
                colours.stream().collect(Collectors.groupingBy(colour -> colour, TreeMap::new, Collectors.counting()));
        int shared = sizes.entrySet().stream()
                .filter(colour -> colour.getValue() > 1)
                .findFirst()
                .orElseThrow()
                .getKey();
        List<Integer> separated = new ArrayList<>(colours);
        separated.replaceAll(colour -> 2 * colour + 1);
        separated.set(colours.indexOf(shared), 2 * shared);
        colours = separated;
    }

    /** Returns a text of one character, so that texts of several colours sort by them. */
    private static String symbol(int colour) {
        return String.valueOf((char) colour);
    }

    private static List<Integer> ranks(List<String> signatures) {
        List<String> sorted = List.copyOf(new TreeSet<>(signatures));
        return signatures.stream().map(sorted::indexOf).toList();
    }
}
