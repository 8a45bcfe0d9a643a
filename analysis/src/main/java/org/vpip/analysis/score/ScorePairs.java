package org.vpip.analysis.score;

import java.util.List;
import org.vpip.analysis.finding.AnalysisSample;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The same people's scores at two waves: a table with the columns participant, before and after, nothing missing. */
public final class ScorePairs {
    private final Table table;
    private final AnalysisSample sample;

    ScorePairs(Table table, AnalysisSample counted) {
        this.table = table;
        this.sample = counted;
    }

    /** @param participants pseudonyms, in the order of the values */
    public static ScorePairs of(List<String> participants, double[] before, double[] after, AnalysisSample counted) {
        Table table = Table.create(
                "pairs",
                StringColumn.create("participant", participants),
                DoubleColumn.create("before", before),
                DoubleColumn.create("after", after));
        return new ScorePairs(table, counted);
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
    public AnalysisSample sample() {
        return sample;
    }
}
