package org.vpip.reports.disclosure.audit;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;

/** The rank of a matrix of zeros and ones modulo a prime that is larger than any minor of a small one. */
final class RankModulo {
    private static final BigInteger PRIME = BigInteger.valueOf(2_147_483_647);

    private RankModulo() {}

    static int rank(List<BitSet> rows, int columns) {
        BigInteger[][] matrix = new BigInteger[rows.size()][columns];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns; j++) {
                matrix[i][j] = rows.get(i).get(j) ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
        int rank = 0;
        for (int column = 0; column < columns && rank < matrix.length; column++) {
            if (moveUp(matrix, rank, column)) {
                clear(matrix, rank, column);
                rank++;
            }
        }
        return rank;
    }

    private static boolean moveUp(BigInteger[][] matrix, int rank, int column) {
        for (int i = rank; i < matrix.length; i++) {
            if (matrix[i][column].signum() != 0) {
                BigInteger[] row = matrix[i];
                matrix[i] = matrix[rank];
                matrix[rank] = row;
                return true;
            }
        }
        return false;
    }

    private static void clear(BigInteger[][] matrix, int rank, int column) {
        BigInteger inverse = matrix[rank][column].modInverse(PRIME);
        for (int i = rank + 1; i < matrix.length; i++) {
            BigInteger factor = matrix[i][column].multiply(inverse).mod(PRIME);
            for (int j = 0; j < matrix[i].length; j++) {
                matrix[i][j] =
                        matrix[i][j].subtract(factor.multiply(matrix[rank][j])).mod(PRIME);
            }
        }
    }
}
