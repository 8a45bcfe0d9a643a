package org.vpip.app.ties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A reader's search for networks that have the same published numbers as a true one, perhaps with the ties of one person known.
 * It walks from the true network by adding, removing or moving a tie, mostly between the same groups, and may pass through networks that have other numbers. People
 * of one group whose ties to the known person are the same may be exchanged in each network, which changes no number. What is
 * found is possible; what is not found may be so as well.
 */
final class PossibleTies {
    /** Nobody, for a reader without ties. */
    static final int NOBODY = -1;

    private static final double EXACT = 1e-9;
    private static final double COLDNESS = 2;
    private static final int PATIENCE = 200;
    private static final int ATTEMPTS = 40;
    private static final int SINGLE = 4;

    private final TieGraph graph;
    private final Map<String, Double> halfDigits;
    private final Map<String, Double> published;
    private final int insider;
    private final Random random;
    private final int[] kinds;
    private final boolean[][] tied;
    private final boolean[][] untied;
    private final int[] fewest;
    private final int[] most;

    /** @param halfDigits how far each published number may lie from the true one */
    PossibleTies(TieGraph truth, Map<String, Double> published, Map<String, Double> halfDigits, int insider) {
        this.graph = truth.copy();
        this.published = Map.copyOf(published);
        this.halfDigits = Map.copyOf(halfDigits);
        this.insider = insider;
        this.random = new Random(insider);
        this.kinds = IntStream.range(0, truth.size())
                .map(person -> kind(truth, person, insider))
                .toArray();
        int count = IntStream.of(kinds).max().orElse(0) + 1;
        this.tied = new boolean[count][count];
        this.untied = new boolean[count][count];
        this.fewest = IntStream.range(0, count).map(kind -> truth.size()).toArray();
        this.most = new int[count];
        record();
    }

    /** Returns the same number for people whom the reader cannot distinguish: of one group, with the same ties to the known person. */
    private static int kind(TieGraph truth, int person, int insider) {
        if (insider == NOBODY) {
            return truth.group(person) + 1;
        }
        int ties = (truth.has(insider, person) ? 1 : 0) + (truth.has(person, insider) ? 2 : 0);
        return person == insider ? 0 : 1 + 4 * truth.group(person) + ties;
    }

    /** Walks until nothing is certain, or a number of steps. */
    PossibleTies walk(int steps) {
        double distance = distance();
        if (distance > 0) {
            throw new IllegalStateException("the true network must have the published numbers: " + distance);
        }
        List<int[]> closed = closed();
        for (int step = 0; step < steps && (step % PATIENCE > 0 || !certain().isEmpty()); step++) {
            closed = step % PATIENCE == 0 ? closed() : closed;
            int[] pair = closed.isEmpty() || random.nextBoolean() ? pair() : closed.get(random.nextInt(closed.size()));
            int[][] changed = random.nextInt(SINGLE) == 0 ? new int[][] {pair} : new int[][] {pair, opposite(pair)};
            toggle(changed);
            double next = distance();
            if (next <= distance || random.nextDouble() < Math.exp((distance - next) * COLDNESS)) {
                distance = next;
                if (distance == 0) {
                    record();
                }
            } else {
                toggle(changed);
            }
        }
        return this;
    }

    private void toggle(int[][] pairs) {
        for (int[] pair : pairs) {
            graph.toggle(pair[0], pair[1]);
        }
    }

    private int[] pair() {
        while (true) {
            int from = random.nextInt(graph.size());
            int to = random.nextInt(graph.size());
            if (from != to && from != insider && to != insider) {
                return new int[] {from, to};
            }
        }
    }

    /** Returns a tied pair for an untied one and the reverse, of the same two groups if one is found soon. */
    private int[] opposite(int[] pair) {
        int[] found = pair;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int[] other = pair();
            if (graph.has(other[0], other[1]) != graph.has(pair[0], pair[1])) {
                found = other;
                if (graph.group(other[0]) == graph.group(pair[0]) && graph.group(other[1]) == graph.group(pair[1])) {
                    return other;
                }
            }
        }
        return found;
    }

    /** Returns the pairs of other people of which only one state was possible yet. */
    private List<int[]> closed() {
        List<int[]> closed = new ArrayList<>();
        for (int from = 0; from < graph.size(); from++) {
            for (int to = 0; to < graph.size(); to++) {
                boolean isOpen = tied[kinds[from]][kinds[to]] && untied[kinds[from]][kinds[to]];
                if (from != to && from != insider && to != insider && !isOpen) {
                    closed.add(new int[] {from, to});
                }
            }
        }
        return closed;
    }

    /** Returns how far the numbers of the graph lie outside of what the published digits allow, in half digits. */
    private double distance() {
        Map<String, Double> values = graph.measures();
        double distance = 0;
        for (Map.Entry<String, Double> number : published.entrySet()) {
            double half = halfDigits.getOrDefault(number.getKey(), 0.0);
            double off = Math.abs(values.getOrDefault(number.getKey(), 0.0) - number.getValue()) - half - EXACT;
            distance += off > 0 ? off / (half + 0.5 * (half == 0 ? 1 : 0)) : Double.isNaN(off) ? 1 : 0;
        }
        return distance;
    }

    private void record() {
        int[] contacts = graph.contacts();
        for (int person = 0; person < graph.size(); person++) {
            int kind = kinds[person];
            fewest[kind] = Math.min(fewest[kind], contacts[person]);
            most[kind] = Math.max(most[kind], contacts[person]);
            for (int other = 0; other < graph.size(); other++) {
                if (person != other) {
                    tied[kind][kinds[other]] |= graph.has(person, other);
                    untied[kind][kinds[other]] |= !graph.has(person, other);
                }
            }
        }
    }

    /** Returns what the reader would know for certain: people with fewer than three possible numbers of contacts, and pairs. */
    Set<String> certain() {
        Set<String> certain = new TreeSet<>();
        for (int person = 0; person < graph.size(); person++) {
            int kind = kinds[person];
            if (person != insider && most[kind] - fewest[kind] < 2) {
                certain.add("contacts of kind " + kind + ": " + fewest[kind] + " to " + most[kind]);
            }
        }
        closed().forEach(pair -> {
            int from = kinds[pair[0]];
            int to = kinds[pair[1]];
            certain.add("kind " + from + (tied[from][to] ? " > " : " no tie to ") + to);
        });
        return certain;
    }
}
