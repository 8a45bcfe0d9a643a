package org.vpip.analysis.statistics.network.centrality;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Eigenvector centrality: the leading eigenvector of the symmetrized network, with positive signs. R: {@code eigen},
 * {@code igraph::eigen_centrality}.
 *
 * <p>There is no vector when the largest eigenvalue is not simple, that is for two equal components or no tie at all.
 * Bonacich (1972), doi:10.1080/0022250X.1972.9989806.
 *
 * @param eigenvalue the largest
 * @param multiplicity eigenvalues within 1e-9 of it
 * @param unitLength the vector, Σ x² = 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record EigenvectorCentrality(double eigenvalue, int multiplicity, Optional<double[]> unitLength) {
    private static final double EQUAL = 1e-9;
    private static final int LARGEST_NETWORK = 1_000;

    /** Returns the centrality; empty without people and for more than 1,000, because the full matrix is decomposed. */
    public static Optional<EigenvectorCentrality> of(Graph graph) {
        if (graph.size() == 0 || graph.size() > LARGEST_NETWORK) {
            return Optional.empty();
        }
        EigenDecomposition decomposition = new EigenDecomposition(matrix(graph.symmetrised()));
        double[] values = decomposition.getRealEigenvalues();
        double largest = Arrays.stream(values).max().orElse(0);
        int multiplicity = (int)
                Arrays.stream(values).filter(value -> largest - value < EQUAL).count();
        if (multiplicity > 1) {
            return Optional.of(new EigenvectorCentrality(largest, multiplicity, Optional.empty()));
        }
        int position = 0;
        while (values[position] != largest) {
            position++;
        }
        double[] vector = decomposition.getEigenvector(position).toArray();
        return Optional.of(new EigenvectorCentrality(largest, 1, Optional.of(positive(vector))));
    }

    private static RealMatrix matrix(Graph either) {
        double[][] cells = new double[either.size()][either.size()];
        either.ties().forEach(tie -> {
            cells[tie.source()][tie.target()] = 1;
            cells[tie.target()][tie.source()] = 1;
        });
        return new Array2DRowRealMatrix(cells, false);
    }

    private static double[] positive(double[] vector) {
        double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
        double sign = Arrays.stream(vector).sum() < 0 ? -1 : 1;
        return Arrays.stream(vector).map(x -> Math.max(0, sign * x / length)).toArray();
    }

    /** Returns the vector with its largest entry 1. */
    public Optional<double[]> largestOne() {
        return unitLength.map(vector -> {
            double largest = Arrays.stream(vector).max().orElse(1);
            return Arrays.stream(vector).map(x -> x / largest).toArray();
        });
    }
}
