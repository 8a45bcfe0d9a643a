package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.engagement.Initiative;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;

/** A reader of data/registers/initiatives.csv, with one row for each initiative and its region. */
final class InitiativeReader {
    private InitiativeReader() {}

    /** @param regions of the study's set; an initiative elsewhere is a problem */
    static List<Initiative> read(Sheet sheet, List<Region> regions, Problems problems) {
        Set<String> known = regions.stream()
                .map(region -> region.code().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Initiative> initiatives = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowFieldReader fields : TableColumns.INITIATIVES.rows(sheet, problems)) {
            String id = fields.required("id");
            String region = fields.required("region");
            fields.date("date");
            if (!id.isEmpty() && !seen.add(id)) {
                fields.report(ProblemCode.ID_TWICE, "id", id);
            } else if (!region.isEmpty() && !known.contains(region.toLowerCase(Locale.ROOT))) {
                fields.report(ProblemCode.UNKNOWN_REFERENCE, "region", region, "regions");
            } else if (!id.isEmpty() && !region.isEmpty()) {
                initiatives.add(new Initiative(id, region));
            }
        }
        return List.copyOf(initiatives);
    }
}
