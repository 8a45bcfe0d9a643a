package org.vpip.analysis.network;

import java.util.List;
import org.vpip.instruments.tie.Tie;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Ties as they travel: a table with the columns from and to, pseudonyms, one row a naming. */
final class TieTable {
    private TieTable() {}

    static Table of(List<Tie> ties) {
        StringColumn from = StringColumn.create("from");
        StringColumn to = StringColumn.create("to");
        for (Tie tie : ties) {
            from.append(tie.from().value());
            to.append(tie.to().value());
        }
        return Table.create("ties", from, to);
    }
}
