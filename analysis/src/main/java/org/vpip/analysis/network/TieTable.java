package org.vpip.analysis.network;

import java.util.List;
import org.vpip.instruments.tie.Tie;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Ties as they travel: a table with the columns from, to (pseudonyms) weight, and whether the community is credited (1, 0, missing), one row a naming. */
final class TieTable {
    private TieTable() {}

    static Table of(List<Tie> ties) {
        StringColumn from = StringColumn.create("from");
        StringColumn to = StringColumn.create("to");
        DoubleColumn weight = DoubleColumn.create("weight");
        DoubleColumn credited = DoubleColumn.create("credited");
        for (Tie tie : ties) {
            from.append(tie.from().value());
            to.append(tie.to().value());
            weight.append(tie.rating().weight());
            tie.rating()
                    .throughCommunity()
                    .ifPresentOrElse(through -> credited.append(through ? 1.0 : 0.0), credited::appendMissing);
        }
        return Table.create("ties", from, to, weight, credited);
    }
}
