package org.vpip.analysis.score;

import java.util.List;
import org.vpip.analysis.finding.Counted;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The same people's scores at two waves: a table with the columns participant, before and after, nothing missing. */
public final class Pairs {
    private final Table table;
    private final Counted counted;

    Pairs(Table table, Counted counted) {
        this.table = table;
        this.counted = counted;
    }

    /** @param participants pseudonyms, in the order of the values */
    public static Pairs of(List<String> participants, double[] before, double[] after, Counted counted) {
        Table table = Table.create(
                "pairs",
                StringColumn.create("participant", participants),
                DoubleColumn.create("before", before),
                DoubleColumn.create("after", after));
        return new Pairs(table, counted);
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
