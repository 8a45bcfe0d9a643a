package org.vpip.analysis.network;

import java.util.List;
import org.vpip.instruments.tie.Tie;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Ties as they travel: a table with the columns from, to (pseudonyms) and weight, one row a naming. */
final class TieTable {
    private TieTable() {}

    static Table of(List<Tie> ties) {
        StringColumn from = StringColumn.create("from");
        StringColumn to = StringColumn.create("to");
        DoubleColumn weight = DoubleColumn.create("weight");
        for (Tie tie : ties) {
            from.append(tie.from().value());
            to.append(tie.to().value());
            weight.append(tie.rating().weight());
        }
        return Table.create("ties", from, to, weight);
    }
}
