package org.vpip.analysis.statistics.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Components of the network in which every pair is connected: ignoring direction (weak), or along the ties (strong).
 *
 * @param sizes of the components, largest first
 */
public record ConnectedComponents(List<Integer> sizes) {

    public static ConnectedComponents weak(Graph graph) {
        Graph either = graph.symmetrised();
        int[] component = none(either.size());
        int count = 0;
        for (int v = 0; v < component.length; v++) {
            if (component[v] < 0) {
                collect(either.start, either.to, v, count++, component);
            }
        }
        return sized(component, count);
    }

    /** Returns the strong components by Kosaraju's two passes: in the order in which people are left, against the ties. */
    public static ConnectedComponents strong(Graph graph) {
        int[] component = none(graph.size());
        int[] left = leavingOrder(graph);
        int count = 0;
        for (int i = left.length - 1; i >= 0; i--) {
            if (component[left[i]] < 0) {
                collect(graph.inStart, graph.from, left[i], count++, component);
            }
        }
        return sized(component, count);
    }

    private static int[] none(int size) {
        int[] component = new int[size];
        Arrays.fill(component, -1);
        return component;
    }

    private static void collect(int[] start, int[] to, int first, int number, int[] component) {
        int[] stack = new int[component.length];
        int depth = 0;
        stack[depth++] = first;
        component[first] = number;
        while (depth > 0) {
            int v = stack[--depth];
            for (int k = start[v]; k < start[v + 1]; k++) {
                if (component[to[k]] < 0) {
                    component[to[k]] = number;
                    stack[depth++] = to[k];
                }
            }
        }
    }

    private static int[] leavingOrder(Graph graph) {
        int size = graph.size();
        boolean[] met = new boolean[size];
        int[] next = Arrays.copyOf(graph.start, size);
        int[] stack = new int[size];
        int[] left = new int[size];
        int done = 0;
        for (int root = 0; root < size; root++) {
            int depth = 0;
            if (!met[root]) {
                met[root] = true;
                stack[depth++] = root;
            }
            while (depth > 0) {
                int v = stack[depth - 1];
                if (next[v] == graph.start[v + 1]) {
                    left[done++] = v;
                    depth--;
                } else if (!met[graph.to[next[v]++]]) {
                    int w = graph.to[next[v] - 1];
                    met[w] = true;
                    stack[depth++] = w;
                }
            }
        }
        return left;
    }

    private static ConnectedComponents sized(int[] component, int count) {
        int[] sizes = new int[count];
        for (int own : component) {
            sizes[own]++;
        }
        return new ConnectedComponents(
                Arrays.stream(sizes).boxed().sorted(Comparator.reverseOrder()).toList());
    }

    public int count() {
        return sizes.size();
    }
}
