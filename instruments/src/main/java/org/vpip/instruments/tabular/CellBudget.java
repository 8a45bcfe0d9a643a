package org.vpip.instruments.tabular;

import org.vpip.instruments.problem.ProblemCode;

/** How much of one file is taken into memory: far more than any study of 200 people, far less than fills it. */
final class CellBudget {
    static final int LARGEST_FILE = 48 << 20;
    static final int MOST_CELLS = 2_000_000;
    private static final long MOST_CHARACTERS = 48L << 20;

    private int cells;
    private long characters;

    /** @throws RejectedFileException when the file has more than can be taken in */
    void count(int rowCells, long rowCharacters) throws RejectedFileException {
        cells += rowCells;
        characters += rowCharacters;
        if (cells > MOST_CELLS || characters > MOST_CHARACTERS) {
            throw new RejectedFileException(ProblemCode.FILE_TOO_LARGE);
        }
    }
}
