package org.vpip.instruments.tabular;

import org.vpip.instruments.problem.ProblemCode;

/** The limit on the memory for one file: far above any study of 200 people, far below the memory available. */
final class CellBudget {
    static final int LARGEST_FILE = 48 << 20;
    static final int MOST_CELLS = 2_000_000;
    private static final long MOST_CHARACTERS = 48L << 20;

    private int cells;
    private long characters;

    /** @throws RejectedFileException when the file exceeds the limit */
    void count(int rowCells, long rowCharacters) throws RejectedFileException {
        cells += rowCells;
        characters += rowCharacters;
        if (cells > MOST_CELLS || characters > MOST_CHARACTERS) {
            throw new RejectedFileException(ProblemCode.FILE_TOO_LARGE);
        }
    }
}
