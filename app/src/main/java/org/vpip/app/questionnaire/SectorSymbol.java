package org.vpip.app.questionnaire;

/** The colour and shape of a sector, in the order of the study; the last one is for people without a sector. */
enum SectorSymbol {
    CIRCLE("#0B4D5D", "M9 2a7 7 0 1 0 .01 0z"),
    SQUARE("#973309", "M3 3h12v12H3z"),
    TRIANGLE("#998A0B", "M9 2l7 13H2z"),
    DIAMOND("#7D4CAD", "M9 1l8 8-8 8-8-8z"),
    CROSS("#1C8783", "M7 2h4v5h5v4h-5v5H7v-5H2V7h5z"),
    TRIANGLE_DOWN("#562E2E", "M9 16L2 3h14z"),
    HEXAGON("#9387CE", "M5 2h8l4 7-4 7H5L1 9z"),
    BAR("#647858", "M2 6h14v6H2z"),
    RING("#8A8F94", "M9 2a7 7 0 1 0 .01 0zM9 5a4 4 0 1 1-.01 0z");

    private final String colour;
    private final String path;

    SectorSymbol(String colour, String path) {
        this.colour = colour;
        this.path = path;
    }

    /** Returns the symbol of the sector with a rank, from 0; the ring for any other number. */
    static SectorSymbol of(int rank) {
        SectorSymbol[] symbols = values();
        return rank >= 0 && rank < symbols.length ? symbols[rank] : RING;
    }

    String colour() {
        return colour;
    }

    String path() {
        return path;
    }
}
