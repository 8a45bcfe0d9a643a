package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;

/**
 * A force-directed layout in the unit square, from a seeded start. Fruchterman &amp; Reingold (1991),
 * doi:10.1002/spe.4380211102.
 */
final class ForceLayout {
    private static final int ITERATIONS = 300;

    private ForceLayout() {}

    /**
     * Returns the place of each vertex, stretched to fill the square from the top down to a height.
     *
     * @param height 0 to 1
     */
    static Map<Integer, Point2D> of(Graph<Integer, DefaultEdge> graph, double height, long seed) {
        Map<Integer, Point2D> places = new LinkedHashMap<>();
        if (graph.vertexSet().isEmpty()) {
            return places;
        }
        LayoutModel2D<Integer> model = new MapLayoutModel2D<>(new Box2D(0, 0, 1, 1));
        FRLayoutAlgorithm2D<Integer, DefaultEdge> forces = new FRLayoutAlgorithm2D<>(
                ITERATIONS, FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR, new Random(seed));
        forces.layout(graph, model);
        Map<Integer, Point2D> spread = spread(model.collect());
        CoordinateRange across = new CoordinateRange();
        CoordinateRange down = new CoordinateRange();
        spread.values().forEach(point -> {
            across.include(point.getX());
            down.include(point.getY());
        });
        spread.forEach((node, point) ->
                places.put(node, Point2D.of(across.share(point.getX()), height * down.share(point.getY()))));
        return places;
    }

    /** Moves people along rays from the centre until they fill the disc evenly; their order of distance stays. */
    private static Map<Integer, Point2D> spread(Map<Integer, Point2D> raw) {
        double x = raw.values().stream().mapToDouble(Point2D::getX).average().orElse(0);
        double y = raw.values().stream().mapToDouble(Point2D::getY).average().orElse(0);
        List<Map.Entry<Integer, Point2D>> outwards = new ArrayList<>(raw.entrySet());
        outwards.sort(Comparator.comparingDouble((Map.Entry<Integer, Point2D> node) ->
                        Math.hypot(node.getValue().getX() - x, node.getValue().getY() - y))
                .thenComparing(Map.Entry::getKey));
        Map<Integer, Point2D> spread = new LinkedHashMap<>();
        for (int rank = 0; rank < outwards.size(); rank++) {
            Point2D point = outwards.get(rank).getValue();
            double angle = Math.atan2(point.getY() - y, point.getX() - x);
            double radius = Math.sqrt((rank + 0.5) / outwards.size());
            spread.put(outwards.get(rank).getKey(), Point2D.of(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return spread;
    }

    /** The range of the coordinates on one axis. */
    private static final class CoordinateRange {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void include(double value) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }

        double share(double value) {
            return high > low ? (value - low) / (high - low) : 0.5;
        }
    }
}
