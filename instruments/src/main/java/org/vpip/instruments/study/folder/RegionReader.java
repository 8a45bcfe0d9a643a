package org.vpip.instruments.study.folder;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Population;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Wording;

/** A reader of regions.csv. The program includes the provinces, states and territories of Canada and Australia. */
final class RegionReader {
    private static final String SHIPPED = "/regions/regions.csv";

    private RegionReader() {}

    /** Returns the regions of that set: the study's own if any, otherwise the included ones. */
    static List<Region> read(Optional<Sheet> own, String set, Problems problems) {
        List<Region> regions = own.map(sheet -> regions(sheet, problems)).orElse(List.of()).stream()
                .filter(region -> region.set().equals(set))
                .toList();
        return regions.isEmpty()
                ? regions(SheetReader.shipped(SHIPPED), problems).stream()
                        .filter(region -> region.set().equals(set))
                        .toList()
                : regions;
    }

    private static List<Region> regions(Sheet sheet, Problems problems) {
        List<Region> regions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowFieldReader fields : TableColumns.REGIONS.rows(sheet, problems)) {
            String set = fields.required("set");
            String code = fields.required("code");
            if (!code.isEmpty() && !seen.add(set + "\n" + code.toLowerCase(Locale.ROOT))) {
                fields.report(ProblemCode.ID_TWICE, "code", code);
                continue;
            }
            regions.add(new Region(
                    set,
                    code,
                    fields.bilingual("label"),
                    fields.text("group"),
                    groupLabel(fields),
                    new Population(population(fields), fields.text("source"), fields.text("date")),
                    zone(fields)));
        }
        return regions;
    }

    /** Returns the label of the group, in both languages or none. */
    private static Wording groupLabel(RowFieldReader fields) {
        boolean isLabelled =
                !fields.text("group_en").isEmpty() || !fields.text("group_fr").isEmpty();
        return isLabelled ? fields.bilingual("group") : Wording.NONE;
    }

    /** Returns a time zone; refuses an offset alone, which has no daylight saving time. */
    private static Optional<ZoneId> zone(RowFieldReader fields) {
        String written = fields.text("timezone");
        if (ZoneId.getAvailableZoneIds().contains(written)) {
            return Optional.of(ZoneId.of(written));
        }
        if (!written.isEmpty()) {
            fields.report(ProblemCode.UNKNOWN_ZONE, "timezone", written);
        }
        return Optional.empty();
    }

    private static OptionalLong population(RowFieldReader fields) {
        String written = fields.text("population");
        if (written.matches("\\d{1,12}")) {
            return OptionalLong.of(Long.parseLong(written));
        }
        if (!written.isEmpty()) {
            fields.report(ProblemCode.NOT_AN_INTEGER, "population", written);
        }
        return OptionalLong.empty();
    }
}
