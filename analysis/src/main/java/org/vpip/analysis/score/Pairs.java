package org.vpip.analysis.score;

import java.util.List;
import org.vpip.analysis.finding.Counted;
import tech.tablesaw.api.Table;

/** The same people's scores at two waves: a table with the columns participant, before and after, nothing missing. */
public final class Pairs {
    private final Table table;
    private final Counted counted;

    Pairs(Table table, Counted counted) {
        this.table = table;
        this.counted = counted;
    }

    public int count() {
        return table.rowCount();
    }

    /** Pseudonyms, in the order of {@link #before()} and {@link #after()}. */
    public List<String> participants() {
        return table.stringColumn("participant").asList();
    }

    public double[] before() {
        return table.doubleColumn("before").asDoubleArray();
    }

    public double[] after() {
        return table.doubleColumn("after").asDoubleArray();
    }

    /** Who is in and who is not. */
    public Counted counted() {
        return counted;
    }
}
